using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Tokens;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Moodle;

/// <summary>The tool that this Moodle starts with, as an administrator types it into its form.</summary>
internal static class MoodleTool
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
        Scopes = Scopes.All,
        Custom = [new("contexthistory", "$Context.id.history"), new("linkhistory", "$ResourceLink.id.history")],
    };
}
