namespace LtiAdvantage.Claims;

/// <summary>Names of the claims in LTI messages.</summary>
/// <remarks>LTI Core 1.3, section 5.3 and 5.4; AGS 2.0, section 3.1; NRPS 2.0, section 2.1; Deep Linking 2.0, section 3; OpenID Connect Core 1.0, section 2.</remarks>
public static class LtiClaim
{
    private const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";
    private const string DeepLinking = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    /// <summary>Who signed: the platform's issuer.</summary>
    public const string Issuer = "iss";

    /// <summary>For whom it was signed: our client id, a string or an array of strings.</summary>
    public const string Audience = "aud";

    /// <summary>The one party it was issued to, where the audience names several.</summary>
    public const string AuthorizedParty = "azp";

    /// <summary>The user, unique per issuer. Absent in an anonymous launch.</summary>
    public const string Subject = "sub";

    /// <summary>End of validity, seconds since 1970.</summary>
    public const string Expires = "exp";

    /// <summary>When it was signed, seconds since 1970.</summary>
    public const string IssuedAt = "iat";

    /// <summary>Start of validity, seconds since 1970.</summary>
    public const string NotBefore = "nbf";

    /// <summary>The value that ties the token to one login.</summary>
    public const string Nonce = "nonce";

    /// <summary>The user's whole name.</summary>
    public const string Name = "name";

    /// <summary>The user's given name.</summary>
    public const string GivenName = "given_name";

    /// <summary>The user's family name.</summary>
    public const string FamilyName = "family_name";

    /// <summary>The user's language, where <see cref="LaunchPresentation"/> gives none.</summary>
    public const string Locale = "locale";

    /// <summary>Kind of message, one of <see cref="LtiMessageType"/>.</summary>
    public const string MessageType = Lti + "message_type";

    /// <summary>Version of LTI, always the string 1.3.0.</summary>
    public const string Version = Lti + "version";

    /// <summary>The value of <see cref="Version"/>.</summary>
    internal const string Version13 = "1.3.0";

    /// <summary>Where the tool is installed on the platform.</summary>
    public const string DeploymentId = Lti + "deployment_id";

    /// <summary>The address that the user asked for.</summary>
    public const string TargetLinkUri = Lti + "target_link_uri";

    /// <summary>The placement of the tool that was opened.</summary>
    public const string ResourceLink = Lti + "resource_link";

    /// <summary>The user's roles; an empty array is valid.</summary>
    public const string Roles = Lti + "roles";

    /// <summary>The learners whom a mentor may see.</summary>
    public const string RoleScopeMentor = Lti + "role_scope_mentor";

    /// <summary>The course.</summary>
    public const string Context = Lti + "context";

    /// <summary>The installation of the platform.</summary>
    public const string ToolPlatform = Lti + "tool_platform";

    /// <summary>How the platform shows the tool, and where it wants the user back.</summary>
    public const string LaunchPresentation = Lti + "launch_presentation";

    /// <summary>Settings of the link, strings.</summary>
    public const string Custom = Lti + "custom";

    /// <summary>Identifiers of the student information system.</summary>
    public const string Lis = Lti + "lis";

    /// <summary>The user whose work is to be shown, in a submission review.</summary>
    public const string ForUser = Lti + "for_user";

    /// <summary>Assignment and Grade Services: addresses and scopes.</summary>
    public const string GradesEndpoint = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";

    /// <summary>Names and Role Provisioning Services: address.</summary>
    public const string NamesRoleService = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

    /// <summary>Settings of a deep linking request.</summary>
    public const string DeepLinkingSettings = DeepLinking + "deep_linking_settings";

    /// <summary>What was chosen, an array; empty when nothing was.</summary>
    public const string ContentItems = DeepLinking + "content_items";

    /// <summary>What the platform wanted back, exactly as it came.</summary>
    public const string DeepLinkingData = DeepLinking + "data";

    /// <summary>What the platform shows the user.</summary>
    public const string DeepLinkingMessage = DeepLinking + "msg";

    /// <summary>What the platform logs.</summary>
    public const string DeepLinkingLog = DeepLinking + "log";

    /// <summary>What the platform shows the user as a failure.</summary>
    public const string DeepLinkingErrorMessage = DeepLinking + "errormsg";

    /// <summary>What the platform logs as a failure.</summary>
    public const string DeepLinkingErrorLog = DeepLinking + "errorlog";
}
