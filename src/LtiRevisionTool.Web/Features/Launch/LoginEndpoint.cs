using LtiAdvantage.Login;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Login initiation: remembers state and nonce, and sends the browser to the platform.</summary>
internal static class LoginEndpoint
{
    public static async Task<IResult> HandleAsync(
        HttpContext context, LoginInitiator initiator, LaunchRefusals refusals, ILogger<LaunchLog> logger, CancellationToken cancellation)
    {
        if (!HttpMethods.IsPost(context.Request.Method) && !HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, POST";
            return refusals.RefuseBody(context, StatusCodes.Status405MethodNotAllowed, "login");
        }

        var parameters = new List<KeyValuePair<string, string>>(FormParameters.Flatten(context.Request.Query));
        if (HttpMethods.IsPost(context.Request.Method))
        {
            var reading = await FormParameters.ReadAsync(context, cancellation);
            if (reading.Form is null)
            {
                return refusals.RefuseBody(context, reading.Status, "login");
            }

            parameters.AddRange(reading.Form);
        }

        switch (await initiator.StartAsync(new LoginRequest(parameters), cancellation))
        {
            case LoginResult.Redirect redirect:
                LaunchCookies.AddLogin(context, redirect.Cookie);
                LaunchLog.LoginStarted(logger);
                return Results.Redirect(redirect.Location);
            case LoginResult.Refused refused:
                return refusals.Refuse(context, refused.Error, "login", facts: null);
            default:
                throw new InvalidOperationException("A login ended without a result.");
        }
    }
}
