using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Data.Privacy;

/// <summary>What a gradebook should say of a person, and where.</summary>
public sealed record HeldGradeRow
{
    public required Guid Id { get; init; }

    public string? Course { get; init; }

    public string? Activity { get; init; }

    public required string Receipt { get; init; }

    public required OutboxState State { get; init; }

    public required int ScoreGivenThousandths { get; init; }

    /// <summary>In marks.</summary>
    public decimal ScoreGiven => ScoreGivenThousandths / 1000m;

    public required int ScoreMax { get; init; }

    public string? Cause { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
