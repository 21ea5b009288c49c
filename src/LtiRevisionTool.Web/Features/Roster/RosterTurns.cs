using System.Collections.Concurrent;

namespace LtiRevisionTool.Web.Features.Roster;

/// <summary>One list at a time is read from a platform, however many teachers look at nine o'clock.</summary>
internal sealed class RosterTurns
{
    private readonly ConcurrentDictionary<Guid, SemaphoreSlim> platforms = new();

    /// <summary>Waits until the platform's turn is free; disposing gives it to the next.</summary>
    public async Task<IDisposable> TakeAsync(Guid platform, CancellationToken cancellation)
    {
        var turn = platforms.GetOrAdd(platform, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellation);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
