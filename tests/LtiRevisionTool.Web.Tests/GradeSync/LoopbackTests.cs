namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>Tests of the room against a gradebook on loopback, by real HTTP.</summary>
public abstract class LoopbackTests : IAsyncLifetime
{
    private protected SyncBench Bench { get; private set; } = null!;

    private protected LoopbackGradebook Gradebook { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Bench = await SyncBench.CreateAsync();
        Gradebook = await LoopbackGradebook.StartAsync();
        await ArrangeAsync();
    }

    public async Task DisposeAsync()
    {
        await Gradebook.DisposeAsync();
        await Bench.DisposeAsync();
    }

    /// <summary>What is there before each test.</summary>
    protected virtual Task ArrangeAsync() => Task.CompletedTask;
}
