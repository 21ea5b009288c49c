using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Faults;
using LtiRevisionTool.PracticeLms.Keys;
using LtiRevisionTool.PracticeLms.Services;
using LtiRevisionTool.PracticeLms.Tokens;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Canvas.Tokens;

/// <summary>Gives access tokens for client assertions: all scopes that were asked for, or none.</summary>
internal static class TokenEndpoint
{
    public static async Task AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || MediaTypes.Of(context.Request) != MediaTypes.Form)
        {
            await RefuseAsync(context, 400, "invalid_request", "a form is needed");
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["grant_type"] != "client_credentials")
        {
            await RefuseAsync(context, 400, "unsupported_grant_type", "The grant_type you requested is not currently supported");
            return;
        }

        var services = context.RequestServices;
        var assertion = ToolJwt.Parse(form["client_assertion"].ToString());
        if (services.GetRequiredService<LmsTools>().Find(assertion?.Subject) is not { IsActive: true } tool || services.GetRequiredService<CourseState>().KeySwitchedOff)
        {
            await RefuseAsync(context, 401, "invalid_client", "unknown client");
            return;
        }

        var keys = await services.GetRequiredService<ToolKeySet>().FetchAsync(tool, context.RequestAborted);
        var fault = FaultyService.IsHere(context, FaultKind.WrongKey)
            ? "JWS signature invalid."
            : AssertionFaults.Find(assertion!, keys, services.GetRequiredService<CourseAddresses>().Token, services.GetRequiredService<TimeProvider>().GetUtcNow());
        await (fault is null ? GrantAsync(context, tool, form["scope"].ToString()) : RefuseAsync(context, 400, "invalid_request", fault));
    }

    private static Task GrantAsync(HttpContext context, LmsTool tool, string requested)
    {
        var asked = requested.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] beyond = [.. asked.Where(scope => !tool.Scopes.Contains(scope))];
        if (asked.Length == 0 || beyond.Length > 0)
        {
            return RefuseAsync(
                context,
                400,
                "invalid_scope",
                "A requested scope is invalid, unknown, malformed, or exceeds the scope granted by the resource owner. "
                + $"The following scopes were requested, but not granted: {string.Join(' ', beyond)}");
        }

        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = "HS256" };
        var token = string.Join('.', JwtText.Encode(header.ToJsonString()), JwtText.Encode(RandomNumberGenerator.GetBytes(48)), JwtText.Encode(RandomNumberGenerator.GetBytes(32)));
        context.RequestServices.GetRequiredService<AccessTokens>().Add(token, tool.ClientId, asked);
        var answer = new JsonObject
        {
            ["access_token"] = token,
            ["token_type"] = "Bearer",
            ["expires_in"] = AccessTokens.LifetimeSeconds,
            ["scope"] = string.Join(' ', asked),
        };
        return JsonReply.WriteAsync(context, 200, "application/json", answer, context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, int status, string error, string description) => JsonReply.WriteAsync(
        context, status, "application/json", new JsonObject { ["error"] = error, ["error_description"] = description }, context.RequestAborted);
}
