using System.Text.Json.Nodes;
using LtiAdvantage.Claims;
using LtiAdvantage.Platforms;

namespace LtiAdvantage.DynamicRegistration;

/// <summary>The tool's request, fitted to what a platform offers.</summary>
/// <remarks>Dynamic Registration 1.0, section 3.5. No more is asked for than is used: Moodle shares for good what is asked for.</remarks>
internal sealed class RegistrationRequest
{
    /// <summary>The member that holds what is LTI's own, in the request and in the answer.</summary>
    public const string ToolMember = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    private static readonly string[] Names = [LtiClaim.Name, LtiClaim.GivenName, LtiClaim.FamilyName];

    private RegistrationRequest(IReadOnlyList<string> scopes, IReadOnlyList<(ToolMessage Message, IReadOnlyList<string> Placements)> messages) =>
        (Scopes, Messages) = (scopes, messages);

    /// <summary>The scopes that are asked for.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>The messages that are asked for, with their placements in the platform's spelling.</summary>
    public IReadOnlyList<(ToolMessage Message, IReadOnlyList<string> Placements)> Messages { get; }

    /// <summary>What of the tool's wishes the platform can meet.</summary>
    public static RegistrationRequest Fit(ToolDescription tool, PlatformConfiguration platform) => new(
        platform.Scopes is null ? tool.LeastScopes : [.. tool.Scopes.Intersect(platform.Scopes, StringComparer.Ordinal)],
        [.. tool.Messages.Select(message => (message, Placements(message, platform.Messages)!)).Where(fitted => fitted.Item2 is not null)]);

    /// <summary>The request as it is posted.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="platform">The platform.</param>
    /// <param name="names">Whether learners' names are asked for.</param>
    public JsonObject Write(ToolDescription tool, PlatformConfiguration platform, bool names) => Of(
        ("application_type", "web"),
        ("client_name", tool.Name),
        ("client_uri", tool.HomeUrl),
        ("logo_uri", tool.LogoUrl),
        ("policy_uri", tool.PrivacyUrl),
        ("tos_uri", tool.TermsUrl),
        ("contacts", tool.Contacts.Count == 0 ? null : Strings(tool.Contacts)),
        ("grant_types", Strings(["implicit", "client_credentials"])),
        ("response_types", Strings(["id_token"])),
        ("redirect_uris", Strings([tool.LaunchUrl])),
        ("initiate_login_uri", tool.LoginUrl),
        ("jwks_uri", tool.JwksUrl),
        ("token_endpoint_auth_method", "private_key_jwt"),
        ("scope", string.Join(' ', Scopes)),
        (ToolMember, Tool(tool, platform, names)));

    private JsonObject Tool(ToolDescription tool, PlatformConfiguration platform, bool names)
    {
        var extension = platform.Profile.Registering;
        var shared = names ? Names.Where(name => platform.Claims is null || platform.Claims.Contains(name, StringComparer.Ordinal)) : [];
        return Of(
        [
            // Host and port as in the target: Moodle compares the two.
            ("domain", new Uri(tool.TargetUrl).Authority),
            ("description", tool.Description),
            ("target_link_uri", tool.TargetUrl),
            ("custom_parameters", new JsonObject(tool.CustomParameters.Select(setting => KeyValuePair.Create(setting.Key, (JsonNode?)setting.Value)))),
            ("claims", Strings([LtiClaim.Issuer, LtiClaim.Subject, .. shared])),
            ("messages", new JsonArray([.. Messages.Select(fitted => Message(fitted.Message, fitted.Placements, extension))])),
            .. extension?.Tool(names, tool.ToolId, tool.Vendor) ?? [],
        ]);
    }

    private static JsonObject Message(ToolMessage message, IReadOnlyList<string> placements, RegistrationExtension? extension) => Of(
    [
        ("type", message.Type),
        ("target_link_uri", message.TargetUrl),
        ("label", message.Label),
        ("icon_uri", message.IconUrl),
        ("placements", placements.Count == 0 ? null : Strings(placements)),
        .. extension?.Message(message.StaffOnly, message.OffAtFirst, message.Width, message.Height) ?? [],
    ]);

    // Null: the message is not asked for. A platform that does not say what it sends opens links, and that is all that is sure.
    private static IReadOnlyList<string>? Placements(ToolMessage message, IReadOnlyList<SupportedMessage>? supported)
    {
        if (supported is null) return message.Type == LtiMessageType.ResourceLinkRequest ? [] : null;
        var same = supported.Where(offer => offer.Type == message.Type).ToList();
        if (same.Count == 0) return null;
        var offered = same.SelectMany(offer => offer.Placements).Distinct(StringComparer.Ordinal).ToList();
        IReadOnlyList<string> fitting = [.. message.Placements.SelectMany(wish => offered.Where(name => name == wish || name.EndsWith('/' + wish, StringComparison.Ordinal)).Take(1))];
        return fitting.Count == 0 && offered.Count > 0 ? null : fitting;
    }

    private static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(value => JsonValue.Create(value))]);

    private static JsonObject Of(params (string Name, JsonNode? Value)[] members) =>
        new(members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Name, member.Value)));
}
