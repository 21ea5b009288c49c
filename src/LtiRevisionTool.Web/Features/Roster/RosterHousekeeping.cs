using LtiRevisionTool.Data.Roster;

namespace LtiRevisionTool.Web.Features.Roster;

/// <summary>Drops names that are no longer to be kept, and lists of courses that nobody has looked at for 13 months.</summary>
internal sealed class RosterHousekeeping(RosterMemberStore members, TimeProvider time, ILogger<RosterHousekeeping> log) : BackgroundService
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public async Task RunOnceAsync(CancellationToken cancellation)
    {
        try
        {
            var now = time.GetUtcNow();
            var names = await members.DropNamesAsync(cancellation);
            var forgotten = await members.ForgetAsync(now.AddMonths(-RosterTimes.KeptMonths), now, cancellation);
            if (names + forgotten > 0)
            {
                RosterLog.Forgotten(log, names, forgotten);
            }
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            RosterLog.HousekeepingFault(log, fault);
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
