using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Faults;
using LtiRevisionTool.PracticeLms.Keys;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Canvas.Launch;

/// <summary>The authentication request, checked in Canvas's order: parameters, user, client, launch.</summary>
internal static class Authorization
{
    private static readonly string[] Needed =
        ["client_id", "login_hint", "lti_message_hint", "nonce", "prompt", "redirect_uri", "response_mode", "response_type", "scope"];

    /// <summary>From the address that all schools share to the school's own, with the same parameters.</summary>
    public static async Task RedirectAsync(HttpContext context)
    {
        var parameters = await ParametersAsync(context);
        context.Response.Redirect("/api/lti/authorize" + QueryString.Create(parameters.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))));
    }

    public static async Task AnswerAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var hints = services.GetRequiredService<MessageHints>();
        var request = await ParametersAsync(context);
        var tools = services.GetRequiredService<LmsTools>();
        var tool = tools.Find(request.GetValueOrDefault("client_id")) ?? tools.First;
        var redirect = request.GetValueOrDefault("redirect_uri", "");

        // Neither of these two lets Canvas believe that the tool is the one to answer.
        if (!tool.RedirectUris.Any(uri => IsRegistered(uri, redirect))
            || (request.TryGetValue("lti_message_hint", out var text) && hints.Read(text) is null))
        {
            await PageReply.CannotLaunchAsync(context);
            return;
        }

        List<KeyValuePair<string, string>> fields = [new("utf8", "✓"), new("authenticity_token", "IGNORED==")];
        if (Fault(request, services.GetRequiredService<CourseState>(), hints) is { } fault)
        {
            fields.AddRange([new("error", fault.Error), new("error_description", fault.Description)]);
        }
        else if (services.GetRequiredService<CachedLaunches>().Take(hints.Read(request["lti_message_hint"])!.Value.LaunchId) is { } launch)
        {
            launch.Claims[ClaimNames.Nonce] = request["nonce"];
            var wrongKey = FaultyService.IsHere(context, FaultKind.WrongKey);
            fields.Add(new("id_token", services.GetRequiredService<KeyRing>().Sign(launch.Claims, wrongKey)));
            if (launch.OffersStorage)
            {
                fields.Add(new("lti_storage_target", LaunchStart.StorageFrame));
            }
        }
        else
        {
            fields.AddRange([new("error", "launch_no_longer_valid"), new("error_description", "The launch has either expired or already been consumed")]);
        }

        if (request.TryGetValue("state", out var state))
        {
            fields.Add(new("state", state));
        }

        await PageReply.PostOnAsync(context, redirect, fields);
    }

    /// <summary>A query may be added to an address that is registered without one; parameters that are registered must be there.</summary>
    private static bool IsRegistered(string registered, string asked)
    {
        var (of, with) = (registered.Split('?', 2), asked.Split('?', 2));
        return of[0] == with[0] && (of.Length == 1 || of[1].Split('&').All(((with.Length > 1 ? with[1] : "").Split('&')).Contains));
    }

    private static (string Error, string Description)? Fault(Dictionary<string, string> request, CourseState state, MessageHints hints)
    {
        string[] missing = [.. Needed.Where(name => request.GetValueOrDefault(name, "").Length == 0)];
        if (missing.Length > 0)
        {
            return ("invalid_request_object", "The following parameters are missing: " + string.Join(',', missing));
        }

        if (request["scope"] != "openid")
        {
            return ("invalid_request_object", "The 'scope' must be 'openid'");
        }

        var (_, user, client) = hints.Read(request["lti_message_hint"])!.Value;
        if (state.LoggedOut || user != request["login_hint"])
        {
            return ("login_required", "Must have an active user session");
        }

        return state.KeySwitchedOff || request["client_id"] != client
            ? ("unauthorized_client", "Client not authorized in requested context")
            : null;
    }

    private static async Task<Dictionary<string, string>> ParametersAsync(HttpContext context)
    {
        var parameters = context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        if (context.Request.HasFormContentType)
        {
            foreach (var (name, value) in await context.Request.ReadFormAsync(context.RequestAborted))
            {
                parameters[name] = value.ToString();
            }
        }

        return parameters;
    }
}
