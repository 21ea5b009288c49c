using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace LtiRevisionTool.PracticeLms.Tokens;

/// <summary>The access tokens given out. A token is for the tool, not for a course.</summary>
internal sealed class AccessTokens(TimeProvider time)
{
    public const int LifetimeSeconds = 3600;

    private readonly ConcurrentDictionary<string, Grant> _grants = new(StringComparer.Ordinal);

    public string Issue(IReadOnlyList<string> scopes)
    {
        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _grants[token] = new Grant(scopes, time.GetUtcNow().AddSeconds(LifetimeSeconds));
        return token;
    }

    /// <summary>True when the token is alive and has at least one of the scopes.</summary>
    public bool Allows(string token, IEnumerable<string> scopes) =>
        _grants.TryGetValue(token, out var grant) && time.GetUtcNow() < grant.Until && scopes.Any(grant.Scopes.Contains);

    /// <summary>Forgets every token, as when the administrator empties the LMS's caches.</summary>
    public void Clear() => _grants.Clear();

    private sealed record Grant(IReadOnlyList<string> Scopes, DateTimeOffset Until);
}
