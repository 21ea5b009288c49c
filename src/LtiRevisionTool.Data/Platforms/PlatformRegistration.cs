namespace LtiRevisionTool.Data.Platforms;

/// <summary>A platform that registered itself by an invitation, as its answer gives it.</summary>
public sealed record PlatformRegistration
{
    /// <summary>The invitation, which is held.</summary>
    public required Guid InvitationId { get; init; }

    /// <summary>Until when it is held: by this the one who holds it is known.</summary>
    public required DateTimeOffset HeldUntil { get; init; }

    /// <summary>What the platform is from now on.</summary>
    public required PlatformSettings Platform { get; init; }

    /// <summary>Its state when it is new; one that is known keeps its own.</summary>
    public required PlatformState State { get; init; }

    /// <summary>Whether addresses of a platform that is known may be replaced.</summary>
    public required bool MayUpdate { get; init; }
}
