using LtiRevisionTool.PracticeLms.Faults;
using LtiRevisionTool.PracticeLms.Services;

namespace LtiRevisionTool.PracticeLms.Keys;

internal static class KeySetUp
{
    public static void AddKeys(this IServiceCollection services)
    {
        services.AddSingleton<SigningKey>();
        services.AddHttpClient<ToolKeySet>(client => client.Timeout = TimeSpan.FromSeconds(5));
    }

    public static void MapKeys(this WebApplication app) =>
        app.MapGet("/mod/lti/certs.php", FaultyService.Run(ServiceName.Jwks, KeySetAsync));

    private static Task KeySetAsync(HttpContext context)
    {
        var key = context.RequestServices.GetRequiredService<SigningKey>();
        var wrong = FaultyService.IsHere(context, FaultKind.WrongKey);
        return JsonReply.WriteAsync(context, 200, "application/json", key.KeySet(wrong), context.RequestAborted);
    }
}
