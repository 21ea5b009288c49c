namespace LtiRevisionTool.Data.Grades;

/// <summary>A line about to be added to a grade's ledger.</summary>
internal sealed record LedgerLine
{
    public required Guid GradeId { get; init; }

    public required int Version { get; init; }

    public required string Event { get; init; }

    public required int ScoreGivenThousandths { get; init; }

    public required int ScoreMax { get; init; }

    public string? Cause { get; init; }

    public int? Status { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public static LedgerLine Of(GradeRow grade, string entry) => new()
    {
        GradeId = grade.Id,
        Version = grade.Version,
        Event = entry,
        ScoreGivenThousandths = grade.ScoreGivenThousandths,
        ScoreMax = grade.ScoreMax,
    };

    public static LedgerLine Of(LeasedGrade grade, string entry, DateTimeOffset? timestamp, string? cause, int? status) => new()
    {
        GradeId = grade.Id,
        Version = grade.Version,
        Event = entry,
        ScoreGivenThousandths = grade.ScoreGivenThousandths,
        ScoreMax = grade.ScoreMax,
        Timestamp = timestamp,
        Cause = cause,
        Status = status,
    };
}
