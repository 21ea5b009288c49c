using LtiAdvantage.Login;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Login initiation: remembers state and nonce, and sends the browser to the platform.</summary>
internal static class LoginEndpoint
{
    /// <summary>The platform's own address: where several platforms share an issuer, some send no client id.</summary>
    public static Task<IResult> HandleOwnAsync(
        string registrationKey, HttpContext context, LoginInitiator initiator, LaunchRefusals refusals, DoorClock clock, ILogger<LaunchLog> logger,
        CancellationToken cancellation) =>
        HandleAsync(context, Guid.TryParse(registrationKey, out var key) ? key : Guid.Empty, initiator, refusals, clock, logger, cancellation);

    public static Task<IResult> HandleAsync(
        HttpContext context, LoginInitiator initiator, LaunchRefusals refusals, DoorClock clock, ILogger<LaunchLog> logger, CancellationToken cancellation) =>
        HandleAsync(context, null, initiator, refusals, clock, logger, cancellation);

    private static async Task<IResult> HandleAsync(
        HttpContext context, Guid? registration, LoginInitiator initiator, LaunchRefusals refusals, DoorClock clock, ILogger<LaunchLog> logger,
        CancellationToken cancellation)
    {
        clock.Start(context, "login");
        if (!HttpMethods.IsPost(context.Request.Method) && !HttpMethods.IsGet(context.Request.Method))
        {
            return refusals.RefuseMethod(context, "GET, POST");
        }

        if (LinkPreviews.Sent(context.Request))
        {
            return Results.NoContent();
        }

        var parameters = new List<KeyValuePair<string, string>>(FormParameters.Flatten(context.Request.Query));
        if (HttpMethods.IsPost(context.Request.Method))
        {
            var reading = await FormParameters.ReadAsync(context, FormParameters.LargestLogin, cancellation);
            if (reading.Form is null)
            {
                return refusals.RefuseBody(context, reading.Status);
            }

            parameters.AddRange(reading.Form);
        }

        switch (await initiator.StartAsync(new LoginRequest(parameters) { RegistrationId = registration }, cancellation))
        {
            case LoginResult.Redirect redirect:
                LaunchCookies.AddLogin(context, redirect.Cookie);
                FrameAncestors.Set(context, FrameAncestors.Of(redirect.Registration));
                LaunchLog.LoginStarted(logger, redirect.Registration.Id, redirect.Registration.Profile.Family, clock.Milliseconds(context));
                return redirect.Storage is { } offer
                    ? new PageAnswer<StoreSecretView>("Launch/StoreSecret", new StoreSecretView(offer, redirect.Location), FrameAncestors.Of(redirect.Registration))
                    : Results.Redirect(redirect.Location);
            case LoginResult.Refused refused:
                return refusals.Refuse(context, refused.Error, facts: null);
            default:
                throw new InvalidOperationException("A login ended without a result.");
        }
    }
}
