using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Faults;
using LtiRevisionTool.PracticeLms.Keys;
using LtiRevisionTool.PracticeLms.Moodle.Services;
using LtiRevisionTool.PracticeLms.Services;
using LtiRevisionTool.PracticeLms.Tokens;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Moodle.Tokens;

/// <summary>Gives access tokens for client assertions. Like Moodle it says <c>text/html</c> over its JSON and breaks the JSON of some errors.</summary>
internal static class TokenEndpoint
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private const string Html = "text/html; charset=utf-8";

    public static async Task AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || ServiceRequest.ContentType(context) != MediaTypes.Form)
        {
            await RefuseAsync(context, "invalid_request");
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (FormFault(form) is { } error)
        {
            await RefuseAsync(context, error);
            return;
        }

        var assertion = ToolJwt.Parse(form["client_assertion"].ToString());
        if (assertion is null || context.RequestServices.GetRequiredService<LmsTools>().Find(assertion.Subject) is not { } tool)
        {
            await RefuseAsync(context, assertion is null ? "invalid_request" : "invalid_client");
            return;
        }

        if (await context.RequestServices.GetRequiredService<ToolKeySet>().FetchAsync(tool, context.RequestAborted) is not { } keys)
        {
            context.Response.StatusCode = 404;
            context.Response.ContentType = Html;
            await context.Response.WriteAsync("<!doctype html><title>Error</title><p>Exception - the tool's key set cannot be read</p>", context.RequestAborted);
            return;
        }

        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var fault = FaultyService.IsHere(context, FaultKind.WrongKey) ? "Signature verification failed" : AssertionFaults.Find(assertion, keys, now);
        await (fault is null ? GrantAsync(context, tool, form["scope"].ToString()) : RefuseAsync(context, fault));
    }

    private static string? FormFault(IFormCollection form)
    {
        string[] needed = ["client_assertion", "client_assertion_type", "grant_type", "scope"];
        if (needed.Any(name => form[name].ToString().Length == 0))
        {
            return "invalid_request";
        }

        return form["client_assertion_type"] == AssertionType && form["grant_type"] == "client_credentials" ? null : "unsupported_grant_type";
    }

    /// <summary>Scopes that the tool may not have are dropped without a word. A tool that nobody has activated yet gets a token all the same.</summary>
    private static Task GrantAsync(HttpContext context, LmsTool tool, string requested)
    {
        var asked = requested.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] granted = [.. tool.Scopes.Where(asked.Contains)];
        if (granted.Length == 0)
        {
            return RefuseAsync(context, "invalid_scope");
        }

        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        context.RequestServices.GetRequiredService<AccessTokens>().Add(token, tool.ClientId, granted);
        var answer = new JsonObject
        {
            ["access_token"] = token,
            ["token_type"] = "Bearer",
            ["expires_in"] = AccessTokens.LifetimeSeconds,
            ["scope"] = string.Join(' ', granted),
        };
        context.Response.ContentType = Html;
        return context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }

    /// <summary>The word is not escaped, so a quotation mark in it makes the body no JSON.</summary>
    private static Task RefuseAsync(HttpContext context, string error)
    {
        context.Response.StatusCode = 400;
        context.Response.ContentType = Html;
        return context.Response.WriteAsync($"{{\n  \"error\" : \"{error}\"\n}}\n", context.RequestAborted);
    }
}
