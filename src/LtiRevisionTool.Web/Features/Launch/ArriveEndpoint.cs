using LtiAdvantage.Errors;
using LtiAdvantage.Platforms;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>
/// After a launch that storage proved: does the session's cookie come back? Then on to the page. Otherwise a button carries the session
/// to a tab of its own, where the cookie is the tool's own.
/// </summary>
internal static class ArriveEndpoint
{
    public static async Task<IResult> LookAsync(
        HttpContext context, OwnPage own, Arrivals arrivals, LaunchRefusals refusals, References references, DoorClock clock, ILogger<LaunchLog> logger,
        CancellationToken cancellation)
    {
        clock.Start(context, "arrival");
        if (!own.Sent(context.Request))
        {
            return refusals.Refuse(context, LtiError.Of(LtiReason.BrowserUnbound), facts: null);
        }

        if (await arrivals.TakeAsync(context.Request.Query["code"].ToString(), cancellation) is not ({ } arrival, { } session))
        {
            return refusals.Refuse(context, LtiError.Of(LtiReason.ArrivalSpent), facts: null);
        }

        var frame = FrameAncestors.Of(PlatformProfile.ForFamily(session.PlatformFamily), session.PlatformIssuer, session.AuthorizationEndpoint, session.ReturnUrl);
        if (await arrivals.KeepsCookieAsync(context, session.Id, cancellation))
        {
            FrameAncestors.Set(context, frame);
            return new SeeOther(arrival.Address);
        }

        var view = new NewTabView(await arrivals.GoOnAsync(arrival, cancellation), references.New());
        LaunchLog.NewTabOffered(logger, session.PlatformId, session.PlatformFamily, view.Reference);
        return new PageAnswer<NewTabView>("Launch/NewTab", view, frame);
    }

    public static async Task<IResult> OpenAsync(
        HttpContext context, OwnPage own, Arrivals arrivals, LaunchRefusals refusals, DoorClock clock, CancellationToken cancellation)
    {
        clock.Start(context, "arrival");
        var reading = await FormParameters.ReadAsync(context, FormParameters.LargestPage, cancellation);
        if (reading.Form is null)
        {
            return refusals.RefuseBody(context, reading.Status);
        }

        if (!own.Sent(context.Request))
        {
            return refusals.Refuse(context, LtiError.Of(LtiReason.BrowserUnbound), facts: null);
        }

        if (await arrivals.OpenAsync(reading.Form.FirstOrDefault(field => field.Key == "code").Value ?? "", cancellation) is not { } opened)
        {
            return refusals.Refuse(context, LtiError.Of(LtiReason.ArrivalSpent), facts: null);
        }

        LaunchCookies.ReplaceSession(context, opened.Secret);
        return new SeeOther(opened.Address);
    }
}
