using System.Text.Json;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.Services;
using LtiRevisionTool.PracticeLms.Tokens;
using LtiRevisionTool.PracticeLms.Tools;
using Microsoft.AspNetCore.WebUtilities;

namespace LtiRevisionTool.PracticeLms.Moodle.Registration;

/// <summary>Dynamic registration as Moodle does it: its administrator pastes the tool's link, and the tool does the rest.</summary>
internal static class RegistrationEndpoints
{
    public const string ToolsPath = "/mod/lti/toolconfigure.php";
    public const string StartPath = "/mod/lti/startltiadvregistration.php";
    private const string ConfigurationPath = "/mod/lti/openid-configuration.php";
    private const string RegistrationPath = "/mod/lti/openid-registration.php";
    private const string Html = "text/html; charset=utf-8";

    public static void MapRegistration(this WebApplication app)
    {
        app.MapGet(ToolsPath, ShowAsync);
        app.MapGet(StartPath, Start);
        app.MapPost(ToolsPath + "/activate", ActivateAsync);
        app.MapGet(ConfigurationPath, (HttpContext context, PublicAddress address) =>
            JsonReply.WriteAsync(context, 200, "application/json", Configuration(address.Lms), context.RequestAborted));
        app.MapPost(RegistrationPath, RegisterAsync);
    }

    private static Task ShowAsync(HttpContext context) => PageReply.ShowAsync<ToolsPage>(context, new()
    {
        [nameof(ToolsPage.Url)] = context.Request.Query["url"].ToString(),
        [nameof(ToolsPage.Choice)] = context.Request.Query["type"].ToString(),
    });

    // Query parameters of the link stay.
    private static IResult Start(HttpContext context, PublicAddress address, RegistrationTokens tokens, LmsTools tools) =>
        Uri.TryCreate(context.Request.Query["url"], UriKind.Absolute, out var link) && link.Scheme is "http" or "https"
            ? Results.Redirect(QueryHelpers.AddQueryString(link.OriginalString, new Dictionary<string, string?>
            {
                ["openid_configuration"] = address.Lms + ConfigurationPath,
                ["registration_token"] = tools.FindDeployment(context.Request.Query["type"]) is { } known ? tokens.NewUpdate(known.DeploymentId) : tokens.New(),
            }))
            : Results.BadRequest("This is no link of a tool.");

