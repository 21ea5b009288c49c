using System.Globalization;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Moodle;

/// <summary>The people of the course: ids are numbers.</summary>
internal static class MoodlePeople
{
    private const int FirstOfMore = 100;

    /// <param name="more">So many students more than those with names of their own.</param>
    public static IReadOnlyList<Person> All(int more) =>
    [
        new("3", "teacher", "Ms", "Delacroix-Obi", MoodleRoles.Teacher),
        .. NamedStudent.All.Select((student, at) => new Person((at + 5).ToString(CultureInfo.InvariantCulture), student.Key, student.GivenName, student.FamilyName, MoodleRoles.Student)),
        .. Enumerable.Range(1, more).Select(number => new Person(
            (FirstOfMore + number).ToString(CultureInfo.InvariantCulture), $"student-{number}", "Student", number.ToString(CultureInfo.InvariantCulture), MoodleRoles.Student)),
        new("4", "assistant", "Mr Tomasz", "Adeyemi", MoodleRoles.NonEditingTeacher),
        new("3", "switched", "Ms", "Delacroix-Obi", MoodleRoles.TeacherInStudentRole),
        new("2", "admin", "Site", "Administrator", MoodleRoles.SiteAdministrator),
    ];
}
