using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Canvas;

/// <summary>The people of the course: UUIDs in messages, numbers inside, and a third id from the days of LTI 1.1.</summary>
internal static class CanvasPeople
{
    /// <summary>What <c>login_hint</c> says where nobody is logged in.</summary>
    public const string NobodysHint = "535fa085f22b4655f48cd5a36a9215f64c062838";

    private const int LegacyLength = 40;

    /// <param name="more">So many students more than those with names of their own.</param>
    public static IReadOnlyList<Person> All(int more)
    {
        var students = NamedStudent.All.Select((student, at) => Make(at + 5, student.Key, student.GivenName, student.FamilyName, CanvasRoles.Student)).ToList();
        return
        [
            Make(3, "teacher", "Ms", "Delacroix-Obi", CanvasRoles.Teacher),
            .. students,
            Make(13, "tutor", "Ines", "Carvalho", CanvasRoles.StudentWhoTeachesElsewhere),
            .. Enumerable.Range(1, more).Select(number => Make(
                100 + number, $"student-{number}", "Student", number.ToString(CultureInfo.InvariantCulture), CanvasRoles.Student)),
            Make(14, "test-student", "Test", "Student", CanvasRoles.TestStudent),
            Make(4, "assistant", "Mr Tomasz", "Adeyemi", CanvasRoles.TeachingAssistant),
            Make(15, "designer", "Dana", "Whitlock", CanvasRoles.Designer),
            Make(16, "observer", "Ada", "Okafor", CanvasRoles.Observer) with { Observes = [students[0].Id] },
            Make(2, "admin", "Account", "Administrator", CanvasRoles.AccountAdministrator),
            new Person("", "visitor", "", "Somebody not logged in", CanvasRoles.LoggedOutVisitor) { LocalId = "", LegacyId = "" },
        ];
    }

    private static Person Make(int number, string key, string givenName, string familyName, CourseRole role) =>
        new($"0f5b1d0c-7a62-4f0c-8f53-{number:x12}", key, givenName, familyName, role)
        {
            LocalId = (20_100 + number).ToString(CultureInfo.InvariantCulture),
            LegacyId = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..LegacyLength],
        };
}
