namespace LtiRevisionTool.Data.Grades;

/// <summary>A grade as operators see it: no names.</summary>
public sealed record GradeListRow
{
    public required Guid Id { get; init; }

    public required string Receipt { get; init; }

    public required OutboxState State { get; init; }

    public string? Cause { get; init; }

    public required int Version { get; init; }

    public int? SentVersion { get; init; }

    public required int ScoreGivenThousandths { get; init; }

    /// <summary>In marks.</summary>
    public decimal ScoreGiven => ScoreGivenThousandths / 1000m;

    public required int ScoreMax { get; init; }

    public required int Tries { get; init; }

    public required DateTimeOffset NextTryAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required Guid PlatformId { get; init; }

    public required string PlatformName { get; init; }

    public string? CourseTitle { get; init; }

    public string? PlacementTitle { get; init; }
}
