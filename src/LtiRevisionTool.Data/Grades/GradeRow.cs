namespace LtiRevisionTool.Data.Grades;

/// <summary>What the gradebook should say of one learner in one placement, and how far that has come.</summary>
public sealed record GradeRow
{
    public required Guid Id { get; init; }

    public required Guid PlatformId { get; init; }

    public required Guid PlacementId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>1 at first, one more each time the grade changes.</summary>
    public required int Version { get; init; }

    public required int ScoreGivenThousandths { get; init; }

    /// <summary>In marks.</summary>
    public decimal ScoreGiven => ScoreGivenThousandths / 1000m;

    /// <summary>In marks.</summary>
    public required int ScoreMax { get; init; }

    public required OutboxState State { get; init; }

    /// <summary>How often sending this version failed.</summary>
    public required int Tries { get; init; }

    public DateTimeOffset? FirstFailedAt { get; init; }

    public required DateTimeOffset NextTryAt { get; init; }

    /// <summary>The latest timestamp that the gradebook has accepted or may have accepted; the next one must be later.</summary>
    public DateTimeOffset? LastTimestamp { get; init; }

    /// <summary>The newest version the gradebook has; null before the first.</summary>
    public int? SentVersion { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>A machine word for what went wrong last; null when nothing did.</summary>
    public string? Cause { get; init; }

    /// <summary>Short, readable, unique; the same for the life of the grade.</summary>
    public required string Receipt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
