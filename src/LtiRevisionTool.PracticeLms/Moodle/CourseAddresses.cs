using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Moodle;

/// <summary>The addresses of a course's services, as Moodle forms them: with a query string that names the tool.</summary>
internal sealed class CourseAddresses(PublicAddress address, LmsTools tools) : ICourseAddresses
{
    private const string Services = "/mod/lti/services.php";

    public string LineItems(LmsCourse course, LmsTool tool) => $"{address.Lms}{Services}/{course.Id}/lineitems?type_id={tool.DeploymentId}";

    public string Memberships(LmsCourse course, LmsTool tool) =>
        $"{address.Lms}{Services}/CourseSection/{course.Id}/bindings/{tool.DeploymentId}/memberships";

    public string LineItem(Column column) => $"{Item(column)}?type_id={Deployment(column)}";

    public string Result(Column column, string userId) => $"{Item(column)}/results?type_id={Deployment(column)}&user_id={userId}";

    /// <summary>What a link opens: a path belongs to the tool that the LMS starts with.</summary>
    public string Target(CourseLink link) => link.Path.StartsWith('/') ? address.Tool + link.Path : link.Path;

    private string Item(Column column) => $"{address.Lms}{Services}/{column.CourseId}/lineitems/{column.Id}/lineitem";

    private string Deployment(Column column) => (tools.Find(column.ToolId) ?? tools.First).DeploymentId;
}
