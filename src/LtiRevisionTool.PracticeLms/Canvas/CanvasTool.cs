using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Canvas;

/// <summary>The tool that this Canvas starts with, from a developer key that an administrator typed in: with all placements.</summary>
internal static class CanvasTool
{
    public static LmsTool First(PublicAddress address) => new()
    {
        ClientId = CourseFacts.ClientId,
        DeploymentId = CourseFacts.DeploymentId,
        Name = "History revision",
        LoginUrl = address.Tool + "/lti/login",
        RedirectUris = [address.Tool + "/lti/launch"],
        KeySetUrl = address.Tool + "/.well-known/jwks.json",
        TargetUrl = address.Tool + "/lti/launch",
        PickerUrl = address.Tool + "/lti/launch",
        Domain = new Uri(address.Tool).Authority,
        Scopes = CourseFacts.KeyScopes,
        Custom =
        [
            new("canvas_course_id", "$Canvas.course.id"),
            new("canvas_user_id", "$Canvas.user.id"),
            new("canvas_api_domain", "$Canvas.api.domain"),
            new("context_id_history", "$Context.id.history"),
            new("canvas_assignment_id", "$Canvas.assignment.id"),
        ],
        AssignmentCustom =
        [
            new("assignment_due_at", "$Canvas.assignment.dueAt.iso8601"),
            new("assignment_published", "$Canvas.assignment.published"),
            new("points_possible", "$Canvas.assignment.pointsPossible"),
        ],
    };
}
