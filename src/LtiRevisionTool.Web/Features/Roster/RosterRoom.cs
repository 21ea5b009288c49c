using LtiAdvantage.Roster;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Roster;

/// <summary>Reads who is in a course, when its teacher looks.</summary>
internal static class RosterRoom
{
    public static WebApplicationBuilder AddRoster(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<RosterClient>(provider, provider.GetRequiredService<OutboundHttp>().Client));
        services.AddSingleton<RosterTurns>();
        services.AddSingleton<RosterReading>();
        services.AddSingleton<RosterRefresh>();
        services.AddSingleton<IRosterRefresh>(provider => provider.GetRequiredService<RosterRefresh>());
        services.AddHostedService(provider => provider.GetRequiredService<RosterRefresh>());
        services.AddHostedService<RosterHousekeeping>();
        return builder;
    }
}
