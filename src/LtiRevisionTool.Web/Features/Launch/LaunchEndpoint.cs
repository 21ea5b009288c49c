using LtiAdvantage.Launch;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Every message of a platform arrives here: verified, recorded, and answered with the way to a page.</summary>
internal static class LaunchEndpoint
{
    public static async Task<IResult> HandleAsync(
        HttpContext context, LaunchValidator validator, LaunchRecorder recorder, LaunchRefusals refusals, ILogger<LaunchLog> logger, CancellationToken cancellation)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = "POST";
            return refusals.RefuseBody(context, StatusCodes.Status405MethodNotAllowed, "launch");
        }

        var reading = await FormParameters.ReadAsync(context, cancellation);
        if (reading.Form is null)
        {
            return refusals.RefuseBody(context, reading.Status, "launch");
        }

        var request = new LaunchRequest { Form = reading.Form, Cookie = name => context.Request.Cookies[name] };
        switch (await validator.ValidateAsync(request, cancellation))
        {
            case LaunchResult.Accepted accepted:
                LaunchCookies.Remove(context, accepted.SpentCookie);
                return Go(context, accepted, await recorder.RecordAsync(accepted, cancellation), refusals, logger);
            case LaunchResult.Refused refused:
                if (refused.SpentCookie is { } spent)
                {
                    LaunchCookies.Remove(context, spent);
                }

                return refusals.Refuse(context, refused.Error, "launch", refused.Facts, refused.Registration?.Id, refused.ReturnUrl);
            default:
                throw new InvalidOperationException("A launch ended without a result.");
        }
    }

    private static IResult Go(
        HttpContext context, LaunchResult.Accepted accepted, LaunchOutcome outcome, LaunchRefusals refusals, ILogger<LaunchLog> logger)
    {
        switch (outcome)
        {
            case LaunchOutcome.Opened opened:
                LaunchCookies.ReplaceSession(context, opened.Secret);
                Log(logger, accepted);
                return new SeeOther(opened.Address);
            case LaunchOutcome.NothingThere nothing:
                return new SeeOther(nothing.Address);
            case LaunchOutcome.Refused refused:
                return refusals.Refuse(context, refused.Error, "launch", accepted.Facts, accepted.Registration.Id, accepted.Message.ReturnUrl);
            default:
                throw new InvalidOperationException("A verified launch led nowhere.");
        }
    }

    private static void Log(ILogger<LaunchLog> logger, LaunchResult.Accepted accepted)
    {
        if (accepted.NewDeployment)
        {
            LaunchLog.NewDeployment(logger, accepted.Facts.DeploymentId, accepted.Registration.Id);
        }

        LaunchLog.LaunchAccepted(
            logger, accepted.Registration.Id, accepted.Facts.DeploymentId, accepted.Facts.MessageType, accepted.Facts.KeyId, accepted.Facts.Algorithm,
            accepted.Facts.Age?.TotalSeconds);
    }

    /// <summary>303: the browser goes on with GET, so that a reload never posts the token again.</summary>
    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
