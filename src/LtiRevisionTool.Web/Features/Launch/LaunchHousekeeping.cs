using LtiRevisionTool.Data.Sessions;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>
/// Deletes logins, sessions and codes that expired more than an hour ago: until then a late launch is told that it took too long.
/// </summary>
internal sealed class LaunchHousekeeping(
    LoginStateStore logins, SessionStore sessions, PickerStore pickers, ArrivalStore arrivals, TimeProvider time, ILogger<LaunchLog> logger) : BackgroundService
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public async Task RunOnceAsync(CancellationToken cancellation)
    {
        try
        {
            var before = time.GetUtcNow() - Hour;
            var oldLogins = await logins.DeleteExpiredAsync(before, cancellation);
            var oldArrivals = await arrivals.DeleteExpiredAsync(before, cancellation);
            var oldSessions = await sessions.DeleteExpiredAsync(before, cancellation) + await pickers.DeleteExpiredAsync(before, cancellation);
            if (oldLogins + oldArrivals + oldSessions > 0)
            {
                LaunchLog.ExpiredDeleted(logger, oldLogins, oldSessions, oldArrivals);
            }
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            LaunchLog.HousekeepingFault(logger, fault);
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
