using System.Net;
using LtiAdvantage.Errors;
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

        if (await arrivals.TakeAsync(context.Request.Query["code"].ToString(), cancellation) is not ({ } arrival, { } launch))
        {
            return refusals.Refuse(context, LtiError.Of(LtiReason.ArrivalSpent), facts: null);
        }

        if (await arrivals.KeepsCookieAsync(context, launch.Id, cancellation))
        {
            FrameAncestors.Set(context, launch.Frame);
            return new SeeOther(arrival.Address);
        }

        if (launch.Session is not { } session)
        {
            return refusals.Refuse(context, NoStorageToChoose);
        }

        var view = new NewTabView(await arrivals.GoOnAsync(arrival, cancellation), references.New());
        LaunchLog.NewTabOffered(logger, session.PlatformId, session.PlatformFamily, view.Reference);
        return new PageAnswer<NewTabView>("Launch/NewTab", view, launch.Frame);
    }

    // In a tab of its own the choice could not go back: the course waits for it in the page that holds the frame.
    private static readonly Refusal NoStorageToChoose = new()
    {
        Status = HttpStatusCode.Unauthorized,
        Code = "LTI-NO-STORAGE",
        Heading = "Choose in another browser, or let this one remember you",
        Sentence = "Your browser keeps nothing for this page inside your course, so what you choose could not go there. Allow cookies for this page there, then open it again.",
    };

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
