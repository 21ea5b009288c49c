using LtiRevisionTool.Data.Sessions;

namespace LtiRevisionTool.Data.Privacy;

/// <summary>A visit of a person; without what would let somebody else continue it.</summary>
public sealed record HeldSessionRow
{
    public required Guid Id { get; init; }

    public string? Course { get; init; }

    /// <summary>Null where somebody came to choose one.</summary>
    public string? Activity { get; init; }

    public required LaunchRole Role { get; init; }

    public required bool TestUser { get; init; }

    public string? Locale { get; init; }

    public string? ReturnUrl { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastUsedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The dates that the platform gave this person alone; null where it gave none.</summary>
    public DateTimeOffset? OpensAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? ClosesAt { get; init; }
}
