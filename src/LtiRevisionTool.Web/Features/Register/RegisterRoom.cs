using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>Which platforms the tool knows: those of the settings.</summary>
internal static class RegisterRoom
{
    public static WebApplicationBuilder AddRegister(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PlatformsOptions>()
            .Configure<IConfiguration>((options, configuration) => configuration.GetSection(PlatformsOptions.Section).Bind(options.Platforms))
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<PlatformsOptions>, PlatformsOptionsValidator>();
        builder.Services.AddHostedService<PlatformsAtStart>();
        return builder;
    }
}
