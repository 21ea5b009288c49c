namespace LtiAdvantage.Grades;

/// <summary>Which column is looked for: first the one of the link, then the one with the tool's own id and tag.</summary>
public sealed record ColumnQuery
{
    /// <summary>The platform's id of the link; null when the column does not belong to a link.</summary>
    public string? ResourceLinkId { get; init; }

    /// <summary>The tool's own id of what is graded.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The tool's own name for the kind of column.</summary>
    public string? Tag { get; init; }
}
