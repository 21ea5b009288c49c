using System.Collections.Concurrent;

namespace LtiRevisionTool.PracticeLms.Tokens;

/// <summary>The access tokens given out. A token is for the tool, not for a course.</summary>
internal sealed class AccessTokens(TimeProvider time)
{
    public const int LifetimeSeconds = 3600;

    private readonly ConcurrentDictionary<string, AccessGrant> _grants = new(StringComparer.Ordinal);

    public void Add(string token, string clientId, IReadOnlyList<string> scopes) =>
        _grants[token] = new AccessGrant(clientId, scopes, time.GetUtcNow().AddSeconds(LifetimeSeconds));

    /// <summary>What was granted with the token, even when it has ended; null for one that is not known.</summary>
    public AccessGrant? Find(string token) => _grants.GetValueOrDefault(token);

    /// <summary>True when the token is alive and has at least one of the scopes.</summary>
    public bool Allows(string token, IEnumerable<string> scopes) => Find(token) is { } grant && !HasEnded(grant) && scopes.Any(grant.Scopes.Contains);

    public bool HasEnded(AccessGrant grant) => time.GetUtcNow() >= grant.Until;

    /// <summary>Forgets every token, as when the administrator empties the LMS's caches.</summary>
    public void Clear() => _grants.Clear();
}
