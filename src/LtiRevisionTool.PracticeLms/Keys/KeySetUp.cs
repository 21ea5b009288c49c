using LtiRevisionTool.PracticeLms.Faults;
using LtiRevisionTool.PracticeLms.Services;

namespace LtiRevisionTool.PracticeLms.Keys;

internal static class KeySetUp
{
    public static void AddKeys(this IServiceCollection services)
    {
        services.AddSingleton<KeyRing>();
        services.AddHttpClient<ToolKeySet>(client => client.Timeout = TimeSpan.FromSeconds(5));
    }

    /// <summary>The key set, where the family has it; <c>POST /keys/rotate</c> moves it on.</summary>
    /// <param name="cacheControl">How long it may be kept, where the family says so.</param>
    public static void MapKeys(this WebApplication app, string address, string? cacheControl)
    {
        app.MapGet(address, FaultyService.Run(ServiceName.Jwks, context =>
        {
            context.Response.Headers.CacheControl = cacheControl;
            var keys = context.RequestServices.GetRequiredService<KeyRing>().KeySet(FaultyService.IsHere(context, FaultKind.WrongKey));
            return JsonReply.WriteAsync(context, 200, "application/json", keys, context.RequestAborted);
        }));
        app.MapPost("/keys/rotate", (KeyRing keys) =>
        {
            keys.Rotate();
            return Results.NoContent();
        });
    }
}
