using LtiRevisionTool.Data.Platforms;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Deletes keys that have left the key set and access tokens that have ended. Both are without effect before.</summary>
internal sealed class KeyHousekeeping(ToolKeyStore keys, AccessTokenStore tokens, TimeProvider time, ILogger<KeyLog> logger) : BackgroundService
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public async Task RunOnceAsync(CancellationToken cancellation)
    {
        try
        {
            var now = time.GetUtcNow();
            var oldKeys = await keys.DeleteGoneAsync(now, cancellation);
            var oldTokens = await tokens.DeleteExpiredAsync(now, cancellation);
            if (oldKeys + oldTokens > 0)
            {
                KeyLog.Deleted(logger, oldKeys, oldTokens);
            }
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            KeyLog.HousekeepingFault(logger, fault);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(Hour, time);
        do
        {
            await RunOnceAsync(stoppingToken);
        }
        while (await hourly.WaitForNextTickAsync(stoppingToken));
    }
}
