namespace LtiAdvantage.Grades;

/// <summary>What a search for a column came to.</summary>
public abstract record FindColumnResult
{
    private FindColumnResult()
    {
    }

    /// <summary>There is one.</summary>
    /// <param name="Column">The first column that fits.</param>
    public sealed record Found(LineItem Column) : FindColumnResult;

    /// <summary>The whole list was read and holds none: one may be made.</summary>
    public sealed record NotFound : FindColumnResult;

    /// <summary>Not known, so none may be made.</summary>
    /// <param name="Outcome">Why: refused, try later or unknown, never accepted.</param>
    public sealed record Failed(DeliveryOutcome Outcome) : FindColumnResult;
}
