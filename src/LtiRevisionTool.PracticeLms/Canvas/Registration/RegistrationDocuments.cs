using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Canvas.DeepLinking;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Canvas.Registration;

/// <summary>What Canvas says of itself before a registration, and of the tool after it.</summary>
internal static class RegistrationDocuments
{
    private const string Prefix = "https://canvas.instructure.com/lti/";

    public static JsonObject Configuration(string lms, string issuer) => new()
    {
        ["issuer"] = issuer,
        ["authorization_endpoint"] = lms + "/api/lti/authorize_redirect",
        ["registration_endpoint"] = lms + RegistrationEndpoints.RegistrationPath,
        ["jwks_uri"] = lms + "/api/lti/security/jwks",
        ["token_endpoint"] = lms + "/login/oauth2/token",
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        ["token_endpoint_auth_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["scopes_supported"] = new JsonArray([.. RegistrationRules.KnownScopes.Select(scope => JsonValue.Create(scope))]),
        ["response_types_supported"] = new JsonArray("id_token"),
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["claims_supported"] = new JsonArray("sub", "picture", "email", "name", "given_name", "family_name", "locale"),
        ["subject_types_supported"] = new JsonArray("public"),
        ["authorization_server"] = new Uri(lms).Authority,
        ["https://purl.imsglobal.org/spec/lti-platform-configuration"] = new JsonObject
        {
            ["product_family_code"] = "canvas",
            ["version"] = "vCloud",
            ["messages_supported"] = new JsonArray(
                new JsonObject { ["type"] = "LtiResourceLinkRequest", ["placements"] = new JsonArray("assignment_selection", "course_navigation", "link_selection") },
                new JsonObject { ["type"] = "LtiDeepLinkingRequest", ["placements"] = new JsonArray([.. Placement.All.Select(placement => JsonValue.Create(placement.Name))]) }),
            ["notice_types_supported"] = new JsonArray("LtiHelloWorldNotice", "LtiContextCopyNotice"),
            ["variables"] = new JsonArray(
                "ResourceLink.id", "ResourceLink.title", "Context.id", "Context.id.history", "Canvas.course.id", "Canvas.user.id", "Canvas.assignment.id",
                "Canvas.assignment.dueAt.iso8601", "Canvas.assignment.published"),
            [Prefix + "account_name"] = HistoryCourse.SiteName,
            [Prefix + "account_lti_guid"] = CourseFacts.PlatformGuid,
        },
    };

    public static JsonObject Answer(JsonObject request, LmsTool tool, string lms)
    {
        var configuration = (JsonObject)request[RegistrationRules.ToolMember]!.DeepClone();
        configuration[Prefix + "registration_config_url"] = $"{lms}{RegistrationEndpoints.ReviewPath}?client={tool.ClientId}";
        var answer = new JsonObject { ["client_id"] = tool.ClientId };
        foreach (var name in (string[])
            ["application_type", "client_name", "logo_uri", "grant_types", "response_types", "token_endpoint_auth_method", "initiate_login_uri", "redirect_uris", "jwks_uri"])
        {
            if (request[name] is { } value)
            {
                answer[name] = value.DeepClone();
            }
        }

        answer["scope"] = $"{RegistrationRules.Text(request["scope"])} openid".Trim();
        answer[RegistrationRules.ToolMember] = configuration;
        answer["registration_client_uri"] = $"{lms}{RegistrationEndpoints.RegistrationPath}/{tool.ClientId}";
        answer["deployment_id"] = tool.DeploymentId;
        return answer;
    }
}
