using LtiAdvantage.Claims;
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

    public static WebApplicationBuilder AddLaunch(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var development = builder.Environment.IsDevelopment();
        services.AddSingleton(provider => new LtiToolOptions
        {
            PublicUrl = new Uri(provider.GetRequiredService<IOptions<ToolOptions>>().Value.PublicAddress),
            AllowHttpLoopback = development,
            MessageTypes = [LtiMessageType.ResourceLinkRequest, LtiMessageType.DeepLinkingRequest, LtiMessageType.SubmissionReviewRequest],
            OpensWithoutLink = static target => WorkReference.Find(target) is not null,
        });
        services.AddSingleton<ILoginStates, LoginStates>();
        services.AddSingleton<LoginInitiator>();
        services.AddSingleton(provider => new PlatformKeys(
            provider.GetRequiredService<OutboundHttp>().Client, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<LaunchValidator>();
        services.AddSingleton<LaunchRecorder>();
        services.AddSingleton<PlacementReader>();
        services.AddSingleton<ReviewRecorder>();
        services.AddSingleton<PickerRecorder>();
        services.AddSingleton<LaunchRefusals>();
        services.AddSingleton<LaunchAnswers>();
        services.AddSingleton<LaunchTraces>();
        services.AddSingleton<HeldLaunches>();
        services.AddSingleton<Arrivals>();
        services.AddSingleton<OutageNotes>();
        services.AddSingleton<DoorClock>();
        services.AddHostedService<SecureAddressesAtStart>();
        services.AddHostedService<LaunchHousekeeping>();
        services.AddHostedService<NameHousekeeping>();
        return builder;
    }

    public static WebApplication MapLaunch(this WebApplication app)
    {
        // Every verb ends here, so that a wrong one is told so and never falls through to another endpoint.
        app.Map("/lti/login", LoginEndpoint.HandleAsync);
        app.Map("/lti/login/{registrationKey}", LoginEndpoint.HandleOwnAsync);
        app.Map("/lti/launch", LaunchEndpoint.HandleAsync);
        app.Map("/lti/proof", ProofEndpoint.HandleAsync);
        app.MapPost("/lti/{**other}", WrongAddress.Refuse);
        app.MapGet("/lti/arrive", ArriveEndpoint.LookAsync);
        app.MapPost("/lti/arrive", ArriveEndpoint.OpenAsync);
        app.MapMethods("/.well-known/jwks.json", Read, KeySetEndpoint.HandleAsync);
        return app;
    }
}
