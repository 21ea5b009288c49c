using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LtiRevisionTool.Testing;

/// <summary>How it registers a tool: properly, until a test gives it another answer.</summary>
public sealed partial class ForeignPlatform
{
    public const string ToolMember = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    /// <summary>No JWT: its form must not matter.</summary>
    public const string RegistrationToken = "opaque-registration-token-4711";

    private int configurationRequests;

    /// <summary>How often the configuration was asked for.</summary>
    public int ConfigurationRequests => configurationRequests;

    /// <summary>What else it says when it is asked for its configuration.</summary>
    public Func<HttpContext, IResult>? AnswerConfiguration { get; set; }

    /// <summary>What else it says to a registration.</summary>
    public Func<JsonNode, Task<IResult>>? AnswerRegistration { get; set; }

    /// <summary>Registrations as they arrived, with their header <c>Authorization</c>.</summary>
    public List<(string Authorization, JsonNode Request)> Registrations { get; } = [];

    /// <summary>The address that its administrator's browser opens, given a tool's link.</summary>
    public string Open(string link, string? token = RegistrationToken, string? configuration = null) =>
        $"{link}?openid_configuration={Uri.EscapeDataString(configuration ?? $"{Address}/openid-configuration?of=4")}{(token is null ? "" : $"&registration_token={token}")}";

    public JsonObject Configuration() => new()
    {
        ["issuer"] = Address,
        ["authorization_endpoint"] = Address + "/auth?tenant=1",
        ["token_endpoint"] = Address + "/token",
        ["jwks_uri"] = Address + "/jwks",
        ["registration_endpoint"] = Address + "/register",
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["scopes_supported"] = new JsonArray(
            "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
            "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly",
            "https://purl.imsglobal.org/spec/lti-ags/scope/score",
            "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly"),
        ["claims_supported"] = new JsonArray("sub", "iss", "name", "given_name", "family_name", "email", "picture"),
        ["https://purl.imsglobal.org/spec/lti-platform-configuration"] = new JsonObject
        {
            ["product_family_code"] = "a-foreign-one",
            ["version"] = "1",
            ["messages_supported"] = new JsonArray(
                new JsonObject { ["type"] = "LtiResourceLinkRequest" }, new JsonObject { ["type"] = "LtiSubmissionReviewRequest" }),
        },
    };

    /// <summary>The answer that makes a client, with a deployment.</summary>
    public static JsonObject Answer(JsonNode request)
    {
        var answer = request.DeepClone().AsObject();
        answer["client_id"] = ClientId;
        answer[ToolMember]!["deployment_id"] = Deployment;
        return answer;
    }

    private void MapRegistration()
    {
        app.MapGet("/openid-configuration", context =>
        {
            Interlocked.Increment(ref configurationRequests);
            return (AnswerConfiguration?.Invoke(context) ?? Results.Text(Configuration().ToJsonString(), "application/json")).ExecuteAsync(context);
        });
        app.MapPost("/register", async context =>
        {
            var request = (await JsonNode.ParseAsync(context.Request.Body))!;
            lock (Registrations)
            {
                Registrations.Add((context.Request.Headers.Authorization.ToString(), request));
            }

            var answer = AnswerRegistration is { } other ? await other(request) : Results.Text(Answer(request).ToJsonString(), "application/json");
            await answer.ExecuteAsync(context);
        });
    }
}
