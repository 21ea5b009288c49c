using LtiRevisionTool.Data.Schema;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LtiRevisionTool.Web.Features.Health;

internal sealed class DatabaseCheck(SchemaMigrator schema) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) =>
        await schema.IsCurrentAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The schema is older than the program: run the command migrate.");
}
