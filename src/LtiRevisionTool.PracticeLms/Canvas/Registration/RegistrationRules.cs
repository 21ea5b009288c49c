using System.Text.Json;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tokens;

namespace LtiRevisionTool.PracticeLms.Canvas.Registration;

/// <summary>What Canvas asks of a registration: all that is wrong is said at once.</summary>
internal static class RegistrationRules
{
    public const string ToolMember = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    /// <summary>What a tool may ask for.</summary>
    public static IReadOnlyList<string> KnownScopes { get; } =
    [
        Scopes.LineItem,
        Scopes.LineItemReadOnly,
        Scopes.ResultReadOnly,
        Scopes.Score,
        "https://canvas.instructure.com/lti-ags/progress/scope/show",
        Scopes.Memberships,
        "https://purl.imsglobal.org/spec/lti/scope/noticehandlers",
        "https://canvas.instructure.com/lti/public_jwk/scope/update",
        "https://canvas.instructure.com/lti/account_lookup/scope/show",
    ];

    public static IEnumerable<(string Field, string Message)> Faults(JsonObject request)
    {
        foreach (var (field, value) in ((string, string)[])[("application_type", "web"), ("token_endpoint_auth_method", "private_key_jwt")])
        {
            if (Text(request[field]) != value)
            {
                yield return (field, $"Must be '{value}'");
            }
        }

        foreach (var (field, wanted) in ((string, string[])[])[("grant_types", ["client_credentials", "implicit"]), ("response_types", ["id_token"])])
        {
            if (wanted.Except(Texts(request[field])).Any())
            {
                yield return (field, "Must include " + string.Join(", ", wanted));
            }
        }

        foreach (var field in ((string[])["client_name", "initiate_login_uri", "jwks_uri"]).Where(field => Text(request[field]) is not { Length: > 0 }))
        {
            yield return (field, "is required");
        }

        if (!Texts(request["redirect_uris"]).Any())
        {
            yield return ("redirect_uris", "is required");
        }

        if ((Text(request["scope"]) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(KnownScopes).ToList() is { Count: > 0 } unknown)
        {
            yield return ("scopes", "Invalid scopes: " + string.Join(' ', unknown));
        }

        foreach (var fault in Tool(request[ToolMember] as JsonObject))
        {
            yield return fault;
        }
    }

    public static string? Text(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public static IEnumerable<string> Texts(JsonNode? node) => (node as JsonArray ?? []).Select(Text).OfType<string>();

    private static IEnumerable<(string Field, string Message)> Tool(JsonObject? tool)
    {
        if (tool is null)
        {
            yield return ("lti_tool_configuration", "is required");
            yield break;
        }

        if (Text(tool["domain"]) is not { Length: > 0 } domain || domain.Contains('/', StringComparison.Ordinal))
        {
            yield return ("domain", "is required, without a scheme");
        }

        foreach (var field in ((string[])["messages", "claims"]).Where(field => tool[field] is not JsonArray))
        {
            yield return (field, "is required");
        }

        if (tool["target_link_uri"] is { } target && !Uri.IsWellFormedUriString(Text(target), UriKind.Absolute))
        {
            yield return ("target_link_uri", "must be a URL");
        }

        if ((tool["custom_parameters"] as JsonObject ?? []).Any(pair => Text(pair.Value) is null))
        {
            yield return ("custom_parameters", "values must be strings");
        }
    }
}
