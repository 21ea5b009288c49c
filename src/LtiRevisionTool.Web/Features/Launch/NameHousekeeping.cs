using LtiRevisionTool.Data.Privacy;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>
/// Drops the names of persons who have not been here for 13 months. Any node may do it, several at once as well: it is one statement, and
/// what one has dropped the next does not find.
/// </summary>
internal sealed class NameHousekeeping(PersonNameStore names, TimeProvider time, ILogger<LaunchLog> logger) : BackgroundService
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public async Task RunOnceAsync(CancellationToken cancellation)
    {
        try
        {
            var dropped = await names.DropAsync(time.GetUtcNow().AddMonths(-Retention.Months), cancellation);
            if (dropped > 0)
            {
                LaunchLog.NamesDropped(logger, dropped);
            }
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            LaunchLog.NamesFault(logger, fault);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(Day, time);
        do
        {
            await RunOnceAsync(stoppingToken);
        }
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }
}
