using System.Collections.Concurrent;
using LtiRevisionTool.Data.Roster;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Roster;

/// <summary>Starts readings when teachers look, and lets none outlive the tool.</summary>
internal sealed class RosterRefresh(RosterStore rosters, RosterReading reading, TimeProvider time) : IRosterRefresh, IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<string, Task> underWay = new();
    private readonly CancellationTokenSource stopping = new();

    /// <inheritdoc/>
    public async Task LookAsync(RosterRow roster, bool asked, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (!IsDue(roster, asked, now) || stopping.IsCancellationRequested)
        {
            return;
        }

        var owner = Guid.CreateVersion7(now).ToString();
        if (await rosters.ClaimAsync(roster.CourseId, owner, asked, now, now + RosterTimes.Claim, cancellation) is not { } claimed)
        {
            return;
        }

        var task = underWay[owner] = Task.Run(() => reading.ReadAsync(claimed, owner, stopping.Token), CancellationToken.None);
        _ = task.ContinueWith(_ => underWay.TryRemove(owner, out Task? _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        if (claimed.ReadAt is null || asked)
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await Task.WhenAny(task, Task.Delay(RosterTimes.FirstLook, time, over.Token));
            await over.CancelAsync();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await Task.WhenAll(underWay.Values).WaitAsync(cancellationToken);
    }

    public void Dispose() => stopping.Dispose();

    // The claim decides; this spares most looks the way to it.
    private static bool IsDue(RosterRow roster, bool asked, DateTimeOffset now) =>
        roster.MembershipsUrl is not null && roster.ClaimedUntil <= now && roster.PlatformPausedUntil <= now
        && (roster.DueAt <= now || roster.Address != roster.MembershipsUrl || (asked && roster.AskAt <= now));
}
