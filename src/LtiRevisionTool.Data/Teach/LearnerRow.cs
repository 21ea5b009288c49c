using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Data.Teach;

/// <summary>A learner of a placement, and where their grade stands.</summary>
public sealed record LearnerRow
{
    public required Guid PersonId { get; init; }

    public required string Subject { get; init; }

    public string? Name { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public required DateTimeOffset LastUsedAt { get; init; }

    /// <summary>Null, as everything below, before the first grade.</summary>
    public Guid? GradeId { get; init; }

    public string? Receipt { get; init; }

    public OutboxState? GradeState { get; init; }

    public int? ScoreGivenThousandths { get; init; }

    /// <summary>In marks.</summary>
    public decimal? ScoreGiven => ScoreGivenThousandths / 1000m;

    public int? ScoreMax { get; init; }

    public string? Cause { get; init; }

    public int? Tries { get; init; }

    public DateTimeOffset? NextTryAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }
}
