namespace LtiAdvantage.Tokens;

/// <summary>Tokens of this process alone.</summary>
internal sealed class MemoryTokens : ITokenStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, AccessToken> held = new(StringComparer.Ordinal);

    public Task<AccessToken?> FindAsync(string key, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (gate)
        {
            foreach (var old in held.Where(entry => entry.Value.ExpiresAt <= now).Select(entry => entry.Key).ToList())
                held.Remove(old);

            return Task.FromResult(held.GetValueOrDefault(key));
        }
    }

    public Task KeepAsync(IReadOnlyCollection<string> keys, AccessToken token, CancellationToken cancellation)
    {
        lock (gate)
        {
            foreach (var key in keys)
                held[key] = token;
        }

        return Task.CompletedTask;
    }

    public Task ForgetAsync(Guid tokenId, CancellationToken cancellation)
    {
        lock (gate)
        {
            foreach (var key in held.Where(entry => entry.Value.Id == tokenId).Select(entry => entry.Key).ToList())
                held.Remove(key);
        }

        return Task.CompletedTask;
    }
}
