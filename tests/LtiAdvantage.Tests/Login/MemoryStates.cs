using System.Collections.Concurrent;
using LtiAdvantage.Login;

namespace LtiAdvantage.Tests.Login;

/// <summary>Logins in memory; using one up is atomic.</summary>
internal sealed class MemoryStates : ILoginStates
{
    private readonly Lock gate = new();

    public ConcurrentDictionary<string, LoginState> All { get; } = new();

    public Task SaveAsync(LoginState state, CancellationToken cancellation)
    {
        Assert.True(All.TryAdd(state.StateHash, state));
        return Task.CompletedTask;
    }

    public Task<LoginState?> FindAsync(string stateHash, CancellationToken cancellation) => Task.FromResult(All.GetValueOrDefault(stateHash));

    public Task<bool> ConsumeAsync(string stateHash, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (!All.TryGetValue(stateHash, out var state) || state.ConsumedAt is not null || now >= state.ExpiresAt) return Task.FromResult(false);
            All[stateHash] = state with { ConsumedAt = now };
            return Task.FromResult(true);
        }
    }
}
