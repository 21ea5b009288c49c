namespace LtiRevisionTool.Data.Platforms;

/// <summary>An access token of a platform, as all nodes share it.</summary>
public sealed record AccessTokenRow
{
    /// <summary>Hash of all that the token is good for.</summary>
    public required string Id { get; init; }

    /// <summary>The tool's own id of the token: one token may lie under several hashes.</summary>
    public required Guid TokenId { get; init; }

    /// <summary>The key of the tool that asked for it.</summary>
    public required string KeyId { get; init; }

    /// <summary>The token, sealed by the tool's data protection.</summary>
    public required string SealedToken { get; init; }

    /// <summary>What the platform granted, separated by spaces.</summary>
    public required string Scopes { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
