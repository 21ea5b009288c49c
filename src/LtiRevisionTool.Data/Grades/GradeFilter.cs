namespace LtiRevisionTool.Data.Grades;

/// <summary>Which grades to list; what is null does not narrow the list.</summary>
public sealed record GradeFilter
{
    public OutboxState? State { get; init; }

    /// <summary>As somebody typed it: in any case, with the dash or without.</summary>
    public string? Receipt { get; init; }

    public Guid? PlatformId { get; init; }

    /// <summary>At most so many, the longest waiting first.</summary>
    public int Limit { get; init; } = 1000;
}
