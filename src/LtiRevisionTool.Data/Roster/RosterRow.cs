using LtiRevisionTool.Data.Platforms;

namespace LtiRevisionTool.Data.Roster;

/// <summary>A course, where its members are listed, and how it stands with the list.</summary>
public sealed record RosterRow
{
    public required Guid CourseId { get; init; }

    /// <summary>The platform's <c>deployment_id</c>.</summary>
    public required string DeploymentId { get; init; }

    public required Guid PlatformId { get; init; }

    public required string PlatformFamily { get; init; }

    public required NamePolicy PlatformNames { get; init; }

    /// <summary>Until when nothing is asked of the platform.</summary>
    public required DateTimeOffset PlatformPausedUntil { get; init; }

    /// <summary>Where launches say that the members are; null where they name no list.</summary>
    public string? MembershipsUrl { get; init; }

    /// <summary>Where the list was last read; null, as what follows, before the first reading.</summary>
    public string? Address { get; init; }

    /// <inheritdoc cref="RosterState.DifferencesUrl"/>
    public string? DifferencesUrl { get; init; }

    /// <inheritdoc cref="RosterState.ReadAt"/>
    public DateTimeOffset? ReadAt { get; init; }

    /// <inheritdoc cref="RosterState.WholeAt"/>
    public DateTimeOffset? WholeAt { get; init; }

    /// <inheritdoc cref="RosterState.FullAt"/>
    public DateTimeOffset? FullAt { get; init; }

    /// <inheritdoc cref="RosterState.IsWhole"/>
    public required bool IsWhole { get; init; }

    /// <inheritdoc cref="RosterState.EmptyLists"/>
    public required int EmptyLists { get; init; }

    /// <inheritdoc cref="RosterState.Cause"/>
    public string? Cause { get; init; }

    /// <inheritdoc cref="RosterState.Tries"/>
    public required int Tries { get; init; }

    /// <inheritdoc cref="RosterState.FailedAt"/>
    public DateTimeOffset? FailedAt { get; init; }

    /// <inheritdoc cref="RosterState.FirstFailedAt"/>
    public DateTimeOffset? FirstFailedAt { get; init; }

    /// <inheritdoc cref="RosterState.DueAt"/>
    public required DateTimeOffset DueAt { get; init; }

    /// <inheritdoc cref="RosterState.AskAt"/>
    public required DateTimeOffset AskAt { get; init; }

    /// <summary>Until when a reading that is under way counts as alive; in the past when none is.</summary>
    public required DateTimeOffset ClaimedUntil { get; init; }

    /// <summary>How many members that reading has seen so far.</summary>
    public required int ReadSoFar { get; init; }
}
