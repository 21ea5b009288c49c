using LtiRevisionTool.Data.Sessions;

namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>Deletes logins that expired more than an hour ago: until then a late launch is told that it took too long.</summary>
internal sealed class LoginHousekeeping(LoginStateStore logins, TimeProvider time, ILogger<LoginHousekeeping> log) : BackgroundService
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public async Task RunOnceAsync(CancellationToken cancellation)
    {
        try
        {
            var count = await logins.DeleteExpiredAsync(time.GetUtcNow() - Hour, cancellation);
            if (count > 0)
            {
                GradeSyncLog.LoginsDeleted(log, count);
            }
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            GradeSyncLog.HousekeepingFault(log, fault);
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
