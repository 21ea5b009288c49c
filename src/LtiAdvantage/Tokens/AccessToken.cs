namespace LtiAdvantage.Tokens;

/// <summary>A bearer token. Its text form leaves the secret out.</summary>
/// <param name="Value">The secret.</param>
/// <param name="Scopes">What the platform granted.</param>
/// <param name="ExpiresAt">Until when the tool uses it; a minute before the platform ends it.</param>
public sealed record AccessToken(string Value, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt)
{
    /// <summary>The tool's own id of this token, which says nothing of the secret.</summary>
    public Guid Id { get; init; }

    /// <summary>The key of the tool that asked for it: when that key is taken back, the token is not used either.</summary>
    public string KeyId { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"access token until {ExpiresAt:O}";
}
