using System.Text.Json;
using LtiAdvantage.Claims;
using LtiAdvantage.Errors;
using LtiAdvantage.Login;
using LtiAdvantage.Messages;

namespace LtiAdvantage.Launch;

/// <summary>The claims that a launch can do without: what is not as it should be is left out and noted.</summary>
/// <remarks>LTI Core 1.3, section 5.4; AGS 2.0, section 3.1; NRPS 2.0, section 2.1.</remarks>
internal static class OptionalClaims
{
    private const int LongestAddress = 2048;
    private const int LongestLocale = 35;

    public static LtiContext? Context(ClaimReader claims)
    {
        if (claims.Object(LtiClaim.Context) is not { } context) return null;
        if (context.Exact("id") is not { Length: > 0 } id) return claims.Drop<LtiContext>(LtiClaim.Context);
        return new LtiContext(id, context.Text("label"), context.Text("title"), context.Texts("type"));
    }

    public static ResourceLink? ResourceLink(ClaimReader claims) =>
        claims.Object(LtiClaim.ResourceLink) is { } link && link.Exact("id") is { Length: > 0 } id
            ? new ResourceLink(id, link.Text("title"), link.Text("description"))
            : null;

    /// <summary>Strings, and numbers and booleans as they are written. What begins with <c>$</c> was not filled in.</summary>
    public static IReadOnlyDictionary<string, string> Custom(ClaimReader claims)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (claims.Object(LtiClaim.Custom) is not { } custom) return values;
        foreach (var member in custom.Members())
        {
            var value = member.Value.ValueKind switch
            {
                JsonValueKind.String => member.Value.GetString()!.Replace('\0', ' '),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => member.Value.GetRawText(),
                JsonValueKind.Null => null,
                _ => custom.Drop<string>(member.Name),
            };
            if (value is not null && !value.StartsWith('$')) values[member.Name] = value;
        }
        return values;
    }

    public static GradesEndpoint? Grades(ClaimReader claims, LtiToolOptions options)
    {
        if (claims.Object(LtiClaim.GradesEndpoint) is not { } endpoint) return null;
        if (endpoint.Find("scope") is { } scope && ClaimReader.StringsOf(scope) is null) return claims.Drop<GradesEndpoint>(LtiClaim.GradesEndpoint);
        return new GradesEndpoint(Address(endpoint, "lineitem", options), Address(endpoint, "lineitems", options), endpoint.Texts("scope"));
    }

    /// <summary>Where the members are, when the platform speaks version 2.0 there; it may leave out which versions it speaks.</summary>
    public static string? Memberships(ClaimReader claims, LtiToolOptions options)
    {
        var service = claims.Object(LtiClaim.NamesRoleService);
        return service?.Find("service_versions") is not null && !service.Texts("service_versions").Contains("2.0", StringComparer.Ordinal)
            ? null
            : Address(service, "context_memberships_url", options);
    }

    public static ToolPlatform? Platform(ClaimReader claims) => claims.Object(LtiClaim.ToolPlatform) is { } platform
        ? new ToolPlatform(platform.Text("guid"), platform.Text("product_family_code"), platform.Text("name"), platform.Text("version"))
        : null;

    /// <summary>An address as it was sent, character by character: https, or http on loopback where that is allowed.</summary>
    public static string? Address(ClaimReader? claims, string name, LtiToolOptions options)
    {
        if (claims?.Find(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.String && value.ValueEquals(string.Empty)) return null;
        var address = claims.Exact(name);
        var fits = address is { Length: <= LongestAddress } && SafeText.IsIdentifier(address) && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.UserInfo.Length == 0 && (uri.Scheme == Uri.UriSchemeHttps || (options.AllowHttpLoopback && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
        return fits ? address : claims.Drop<string>(name);
    }

    public static string? Locale(ClaimReader? claims, string name)
    {
        var locale = claims?.Text(name);
        if (locale is null) return null;
        return locale.Length <= LongestLocale && locale.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? locale : claims!.Drop<string>(name);
    }
}
