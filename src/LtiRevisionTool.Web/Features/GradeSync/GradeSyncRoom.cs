using LtiAdvantage.Grades;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>Brings grades from the outbox to the gradebooks, in the background.</summary>
internal static class GradeSyncRoom
{
    public static WebApplicationBuilder AddGradeSync(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<GradeSyncOptions>()
            .BindConfiguration(GradeSyncOptions.Section)
            .Validate(options => options.PerPlatform is >= 1 and <= 4, "GradeSync__PerPlatform must be 1 to 4")
            .Validate(options => options.PollSeconds is >= 1 and <= 3600, "GradeSync__PollSeconds must be 1 to 3600")
            .ValidateOnStart();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<GradesClient>(provider, provider.GetRequiredService<OutboundHttp>().Client));
        services.AddSingleton<ShowingColumns>();
        services.AddSingleton<IGradebook, Gradebook>();
        services.AddSingleton<GradeColumns>();
        services.AddSingleton<GradeOutcomes>();
        services.AddSingleton<GradeDelivery>();
        services.AddHostedService<GradeWorker>();
        return builder;
    }
}
