using System.Text.Json.Nodes;

namespace LtiRevisionTool.PracticeLms.Moodle.Registration;

/// <summary>What Moodle asks of a registration, in its order and words.</summary>
internal static class RegistrationRules
{
    public const string ToolMember = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    private static readonly string[] Required = ["response_types", "initiate_login_uri", "redirect_uris", "client_name", "jwks_uri"];

    /// <returns>The word for what is wrong; null when nothing is.</returns>
    public static string? Fault(JsonObject request)
    {
        if (Required.FirstOrDefault(name => request[name] is null) is { } missing)
        {
            return $"missing required attribute {missing}";
        }

        if (request["response_types"] is not JsonArray types || types.All(type => type?.ToString() != "id_token"))
        {
            return "invalid_response_types";
        }

        if (request["redirect_uris"] is not JsonArray)
        {
            return "invalid_redirect_uris";
        }

        if (Text(request, "token_endpoint_auth_method") != "private_key_jwt")
        {
            return "invalid_token_endpoint_auth_method";
        }

        if (Text(request, "application_type") is { } kind && kind != "web")
        {
            return "invalid_application_type";
        }

        var tool = request[ToolMember] as JsonObject;
        return tool is null || Text(tool, "domain") is not { } domain ? "missing_domain"
            : Text(tool, "target_link_uri") is { } target && Domain(target) != Bare(domain) ? "domain_targetlinkuri_mismatch"
            : null;
    }

    public static string? Text(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string? Domain(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? Bare(uri.Authority) : null;

    private static string Bare(string domain) => domain.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? domain[4..] : domain;
}
