using LtiAdvantage.DynamicRegistration;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>Which platforms the tool knows: those of the settings, and those that connect themselves by an invitation.</summary>
internal static class RegisterRoom
{
    private const int Https = 443;

    public static WebApplicationBuilder AddRegister(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<PlatformsOptions>()
            .Configure<IConfiguration>((options, configuration) => configuration.GetSection(PlatformsOptions.Section).Bind(options.Platforms))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<PlatformsOptions>, PlatformsOptionsValidator>();
        services.AddHostedService<PlatformsAtStart>();

        var development = builder.Environment.IsDevelopment();
        services.AddOptions<RegistrationOptions>().BindConfiguration(RegistrationOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RegistrationOptions>, RegistrationOptionsValidator>();
        services.AddSingleton(provider => new RegistrationPolicy
        {
            AllowHttpLoopback = development,
            Ports = [Https, .. provider.GetRequiredService<IOptions<RegistrationOptions>>().Value.Ports],
            Outbound = provider.GetRequiredService<OutboundHttp>().Policy,
        });
        services.AddSingleton(provider => new RegistrationClient(
            provider.GetRequiredService<OutboundHttp>().Client,
            provider.GetRequiredService<RegistrationPolicy>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RegistrationStarts>();
        services.AddSingleton<RegistrationPages>();
        services.AddSingleton<ToolDescriptions>();
        services.AddSingleton<Registrar>();
        services.AddSingleton<ManualRegistrar>();
        return builder;
    }

    public static WebApplication MapRegister(this WebApplication app)
    {
        app.MapGet(InvitationEndpoint.Route, InvitationEndpoint.LookAsync);
        app.MapPost(InvitationEndpoint.Route, InvitationEndpoint.RegisterAsync);
        app.MapGet(ManualEndpoint.Route, ManualEndpoint.LookAsync);
        app.MapPost(ManualEndpoint.Route, ManualEndpoint.ConnectAsync);
        app.MapGet("/lti/canvas.json", (ToolDescriptions tool) => Results.Json(CanvasConfiguration.Of(tool.Describe())));
        return app;
    }
}
