namespace LtiRevisionTool.Data.Platforms;

/// <summary>A signing key of the tool.</summary>
public sealed record ToolKeyRow
{
    /// <summary>The <c>kid</c>.</summary>
    public required string Id { get; init; }

    /// <summary>1 for the first key, 2 for the one that follows it. No two keys share a number, so two nodes never both make the next key.</summary>
    public required int Number { get; init; }

    /// <summary>The public half as a JWK, JSON.</summary>
    public required string PublicJwk { get; init; }

    /// <summary>The private half, sealed by the tool's data protection.</summary>
    public required string SealedPrivate { get; init; }

    public required ToolKeyState State { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The platform that alone meets its signatures; null: every platform without a key of its own.</summary>
    public Guid? PlatformId { get; init; }

    /// <summary>From when it signs, unless a newer key signs already.</summary>
    public required DateTimeOffset SignsFrom { get; init; }

    /// <summary>Until when platforms find it in the key set; null while nothing follows it.</summary>
    public DateTimeOffset? PublishedUntil { get; init; }
}
