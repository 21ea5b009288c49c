using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>
/// Delivers the grades of the outbox. Woken by the commit that raised one; otherwise it looks when something falls due, and now
/// and then in any case. Platforms are served side by side, so a slow one keeps no other waiting.
/// </summary>
internal sealed class GradeWorker(
    GradeDeliveryStore deliveries,
    GradeDelivery delivery,
    GradeSignal signal,
    IOptions<GradeSyncOptions> options,
    TimeProvider time,
    ILogger<GradeWorker> log) : BackgroundService
{
    private const int MostAtOnce = 64;
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(10);

    // Leases of an earlier process on this machine are known by its name.
    private static readonly string Machine = $"{Environment.MachineName}/";
    private readonly string worker = Machine + Guid.CreateVersion7(time.GetUtcNow());
    private readonly List<Task> underWay = [];

    /// <summary>Delivers until nothing is due and nothing under way.</summary>
    public async Task RunOnceAsync(CancellationToken stopping)
    {
        try
        {
            do
            {
                await StartDueAsync(stopping);
            }
            while (await NextDoneAsync(stopping));
        }
        finally
        {
            await Task.WhenAll(underWay);
            underWay.Clear();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await TakeOverAsync(stoppingToken);
            while (true)
            {
                var wait = await RoundAsync(stoppingToken);
                await WaitAsync(wait, stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // Deliveries under way are given back to the outbox, each by itself.
            await Task.WhenAll(underWay);
        }
    }

    private async Task TakeOverAsync(CancellationToken stopping)
    {
        try
        {
            var count = await deliveries.ReleaseAbandonedAsync(Machine, time.GetUtcNow(), stopping);
            if (count > 0)
            {
                GradeSyncLog.TakenOver(log, count);
            }
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            GradeSyncLog.RoundFault(log, fault);
        }
    }

    /// <summary>Starts what is due; answers how long there is nothing to do unless somebody wakes the worker.</summary>
    private async Task<TimeSpan> RoundAsync(CancellationToken stopping)
    {
        var poll = TimeSpan.FromSeconds(options.Value.PollSeconds);
        try
        {
            // Taken before the look at what is due: a grade that falls due between the two is then next, not overlooked.
            var before = time.GetUtcNow();
            await StartDueAsync(stopping);
            var next = await deliveries.NextDueAsync(before, stopping);
            var wait = next - time.GetUtcNow() is { } until && until < poll ? until : poll;
            return wait > ShortestWait ? wait : ShortestWait;
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            GradeSyncLog.RoundFault(log, fault);
            return poll;
        }
    }

    private async Task StartDueAsync(CancellationToken stopping)
    {
        underWay.RemoveAll(task => task.IsCompleted);
        while (underWay.Count < MostAtOnce)
        {
            var now = time.GetUtcNow();

            // Every lease has a name of its own: a delivery that outlived its lease must not pass for the one that took over.
            var owner = $"{worker}/{Guid.CreateVersion7(now)}";
            if (await deliveries.LeaseAsync(owner, now, now + GradeTimes.Lease, options.Value.PerPlatform, stopping) is not { } grade)
            {
                return;
            }

            underWay.Add(Task.Run(() => delivery.DeliverAsync(grade, stopping), CancellationToken.None));
        }
    }

    /// <summary>Waits for the next delivery to end; false when none is under way.</summary>
    private async Task<bool> NextDoneAsync(CancellationToken stopping)
    {
        if (underWay.Count == 0)
        {
            return false;
        }

        await Task.WhenAny(underWay).WaitAsync(stopping);
        return true;
    }

    /// <summary>Waits until the time is over, somebody wakes the worker, or a delivery ends and makes room for the platform's next.</summary>
    private async Task WaitAsync(TimeSpan wait, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny([Task.Delay(wait, time, over.Token), signal.WaitAsync(over.Token), .. underWay]);
        await over.CancelAsync();
        stopping.ThrowIfCancellationRequested();
    }
}
