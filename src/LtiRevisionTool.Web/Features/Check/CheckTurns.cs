using System.Threading.RateLimiting;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Check;

/// <summary>How often an activity may be checked: a check makes a dozen requests to the platform, and a column in its gradebook.</summary>
internal sealed class CheckTurns(IOptions<RateLimitOptions> limits) : IDisposable
{
    private const int AtOnce = 3;

    private readonly PartitionedRateLimiter<Guid> turns = PartitionedRateLimiter.Create<Guid, Guid>(placement => limits.Value.PerMinute == 0
        ? RateLimitPartition.GetNoLimiter(placement)
        : RateLimitPartition.GetTokenBucketLimiter(placement, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = AtOnce,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            AutoReplenishment = true,
        }));

    private readonly PartitionedRateLimiter<Guid> running = PartitionedRateLimiter.Create<Guid, Guid>(placement =>
        RateLimitPartition.GetConcurrencyLimiter(placement, _ => new ConcurrencyLimiterOptions { PermitLimit = 1 }));

    /// <summary>A turn, given back when it is disposed of; null when the activity was checked too often, or is being checked now.</summary>
    public IDisposable? TryTake(Guid placement)
    {
        var one = running.AttemptAcquire(placement);
        if (one.IsAcquired && turns.AttemptAcquire(placement).IsAcquired)
        {
            return one;
        }

        one.Dispose();
        return null;
    }

    public void Dispose()
    {
        turns.Dispose();
        running.Dispose();
    }
}
