using System.Text.Json;
using LtiAdvantage.Claims;
using LtiAdvantage.Platforms;

namespace LtiAdvantage.DynamicRegistration;

/// <summary>Reads a platform's configuration: strict in what the tool relies on, forgiving in what it only makes use of.</summary>
/// <remarks>Dynamic Registration 1.0, section 3.4.</remarks>
internal sealed class ConfigurationReader(EndpointCheck addresses)
{
    private const string PlatformMember = "https://purl.imsglobal.org/spec/lti-platform-configuration";
    private const string Algorithm = "RS256";
    private const int LongestIssuer = 255;

    /// <summary>The configuration, or the first thing that is wrong with it.</summary>
    /// <param name="body">The document.</param>
    /// <param name="from">The address that gave it, after all redirects.</param>
    public RegistrationResult<PlatformConfiguration> Read(byte[] body, Uri from)
    {
        if (PlainJson.Object(body) is not { } json) return Fail(RegistrationReason.ConfigurationInvalid);
        var root = new ClaimReader(json);
        string[] required = ["issuer", "authorization_endpoint", "token_endpoint", "jwks_uri", "registration_endpoint"];
        foreach (var member in required)
        {
            if (root.Exact(member) is not { Length: > 0 } address) return Fail(RegistrationReason.MetadataMissing, member);
            if (addresses.Parse(address) is null) return Fail(RegistrationReason.AddressInvalid, member);
        }

        var issuer = root.Exact("issuer")!;
        if (issuer.Length > LongestIssuer || issuer.AsSpan().IndexOfAny('?', '#') >= 0) return Fail(RegistrationReason.AddressInvalid, "issuer");
        if (root.Object(PlatformMember) is not { } platform) return Fail(RegistrationReason.MetadataMissing, PlatformMember);
        return Lacking(root) is { } lacking ? lacking : new RegistrationResult<PlatformConfiguration>.Success(Configuration(root, platform, issuer, from));
    }

    private PlatformConfiguration Configuration(ClaimReader root, ClaimReader platform, string issuer, Uri from)
    {
        var family = platform.Text("product_family_code");
        var profile = PlatformProfile.ForFamily(family);
        return new PlatformConfiguration
        {
            Issuer = issuer,
            IssuerMatches = Matches(addresses.Parse(issuer)!, from, profile),
            AuthorizationEndpoint = root.Exact("authorization_endpoint")!,
            TokenEndpoint = root.Exact("token_endpoint")!,
            JwksUri = root.Exact("jwks_uri")!,
            RegistrationEndpoint = root.Exact("registration_endpoint")!,
            AuthorizationServer = root.Text("authorization_server"),
            ProductFamily = family,
            Version = platform.Text("version"),
            AccountName = profile.Registering is { } extension ? platform.Text(extension.AccountNameMember) : null,
            Messages = Messages(platform.Find("messages_supported")),
            NoticeTypes = List(platform, "notice_types_supported"),
            Variables = List(platform, "variables"),
            Scopes = List(root, "scopes_supported"),
            Claims = List(root, "claims_supported"),
        };
    }

    // What must be offered must be said; what is said in vain by some may be left out by all.
    private static RegistrationResult<PlatformConfiguration>.Failed? Lacking(ClaimReader root)
    {
        (string Member, string Value, bool Required)[] needs =
        [
            ("id_token_signing_alg_values_supported", Algorithm, true),
            ("token_endpoint_auth_methods_supported", "private_key_jwt", true),
            ("token_endpoint_auth_signing_alg_values_supported", Algorithm, false),
            ("response_types_supported", "id_token", false),
        ];
        foreach (var (member, value, isRequired) in needs)
        {
            var offered = List(root, member);
            if (offered is null && isRequired) return Fail(RegistrationReason.MetadataMissing, member);
            if (offered?.Contains(value, StringComparer.Ordinal) == false) return Fail(RegistrationReason.NotSupported, member);
        }
        return null;
    }

    private static bool Matches(Uri issuer, Uri from, PlatformProfile profile) =>
        (issuer.IdnHost.Equals(from.IdnHost, StringComparison.OrdinalIgnoreCase) && issuer.Port == from.Port)
        || (IsAtHome(issuer, profile) && IsAtHome(from, profile));

    private static bool IsAtHome(Uri address, PlatformProfile profile) =>
        profile.HostedAt.Any(domain => address.IsDefaultPort && address.IdnHost.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));

    private static List<SupportedMessage>? Messages(JsonElement? member) => member is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new ClaimReader(item))
            .Where(message => message.Text("type") is not null)
            .Select(message => new SupportedMessage(message.Text("type")!, message.Texts("placements")))]
        : null;

    private static IReadOnlyList<string>? List(ClaimReader claims, string member) => claims.Find(member) is { } value ? ClaimReader.StringsOf(value) : null;

    private static RegistrationResult<PlatformConfiguration>.Failed Fail(string reason, string? member = null) => new(new RegistrationError(reason) { Member = member });
}
