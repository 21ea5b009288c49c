using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Canvas.Services;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Services;
using LtiRevisionTool.PracticeLms.Tools;
using Microsoft.AspNetCore.WebUtilities;

namespace LtiRevisionTool.PracticeLms.Canvas.Registration;

/// <summary>Dynamic registration as Canvas does it: the tool registers in a frame, the administrator reviews it, then installs it.</summary>
internal static class RegistrationEndpoints
{
    public const string KeysPath = "/accounts/1/developer_keys";
    public const string StartPath = KeysPath + "/register";
    public const string ReviewPath = KeysPath + "/review";
    public const string InstallPath = KeysPath + "/install";
    public const string RegistrationPath = "/api/lti/registrations";
    private const string ConfigurationPath = "/api/lti/security/openid-configuration";
    private const string Json = "application/json";

    public static void MapRegistration(this WebApplication app)
    {
        app.MapGet(KeysPath, context => PageReply.ShowAsync<KeysPage>(context, new() { [nameof(KeysPage.Url)] = context.Request.Query["url"].ToString() }));
        app.MapGet(StartPath, Start);
        app.MapGet(ReviewPath, ShowReviewAsync);
        app.MapPost(ReviewPath, ReviewAsync);
        app.MapPost(InstallPath, InstallAsync);
        app.MapGet(ConfigurationPath, ConfigureAsync);
        app.MapPost(RegistrationPath, RegisterAsync);
    }

    // The token stands in the query of the configuration's address too, and Canvas reads it there.
    private static IResult Start(HttpContext context, PublicAddress address, RegistrationTokens tokens)
    {
        if (!Uri.TryCreate(context.Request.Query["url"], UriKind.Absolute, out var link) || link.Scheme is not ("http" or "https"))
        {
            return Results.BadRequest("This is no link of a tool.");
        }

        var token = tokens.New();
        return Results.Redirect(QueryHelpers.AddQueryString(link.OriginalString, new Dictionary<string, string?>
        {
            ["openid_configuration"] = $"{address.Lms}{ConfigurationPath}?registration_token={token}",
            ["registration_token"] = token,
        }));
    }

    private static Task ConfigureAsync(HttpContext context, PublicAddress address, RegistrationTokens tokens) =>
        context.Request.Query["registration_token"].ToString() is not { Length: > 0 } token
            ? CanvasReply.PlainAsync(context, 401, "Access token missing (You must include the registration_token parameter).")
            : tokens.IsGood(token)
                ? JsonReply.WriteAsync(context, 200, Json, RegistrationDocuments.Configuration(address.Lms, CourseFacts.Issuer(address)), context.RequestAborted)
                : BadTokenAsync(context);

    private static async Task RegisterAsync(HttpContext context, PublicAddress address, RegistrationTokens tokens, LmsTools tools)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.Ordinal) || !tokens.IsGood(header["Bearer ".Length..]))
        {
            await BadTokenAsync(context);
            return;
        }

        var request = await ReadAsync(context);
        var faults = request is null ? [("base", "is no JSON object")] : RegistrationRules.Faults(request).ToList();
        if (faults.Count > 0)
        {
            var errors = faults.Select(fault => new JsonObject { ["field"] = fault.Item1, ["message"] = fault.Item2 });
            await JsonReply.WriteAsync(context, 422, Json, new JsonObject { ["errors"] = new JsonArray([.. errors]) }, context.RequestAborted);
            return;
        }

        var number = tools.All.Count;
        var tool = RegisteredTool.Make(
            request!, (long.Parse(CourseFacts.ClientId, CultureInfo.InvariantCulture) + number).ToString(CultureInfo.InvariantCulture), $"{3407 + number}:{CourseFacts.AccountId}");
        tools.Add(tool);
        await JsonReply.WriteAsync(context, 200, Json, RegistrationDocuments.Answer(request!, tool, address.Lms), context.RequestAborted);
    }

    private static Task ShowReviewAsync(HttpContext context, LmsTools tools) => tools.Find(context.Request.Query["client"]) is { } tool && tool != tools.First
        ? PageReply.ShowAsync<ReviewPage>(context, new() { [nameof(ReviewPage.Client)] = tool.ClientId })
        : PageReply.NotFoundAsync(context);

    /// <summary>The administrator may take away what the tool asked for; the tool is not told. Then the key is on.</summary>
    private static async Task<IResult> ReviewAsync(HttpContext context, LmsTools tools)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        tools.Change(form["client"].ToString(), tool => tool with
        {
            Scopes = [.. tool.Scopes.Where(form["scope"].Contains)],
            Placements = [.. (tool.Placements ?? []).Where(form["placement"].Contains)],
            Privacy = Privacy.Levels.Contains(form["privacy"].ToString()) ? form["privacy"].ToString() : tool.Privacy,
            IsActive = true,
        });
        return Results.Redirect(KeysPath);
    }

    /// <summary>By the client id, as a school does it: this makes the deployment.</summary>
    private static async Task<IResult> InstallAsync(HttpContext context, LmsTools tools)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (tools.Find(form["client"]) is not { IsActive: true } tool)
        {
            return Results.BadRequest("The key is off.");
        }

        tools.Change(tool.ClientId, known => known with { IsOffered = true });
        return Results.Redirect(KeysPath);
    }

    private static Task BadTokenAsync(HttpContext context) => JsonReply.WriteAsync(
        context, 401, Json, new JsonObject { ["errorMessage"] = "JWT did not include expected contents" }, context.RequestAborted);

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
}
