using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Pages;

namespace LtiRevisionTool.PracticeLms.Moodle.Launch;

/// <summary>The page whose form posts the login initiation to the tool: exactly Moodle's fields.</summary>
internal static class LoginStart
{
    /// <param name="withNumber">Whether the hint says the number of the activity's page too.</param>
    public static Task PostAsync(HttpContext context, PendingLaunch launch, string target, bool withNumber)
    {
        var services = context.RequestServices;
        var id = services.GetRequiredService<PendingLaunches>().Start(launch);
        var hint = withNumber ? new JsonObject { ["cmid"] = launch.Link!.Number + 1, ["launchid"] = id } : new JsonObject { ["launchid"] = id };
        return PageReply.PostOnAsync(context, launch.Tool.LoginUrl,
        [
            new("iss", services.GetRequiredService<PublicAddress>().Lms),
            new("target_link_uri", target),
            new("login_hint", launch.Person.Id),
            new("lti_message_hint", hint.ToJsonString()),
            new("client_id", launch.Tool.ClientId),
            new("lti_deployment_id", launch.Tool.DeploymentId),
        ]);
    }
}
