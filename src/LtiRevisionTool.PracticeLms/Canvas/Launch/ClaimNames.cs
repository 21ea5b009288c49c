namespace LtiRevisionTool.PracticeLms.Canvas.Launch;

/// <summary>Written out here on purpose: a name that both sides took from one place could be wrong in both.</summary>
internal static class ClaimNames
{
    private const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";

    public const string Nonce = "nonce";
    public const string MessageType = Lti + "message_type";
    public const string Version = Lti + "version";
    public const string DeploymentId = Lti + "deployment_id";
    public const string TargetLinkUri = Lti + "target_link_uri";
    public const string ResourceLink = Lti + "resource_link";
    public const string Roles = Lti + "roles";
    public const string Context = Lti + "context";
    public const string Lis = Lti + "lis";
    public const string LaunchPresentation = Lti + "launch_presentation";
    public const string ToolPlatform = Lti + "tool_platform";
    public const string Custom = Lti + "custom";
    public const string RoleScopeMentor = Lti + "role_scope_mentor";
    public const string LegacyUserId = Lti + "lti11_legacy_user_id";
    public const string Lti1p1 = Lti + "lti1p1";
    public const string Placement = "https://www.instructure.com/placement";
    public const string DeepLinkingSettings = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    public const string Endpoint = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    public const string NamesRoles = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
}
