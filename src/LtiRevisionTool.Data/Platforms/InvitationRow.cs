namespace LtiRevisionTool.Data.Platforms;

/// <summary>A link that lets one platform register itself.</summary>
public sealed record InvitationRow
{
    public required Guid Id { get; init; }

    /// <summary>Hash of the secret in the link.</summary>
    public required string SecretHash { get; init; }

    /// <summary>What the platform will be called.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Until when one registration has it to itself; past when none does.</summary>
    public DateTimeOffset HeldUntil { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>When a platform came by it: it opens nothing after that.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>The platform that came by it.</summary>
    public Guid? PlatformId { get; init; }
}
