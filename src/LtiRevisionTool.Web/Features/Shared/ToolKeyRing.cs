using LtiAdvantage.Keys;
using LtiRevisionTool.Data.Platforms;
using Microsoft.AspNetCore.DataProtection;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// The tool's signing keys: made at the first start, sealed before they reach the database, the same on every node. The
/// keys are read again every minute, so that one made by another node is published here too.
/// </summary>
internal sealed partial class ToolKeyRing(
    ToolKeyStore store, IDataProtectionProvider protection, TimeProvider time, ILogger<ToolKeyRing> logger) : IToolKeys, IDisposable
{
    private static readonly TimeSpan ReadEvery = TimeSpan.FromMinutes(1);

    private readonly IDataProtector sealer = protection.CreateProtector("LtiRevisionTool.ToolKey");
    private readonly SemaphoreSlim gate = new(1, 1);
    private KeyRing? ring;

    private sealed record KeyRing(ToolKey Current, IReadOnlyList<string> PublicJwks, DateTimeOffset ReadAt);

    public async Task<ToolKey> CurrentAsync(CancellationToken cancellation) => (await RingAsync(cancellation)).Current;

    /// <summary>The public halves of all keys that platforms may still meet.</summary>
    public async Task<IReadOnlyList<string>> PublishedAsync(CancellationToken cancellation) => (await RingAsync(cancellation)).PublicJwks;

    public void Dispose() => gate.Dispose();

    private async Task<KeyRing> RingAsync(CancellationToken cancellation)
    {
        if (ring is { } known && time.GetUtcNow() - known.ReadAt < ReadEvery)
        {
            return known;
        }

        await gate.WaitAsync(cancellation);
        try
        {
            if (ring is { } fresh && time.GetUtcNow() - fresh.ReadAt < ReadEvery)
            {
                return fresh;
            }

            var rows = await store.ListAsync(cancellation);
            if (rows.Count == 0)
            {
                rows = await MakeFirstAsync(cancellation);
            }

            var current = rows.Where(row => row.State == ToolKeyState.Current).MaxBy(row => row.Number)
                ?? throw new InvalidOperationException("The database holds no current tool key.");
            // The private key is opened once: an unchanged one is kept.
            var key = ring?.Current is { } same && same.KeyId == current.Id ? same : Open(current);
            return ring = new KeyRing(key, [.. rows.Select(row => row.PublicJwk)], time.GetUtcNow());
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<IReadOnlyList<ToolKeyRow>> MakeFirstAsync(CancellationToken cancellation)
    {
        var key = ToolKey.Create();
        var row = new ToolKeyRow
        {
            Id = key.KeyId,
            Number = 1,
            PublicJwk = key.PublicJwk,
            SealedPrivate = Convert.ToBase64String(sealer.Protect(key.ExportPkcs8())),
            State = ToolKeyState.Current,
            CreatedAt = time.GetUtcNow(),
        };
        if (await store.InsertFirstAsync(row, cancellation))
        {
            FirstKeyMade(logger, key.KeyId);
        }

        // Another node may have been quicker: its key counts.
        return await store.ListAsync(cancellation);
    }

    private ToolKey Open(ToolKeyRow row)
    {
        try
        {
            return ToolKey.FromPkcs8(sealer.Unprotect(Convert.FromBase64String(row.SealedPrivate)));
        }
        catch (System.Security.Cryptography.CryptographicException cause)
        {
            throw new StartException(
                "The tool's signing key cannot be opened: the key ring or the certificate that sealed it is missing here. Restore it, or set DataProtection__CertificatePath to the certificate that the other nodes use.",
                cause);
        }
    }

    [LoggerMessage(1006, LogLevel.Information, "The first tool key {KeyId} was made")]
    private static partial void FirstKeyMade(ILogger logger, string keyId);
}
