using Xunit;

namespace LtiRevisionTool.Data.Tests.Support;

/// <summary>Tests of stores, closed by a class for each engine.</summary>
public abstract class StoreTests(TestDatabase engine) : IAsyncLifetime
{
    /// <summary>When nothing else is said.</summary>
    protected static DateTimeOffset Now => World.Morning;

    protected static CancellationToken None => CancellationToken.None;

    protected Database Database => engine.Database;

    protected World World { get; } = new(engine.Database);

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Starts all of them at once, as far as the machine can, and waits for all.</summary>
    protected static async Task<IReadOnlyList<T>> AtOnceAsync<T>(int count, Func<int, Task<T>> run)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = Enumerable.Range(0, count).Select(index => Task.Run(async () =>
        {
            await start.Task;
            return await run(index);
        })).ToArray();
        start.SetResult();
        return await Task.WhenAll(all);
    }
}
