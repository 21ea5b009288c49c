using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Course;

namespace LtiRevisionTool.PracticeLms.Moodle;

/// <summary>The addresses of the course's services, as Moodle forms them: with a query string.</summary>
internal sealed class CourseAddresses(PublicAddress address) : ICourseAddresses
{
    private const string Services = "/mod/lti/services.php";

    public string LineItems => $"{address.Lms}{Services}/{CourseFacts.Id}/lineitems?type_id={CourseFacts.DeploymentId}";

    public string Memberships => $"{address.Lms}{Services}/CourseSection/{CourseFacts.Id}/bindings/{CourseFacts.DeploymentId}/memberships";

    public string LineItem(int id) => $"{address.Lms}{Services}/{CourseFacts.Id}/lineitems/{id}/lineitem?type_id={CourseFacts.DeploymentId}";

    public string Result(int id, string userId) =>
        $"{address.Lms}{Services}/{CourseFacts.Id}/lineitems/{id}/lineitem/results?type_id={CourseFacts.DeploymentId}&user_id={userId}";

    public string Target(CourseLink link) => address.Tool + link.Path;
}
