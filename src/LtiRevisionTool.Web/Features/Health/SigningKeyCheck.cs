using LtiRevisionTool.Web.Features.Shared;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LtiRevisionTool.Web.Features.Health;

/// <summary>A node that cannot read or open the signing keys, those that will sign next included, must not take launches.</summary>
internal sealed class SigningKeyCheck(ToolKeyRing ring) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        try
        {
            await ring.CheckAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StartException reason)
        {
            // The service of health checks writes these words into the log.
            return HealthCheckResult.Unhealthy(reason.Message);
        }
    }
}
