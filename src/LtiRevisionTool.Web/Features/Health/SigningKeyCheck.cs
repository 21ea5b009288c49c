using LtiAdvantage.Keys;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LtiRevisionTool.Web.Features.Health;

/// <summary>A node that cannot open the signing key must not take launches.</summary>
internal sealed class SigningKeyCheck(IToolKeys keys) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        await keys.CurrentAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
