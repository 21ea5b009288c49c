namespace LtiRevisionTool.Data.Grades;

/// <summary>One thing that happened to a grade. Lines are only ever added.</summary>
public sealed record LedgerRow
{
    public required Guid Id { get; init; }

    public required Guid GradeId { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// <c>raised</c>; <c>remarked</c>: a teacher gave a mark; <c>sent</c>, <c>refused</c>, <c>later</c>, <c>unknown</c>; <c>retried</c>: somebody asked; <c>launched</c>:
    /// the learner came again; <c>recovered</c>: the platform works again, its column shows grades, or an administrator says so; <c>moved</c>: the link has another column.
    /// </summary>
    public required string Event { get; init; }

    /// <summary>A machine word for what went wrong.</summary>
    public string? Cause { get; init; }

    /// <summary>The HTTP status of the gradebook's answer.</summary>
    public int? Status { get; init; }

    public required int ScoreGivenThousandths { get; init; }

    /// <summary>In marks.</summary>
    public decimal ScoreGiven => ScoreGivenThousandths / 1000m;

    public required int ScoreMax { get; init; }

    /// <summary>The timestamp of the score that was sent.</summary>
    public DateTimeOffset? TimestampSent { get; init; }
}
