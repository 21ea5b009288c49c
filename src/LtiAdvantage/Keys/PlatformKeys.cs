using System.Collections.Concurrent;
using LtiAdvantage.Errors;

namespace LtiAdvantage.Keys;

/// <summary>
/// The key sets of the platforms. Each address is asked once in 5 minutes to 1 hour, as its <c>Cache-Control</c> says, and again when a
/// token names a key that is not there (five times at once, then once in 30 s). While a platform is down its keys serve for 24 hours.
/// </summary>
/// <remarks>RFC 7517; Security Framework 1.1, section 6.3. One instance for the life of the process; safe for use by several threads.</remarks>
public sealed class PlatformKeys
{
    private const int LongestKeyId = 255;

    private readonly ConcurrentDictionary<string, CachedKeySet> sets = new(StringComparer.Ordinal);
    private readonly KeySetSource source;
    private readonly TimeProvider time;

    /// <summary>Makes an empty cache.</summary>
    /// <param name="http">A client that follows no redirects by itself and goes only where it may, such as <see cref="Http.PlatformHttp"/> makes.</param>
    /// <param name="time">The clock.</param>
    public PlatformKeys(HttpClient http, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(http);
        source = new KeySetSource(http, time);
        this.time = time;
    }

    internal async Task<KeyLookup> FindAsync(string url, string keyId, CancellationToken cancellation)
    {
        // No platform names a key so: not worth a request.
        if (keyId.Length > LongestKeyId || !SafeText.IsIdentifier(keyId)) return new KeyLookup.Unknown([]);
        return await sets.GetOrAdd(url, address => new CachedKeySet(address, source, time)).FindAsync(keyId, cancellation);
    }
}
