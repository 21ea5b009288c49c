using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Course;

namespace LtiRevisionTool.PracticeLms.Canvas;

/// <summary>The addresses of the course's services, as Canvas forms them.</summary>
internal sealed class CourseAddresses(PublicAddress address) : ICourseAddresses
{
    public const string Base = "/api/lti/courses/{course}";

    private string Course => $"{address.Lms}/api/lti/courses/{CourseFacts.CourseId}";

    public string LineItems => Course + "/line_items";

    public string Memberships => Course + "/names_and_roles";

    /// <summary>The school's host, as variables give it out.</summary>
    public string Domain => new Uri(address.Lms).Authority;

    public string Token => address.Lms + "/login/oauth2/token";

    public string Picture => address.Lms + "/images/messages/avatar-50.png";

    public string LineItem(int id) => $"{LineItems}/{id}";

    public string Result(int lineItem, int id) => $"{LineItem(lineItem)}/results/{id}";

    public string Target(CourseLink link) => address.Tool + link.Path;

    /// <summary>Where the tool's way back leads: it depends on from where the tool was opened.</summary>
    public string Return(CourseLink link, bool asActivity) =>
        link.Kind == LinkKind.AccountMenu ? $"{address.Lms}/accounts/1/external_content/success/external_tool_redirect"
        : asActivity ? $"{address.Lms}/courses/{CourseFacts.CourseId}/assignments"
        : $"{address.Lms}/courses/{CourseFacts.CourseId}/external_content/success/external_tool_redirect";
}
