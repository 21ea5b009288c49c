using LtiAdvantage.Grades;

namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>What asking for the column of a grade came to.</summary>
internal abstract record ColumnResult
{
    private ColumnResult()
    {
    }

    /// <summary>There is one.</summary>
    public sealed record Ready(string Url) : ColumnResult;

    /// <summary>Another worker is making it.</summary>
    public sealed record BeingMade : ColumnResult;

    /// <summary>There is none.</summary>
    /// <param name="Outcome">Why: refused, try later or unknown, never accepted.</param>
    public sealed record Failed(DeliveryOutcome Outcome) : ColumnResult;
}
