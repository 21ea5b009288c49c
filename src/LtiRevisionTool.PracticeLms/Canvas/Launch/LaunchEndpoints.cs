using LtiRevisionTool.PracticeLms.Faults;
using LtiRevisionTool.PracticeLms.Pages;

namespace LtiRevisionTool.PracticeLms.Canvas.Launch;

internal static class LaunchEndpoints
{
    private static readonly string[] Both = ["GET", "POST"];

    public static void MapLaunch(this WebApplication app)
    {
        app.MapGet("/launch/{person}/{link}", FaultyService.Run(ServiceName.Login, LaunchStart.AnswerAsync));
        app.MapMethods("/api/lti/authorize_redirect", Both, Authorization.RedirectAsync);
        app.MapMethods("/api/lti/authorize", Both, FaultyService.Run(ServiceName.Launch, Authorization.AnswerAsync));
        app.MapGet("/courses/{course}/{**rest}", PageReply.ReturnedAsync);
        app.MapGet("/accounts/{account}/{**rest}", PageReply.ReturnedAsync);
    }
}
