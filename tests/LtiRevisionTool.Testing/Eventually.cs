namespace LtiRevisionTool.Testing;

/// <summary>Waits for something that happens in another process, and fails with words when it does not.</summary>
public static class Eventually
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    public static async Task<T> FindAsync<T>(string what, TimeSpan within, Func<Task<T?>> look)
        where T : class
    {
        using var enough = new CancellationTokenSource(within);
        using var timer = new PeriodicTimer(LookEvery);
        while (true)
        {
            if (await look() is { } found)
            {
                return found;
            }

            try
            {
                await timer.WaitForNextTickAsync(enough.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Not within {within.TotalSeconds} s: {what}");
            }
        }
    }

    public static Task TrueAsync(string what, TimeSpan within, Func<Task<bool>> look) =>
        FindAsync<object>(what, within, async () => await look() ? true : null);
}
