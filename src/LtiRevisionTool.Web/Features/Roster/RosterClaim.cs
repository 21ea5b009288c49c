using LtiRevisionTool.Data.Roster;

namespace LtiRevisionTool.Web.Features.Roster;

/// <summary>
/// Keeps a reading alive in the eyes of all nodes, and notes how far it is. Once somebody else has taken it over it is lost, and what
/// is still under way is cancelled.
/// </summary>
internal sealed class RosterClaim : IProgress<int>, IAsyncDisposable
{
    private readonly RosterStore rosters;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource lost = new();
    private readonly CancellationTokenSource done = new();
    private readonly Task beating;
    private volatile int readSoFar;

    public RosterClaim(RosterStore rosters, Guid course, string owner, TimeProvider time)
    {
        (this.rosters, this.time, Course, Owner) = (rosters, time, course, owner);
        beating = BeatAsync();
    }

    public Guid Course { get; }

    public string Owner { get; }

    /// <summary>Cancelled when somebody else reads the list.</summary>
    public CancellationToken Lost => lost.Token;

    /// <summary>When the claim runs out if it gives no further sign of life.</summary>
    public DateTimeOffset Until => time.GetUtcNow() + RosterTimes.Claim;

    public void Report(int value) => readSoFar = value;

    public async ValueTask DisposeAsync()
    {
        await done.CancelAsync();
        await beating;
        done.Dispose();
        lost.Dispose();
    }

    private async Task BeatAsync()
    {
        using var timer = new PeriodicTimer(RosterTimes.Beat, time);
        try
        {
            while (await timer.WaitForNextTickAsync(done.Token))
            {
                if (!await rosters.BeatAsync(Course, Owner, readSoFar, Until, done.Token))
                {
                    await lost.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            // The reading is over.
        }
        catch (Exception)
        {
            // Nothing is lost: the list that was kept before stands, and this reading ends, which the database would not have taken in
            // either. The claim is given back, or where that fails too (and is logged) runs out; then the next look reads the list again.
            await lost.CancelAsync();
        }
    }
}
