namespace LtiRevisionTool.PracticeLms.Moodle.Services;

internal static class UnknownServices
{
    public static void MapUnknownServices(this WebApplication app) =>
        app.Map("/mod/lti/services.php/{**rest}", (RequestDelegate)(context =>
            ServiceReply.ErrorAsync(context, 400, $"No handler found for /{context.Request.RouteValues["rest"]} {ServiceRequest.ContentType(context)}")));
}
