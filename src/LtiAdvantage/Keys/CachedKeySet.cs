namespace LtiAdvantage.Keys;

/// <summary>The key set of one address: fetched by one caller at a time, kept while it is fresh and through an outage.</summary>
internal sealed class CachedKeySet(string url, KeySetSource source, TimeProvider time)
{
    private static readonly TimeSpan ShortestLife = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestUse = TimeSpan.FromHours(24);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly RefetchAllowance allowance = new(time.GetUtcNow());
    private readonly Dictionary<string, DateTimeOffset> absent = new(StringComparer.Ordinal);
    private ILookup<string, PlatformKey>? keys;
    private string? tag;
    private DateTimeOffset fetchedAt;
    private DateTimeOffset freshUntil;
    private (KeySetFault Fault, DateTimeOffset At)? failure;
    private Task<bool>? flight;

    public async Task<KeyLookup> FindAsync(string keyId, CancellationToken cancellation)
    {
        Task<bool> fetch;
        lock (gate)
        {
            var now = time.GetUtcNow();
            var fresh = keys is not null && now < freshUntil;
            if (fresh && keys!.Contains(keyId)) return new KeyLookup.Found([.. keys[keyId]]);
            if (fresh && absent.TryGetValue(keyId, out var missedAt) && now < missedAt + Pause) return Unknown();
            if (flight is null && failure is { } last && now < last.At + Pause) return AfterFailure(keyId, now);
            if (flight is null && fresh && !allowance.TryTake(now)) return Unknown();
            fetch = flight ??= Task.Run(FetchAsync, CancellationToken.None);
        }

        var arrived = await fetch.WaitAsync(cancellation);
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (!arrived) return AfterFailure(keyId, now);
            if (keys!.Contains(keyId)) return new KeyLookup.Found([.. keys[keyId]]);
            Miss(keyId, now);
            return Unknown();
        }
    }

    private async Task<bool> FetchAsync()
    {
        try
        {
            var answer = await source.GetAsync(url, tag, CancellationToken.None);
            lock (gate) return Keep(answer, time.GetUtcNow());
        }
        finally
        {
            lock (gate) flight = null;
        }
    }

    private bool Keep(KeySetAnswer answer, DateTimeOffset now)
    {
        switch (answer)
        {
            case KeySetAnswer.Fresh fresh:
                (keys, tag) = (fresh.Keys, fresh.Tag);
                Renew(fresh.Lifetime, now);
                return true;
            case KeySetAnswer.Unchanged unchanged when keys is not null:
                Renew(unchanged.Lifetime, now);
                return true;
            default:
                failure = (answer is KeySetAnswer.Failed failed ? failed.Fault : new KeySetFault(Errors.LtiReason.JwksInvalid, 304), now);
                return false;
        }
    }

    private void Renew(TimeSpan? lifetime, DateTimeOffset now)
    {
        fetchedAt = now;
        var life = lifetime ?? LongestLife;
        freshUntil = now + (life < ShortestLife ? ShortestLife : life > LongestLife ? LongestLife : life);
        failure = null;
    }

    // A platform that is down must not keep its users out, but a key that it took back must not live for ever.
    private KeyLookup AfterFailure(string keyId, DateTimeOffset now)
    {
        if (keys is not null && now < fetchedAt + LongestUse && keys.Contains(keyId)) return new KeyLookup.Found([.. keys[keyId]]);
        return failure is { } last ? new KeyLookup.Unavailable(last.Fault) : Unknown();
    }

    private void Miss(string keyId, DateTimeOffset now)
    {
        foreach (var old in absent.Where(entry => now >= entry.Value + Pause).Select(entry => entry.Key).ToList()) absent.Remove(old);
        absent[keyId] = now;
    }

    private KeyLookup.Unknown Unknown() => new([.. keys!.Select(group => group.Key)]);
}