    private static async Task<IResult> ActivateAsync(HttpContext context, LmsTools tools)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        tools.Change(form["client"].ToString(), tool => tool with { IsActive = true });
        return Results.Redirect(ToolsPath);
    }

    private static async Task RegisterAsync(HttpContext context)
    {
        var tokens = context.RequestServices.GetRequiredService<RegistrationTokens>();
        var header = context.Request.Headers.Authorization.ToString();
        var token = header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : null;
        var (subject, isUpdate, status, word) = tokens.Look(token);
        if (subject is null)
        {
            await RefuseAsync(context, status, status == 404 ? $"<!doctype html><title>Error</title><p>Exception - {word}</p>" : word);
            return;
        }

        var request = await ReadAsync(context);
        if (request is null || RegistrationRules.Fault(request) is not null)
        {
            await RefuseAsync(context, 400, request is null ? "invalid_request" : RegistrationRules.Fault(request)!);
            return;
        }

        await (tokens.Use(token!)
            ? JsonReply.WriteAsync(context, 200, "application/json", Answer(request, Keep(context, request, subject, isUpdate)), context.RequestAborted)
            : RefuseAsync(context, 401, "token_already_used"));
    }

    /// <summary>A tool that changes its registration keeps its ids, and whether it is active.</summary>
    private static LmsTool Keep(HttpContext context, JsonObject request, string subject, bool isUpdate)
    {
        var tools = context.RequestServices.GetRequiredService<LmsTools>();
        if (isUpdate && tools.FindDeployment(subject) is { } known)
        {
            var changed = RegisteredTool.Make(request, known.ClientId, known.DeploymentId) with { IsActive = known.IsActive, IsOffered = known.IsOffered };
            tools.Change(known.ClientId, _ => changed);
            return changed;
        }

        // The first deployment is the tool's that the LMS starts with.
        var tool = RegisteredTool.Make(request, subject, $"{tools.All.Count + 1}");
        tools.Add(tool);
        return tool;
    }

    private static JsonObject Configuration(string lms) => new()
    {
        ["issuer"] = lms,
        ["token_endpoint"] = lms + "/mod/lti/token.php",
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        ["token_endpoint_auth_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["jwks_uri"] = lms + "/mod/lti/certs.php",
        ["authorization_endpoint"] = lms + "/mod/lti/auth.php",
        ["registration_endpoint"] = lms + RegistrationPath,
        ["scopes_supported"] = new JsonArray([.. Scopes.All.Select(scope => JsonValue.Create(scope)), JsonValue.Create("openid")]),
        ["response_types_supported"] = new JsonArray("id_token"),
        ["subject_types_supported"] = new JsonArray("public", "pairwise"),
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["claims_supported"] = new JsonArray("sub", "iss", "name", "given_name", "family_name", "email"),
        ["https://purl.imsglobal.org/spec/lti-platform-configuration"] = new JsonObject
        {
            ["product_family_code"] = "moodle",
            ["version"] = "4.5.6 (Build: 20250811)",
            ["messages_supported"] = new JsonArray(
                new JsonObject { ["type"] = "LtiResourceLinkRequest" },
                new JsonObject { ["type"] = "LtiDeepLinkingRequest", ["placements"] = new JsonArray("ContentArea") }),
            ["variables"] = new JsonArray("Context.id", "Context.title", "Context.label", "Context.id.history", "ResourceLink.id", "ResourceLink.title", "User.id"),
        },
    };

    // Like Moodle it names the scopes of a whole service where one was asked for.
    private static JsonObject Answer(JsonObject request, LmsTool tool)
    {
        var asked = (JsonObject)request[RegistrationRules.ToolMember]!;
        string[] claims = [.. (asked["claims"] as JsonArray ?? []).Select(claim => claim!.ToString())];
        var scopes = (RegistrationRules.Text(request, "scope") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var granted = Scopes.All.Where(scope => scopes.Any(wish => Service(wish) == Service(scope)));
        var messages = (asked["messages"] as JsonArray ?? []).OfType<JsonObject>()
            .Where(message => RegistrationRules.Text(message, "type") == "LtiDeepLinkingRequest")
            .Select(message => new JsonObject { ["type"] = "LtiDeepLinkingRequest", ["target_link_uri"] = RegistrationRules.Text(message, "target_link_uri") });
        return new JsonObject
        {
            ["client_id"] = tool.ClientId,
            ["response_types"] = new JsonArray("id_token"),
            ["jwks_uri"] = RegistrationRules.Text(request, "jwks_uri"),
            ["initiate_login_uri"] = RegistrationRules.Text(request, "initiate_login_uri"),
            ["grant_types"] = new JsonArray("client_credentials", "implicit"),
            ["redirect_uris"] = request["redirect_uris"]!.DeepClone(),
            ["application_type"] = "web",
            ["token_endpoint_auth_method"] = "private_key_jwt",
            ["client_name"] = tool.Name,
            ["logo_uri"] = RegistrationRules.Text(request, "logo_uri") ?? "",
            ["scope"] = string.Join(' ', granted),
            [RegistrationRules.ToolMember] = new JsonObject
            {
                ["version"] = "1.3.0",
                ["deployment_id"] = tool.DeploymentId,
                ["target_link_uri"] = tool.TargetUrl,
                ["domain"] = RegistrationRules.Text(asked, "domain"),
                ["description"] = RegistrationRules.Text(asked, "description") ?? "",
                ["messages"] = new JsonArray([.. messages]),
                ["custom_parameters"] = asked["custom_parameters"]?.DeepClone(),
                ["claims"] = new JsonArray([.. claims.Select(claim => JsonValue.Create(claim))]),
            },
        };
    }

    private static string Service(string scope) => scope.Split("/scope/")[0];

    private static async Task<JsonObject?> ReadAsync(HttpContext context)
    {
        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = Html;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
