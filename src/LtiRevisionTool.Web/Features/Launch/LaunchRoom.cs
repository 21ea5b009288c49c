using LtiAdvantage.Keys;
using LtiAdvantage.Launch;
using LtiAdvantage.Login;
using LtiAdvantage.Platforms;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Login, launch and the key set: the door of the tool.</summary>
internal static class LaunchRoom
{
    private static readonly string[] Read = ["GET", "HEAD"];
    private static readonly string[] Initiate = ["GET", "POST"];

    public static WebApplicationBuilder AddLaunch(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var development = builder.Environment.IsDevelopment();
        services.AddSingleton(provider => new LtiToolOptions
        {
            PublicUrl = new Uri(provider.GetRequiredService<IOptions<ToolOptions>>().Value.PublicAddress),
            AllowHttpLoopback = development,
        });
        services.AddSingleton<ILoginStates, LoginStates>();
        services.AddSingleton<LoginInitiator>();
        services.AddSingleton(provider => new PlatformKeys(
            provider.GetRequiredService<OutboundHttp>().Client, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<LaunchValidator>();
        services.AddSingleton<LaunchRecorder>();
        services.AddSingleton<LaunchRefusals>();
        return builder;
    }

    public static WebApplication MapLaunch(this WebApplication app)
    {
        app.MapMethods("/lti/login", Initiate, LoginEndpoint.HandleAsync);
        app.MapPost("/lti/launch", LaunchEndpoint.HandleAsync).DisableAntiforgery();
        app.MapMethods("/.well-known/jwks.json", Read, KeySetEndpoint.HandleAsync);
        return app;
    }
}
