namespace LtiRevisionTool.Data.Privacy;

/// <summary>How much was deleted with a person.</summary>
public sealed record ErasedData
{
    public required int Sessions { get; init; }

    public required int Attempts { get; init; }

    public required int Answers { get; init; }

    /// <summary>Answers of them that the person thought should count.</summary>
    public required int Appeals { get; init; }

    public required int Grades { get; init; }

    /// <summary>Those of the grades that were still to be sent.</summary>
    public required int GradesWaiting { get; init; }

    public required int LedgerLines { get; init; }

    /// <summary>Lists of courses that the person was on.</summary>
    public required int Memberships { get; init; }

    /// <summary>Lines of the audit about the person's grades and answers, deleted, and by the person, which stay without a name for who it was.</summary>
    public required int AuditLines { get; init; }
}
