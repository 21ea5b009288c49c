using LtiRevisionTool.Data;
using LtiRevisionTool.Web.Tests.GradeSync;
using Microsoft.Extensions.Time.Testing;

namespace LtiRevisionTool.Web.Tests.Keys;

/// <summary>Two nodes on one database and one clock that stands still, and a platform that checks what they sign.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    private readonly DirectoryInfo folder;

    private TwoNodes(SyncBench bench, DirectoryInfo folder, KeyNode one, KeyNode other, CheckingPlatform platform) =>
        (Bench, this.folder, One, Other, Platform) = (bench, folder, one, other, platform);

    public SyncBench Bench { get; }

    public FakeTimeProvider Time => Bench.Time;

    public KeyNode One { get; }

    public KeyNode Other { get; }

    /// <summary>Fetches its keys from the other node.</summary>
    public CheckingPlatform Platform { get; }

    /// <param name="server">Another database than a SQLite file, with its schema.</param>
    public static async Task<TwoNodes> StartAsync(DatabaseSettings? server = null)
    {
        var bench = await SyncBench.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("revision-keys-");
        var one = await KeyNode.StartAsync(server is null ? bench.AnotherDatabase() : new Database(server), folder, bench.Time);
        // The one that seals first makes the ring that the other reads.
        await one.Ring.CheckAsync(CancellationToken.None);
        var other = await KeyNode.StartAsync(server is null ? bench.AnotherDatabase() : new Database(server), folder, bench.Time);
        var platform = await CheckingPlatform.StartAsync(bench.Time);
        platform.KeySet = other.KeySet;
        return new TwoNodes(bench, folder, one, other, platform);
    }

    /// <summary>One more node on the same file.</summary>
    public Task<KeyNode> AnotherNodeAsync() => KeyNode.StartAsync(Bench.AnotherDatabase(), folder, Time);

    public async Task<string> KeyOfAsync(KeyNode node) => (await node.Ring.CurrentAsync(Platform.Registration, CancellationToken.None)).KeyId;

    public async ValueTask DisposeAsync()
    {
        await Platform.DisposeAsync();
        await One.DisposeAsync();
        await Other.DisposeAsync();
        await Bench.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
