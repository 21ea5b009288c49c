using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Data.Privacy;

/// <summary>Everything that is held about a person in one deployment.</summary>
public sealed record HeldData
{
    public required HeldPersonRow Person { get; init; }

    public required IReadOnlyList<HeldSessionRow> Sessions { get; init; }

    public required IReadOnlyList<HeldAttemptRow> Attempts { get; init; }

    public required IReadOnlyList<AnswerRow> Answers { get; init; }

    public required IReadOnlyList<HeldGradeRow> Grades { get; init; }

    /// <summary>What became of the grades, oldest first.</summary>
    public required IReadOnlyList<LedgerRow> Ledger { get; init; }

    /// <summary>The courses on whose lists the person is.</summary>
    public required IReadOnlyList<HeldMembershipRow> Memberships { get; init; }

    /// <summary>What the person did with power, and what was done about the person's grades and answers.</summary>
    public required IReadOnlyList<AuditRow> Audit { get; init; }
}
