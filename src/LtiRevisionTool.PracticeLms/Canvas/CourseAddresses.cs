using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;

namespace LtiRevisionTool.PracticeLms.Canvas;

/// <summary>The addresses of a course's services, as Canvas forms them.</summary>
internal sealed class CourseAddresses(PublicAddress address) : ICourseAddresses
{
    public const string Base = "/api/lti/courses/{course}";

    /// <summary>The school's host, as variables give it out.</summary>
    public string Domain => new Uri(address.Lms).Authority;

    public string Token => address.Lms + "/login/oauth2/token";

    public string Picture => address.Lms + "/images/messages/avatar-50.png";

    public string LineItems(LmsCourse course) => $"{Course(course.Id)}/line_items";

    public string Memberships(LmsCourse course) => $"{Course(course.Id)}/names_and_roles";

    public string LineItem(Column column) => $"{Course(column.CourseId)}/line_items/{column.Id}";

    public string Result(Column column, int id) => $"{LineItem(column)}/results/{id}";

    /// <summary>What a link opens: a path belongs to the tool that the LMS starts with.</summary>
    public string Target(CourseLink link) => link.Path.StartsWith('/') ? address.Tool + link.Path : link.Path;

    /// <summary>Where the answer of a picker goes.</summary>
    /// <param name="data">What Canvas wants back, signed.</param>
    public string PickerReturn(LmsCourse course, string data) => $"{address.Lms}/courses/{course.Id}/deep_linking_response?data={data}";

    /// <summary>Where the tool's way back leads: it depends on from where the tool was opened.</summary>
    public string Return(CourseLink link, bool asActivity) => link.Kind switch
    {
        LinkKind.AccountMenu => $"{address.Lms}/accounts/1/external_content/success/external_tool_redirect",
        LinkKind.Picker => $"{address.Lms}/courses/{link.CourseId}/external_content/success/external_tool_dialog",
        _ when asActivity => $"{address.Lms}/courses/{link.CourseId}/assignments",
        _ => $"{address.Lms}/courses/{link.CourseId}/external_content/success/external_tool_redirect",
    };

    private string Course(string id) => $"{address.Lms}/api/lti/courses/{id}";
}
