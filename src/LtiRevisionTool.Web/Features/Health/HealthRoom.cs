using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace LtiRevisionTool.Web.Features.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: database, schema and signing key are usable.</summary>
internal static class HealthRoom
{
    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database")
            .AddCheck<SigningKeyCheck>("signing key");
        return builder;
    }

    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).DisableRateLimiting();
        app.MapHealthChecks("/health/ready").DisableRateLimiting();
        return app;
    }
}
