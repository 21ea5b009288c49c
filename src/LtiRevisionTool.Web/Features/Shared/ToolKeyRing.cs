using System.Collections.Concurrent;
using LtiAdvantage.Keys;
using LtiAdvantage.Platforms;
using LtiRevisionTool.Data.Platforms;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// The tool's signing keys: made at the first start, sealed before they reach the database, the same on every node. The
/// table is read again every minute, so that a key made or taken back elsewhere is so here too.
/// </summary>
internal sealed class ToolKeyRing(ToolKeyStore store, ToolKeySealer sealer, TimeProvider time, ILogger<KeyLog> logger) : IToolKeys, IDisposable
{
    private static readonly TimeSpan ReadEvery = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly ConcurrentDictionary<string, ToolKey> opened = new(StringComparer.Ordinal);
    private KeyRing? ring;

    private sealed record KeyRing(IReadOnlyList<ToolKeyRow> Rows, DateTimeOffset ReadAt);

    public async Task<ToolKey> CurrentAsync(Registration registration, CancellationToken cancellation)
    {
        var rows = await RowsAsync(cancellation);
        var row = ToolKeyTimes.Signing(rows, registration.Id, time.GetUtcNow())
            ?? throw new InvalidOperationException("The database holds no tool key that signs now.");
        return Open(row);
    }

    /// <summary>The public halves of all keys that platforms may still meet, or will.</summary>
    public async Task<IReadOnlyList<string>> PublishedAsync(CancellationToken cancellation)
    {
        var rows = await RowsAsync(cancellation);
        return [.. ToolKeyTimes.Published(rows, time.GetUtcNow()).Select(row => row.PublicJwk)];
    }

    /// <summary>Makes sure that every key that signs, or will by itself, can be opened here.</summary>
    /// <exception cref="StartException">One cannot. The message says what to do.</exception>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        foreach (var row in ToolKeyTimes.Needed(await RowsAsync(cancellation), time.GetUtcNow()))
        {
            Open(row);
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<IReadOnlyList<ToolKeyRow>> RowsAsync(CancellationToken cancellation)
    {
        if (ring is { } known && IsFresh(known))
        {
            return known.Rows;
        }

        await gate.WaitAsync(cancellation);
        try
        {
            if (ring is { } fresh && IsFresh(fresh))
            {
                return fresh.Rows;
            }

            // Before the table is read, so that nothing is older than it seems.
            var readAt = time.GetUtcNow();
            var rows = await store.ListAsync(cancellation);
            if (rows.Count == 0)
            {
                rows = await MakeFirstAsync(cancellation);
            }

            // Signatures under way still hold keys that went: they are let go, not disposed of.
            foreach (var gone in opened.Keys.Except(rows.Select(row => row.Id)))
            {
                opened.TryRemove(gone, out _);
            }

            ring = new KeyRing(rows, readAt);
            return rows;
        }
        finally
        {
            gate.Release();
        }
    }

    private bool IsFresh(KeyRing known) => time.GetUtcNow() - known.ReadAt < ReadEvery;

    // Opening takes milliseconds: an unchanged key is kept.
    private ToolKey Open(ToolKeyRow row) => opened.GetOrAdd(row.Id, _ => sealer.Open(row));

    private async Task<IReadOnlyList<ToolKeyRow>> MakeFirstAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var row = sealer.Make(1, null, now, now);
        if (await store.InsertFirstAsync(row, cancellation))
        {
            KeyLog.FirstKeyMade(logger, row.Id);
        }

        // Another node may have been quicker: its key counts.
        return await store.ListAsync(cancellation);
    }
}
