namespace LtiRevisionTool.PracticeLms.Grades;

/// <summary>A column of the gradebook: a line item.</summary>
internal sealed record Column
{
    public required int Id { get; init; }

    public required string Label { get; init; }

    public required decimal Maximum { get; init; }

    public string ResourceId { get; init; } = "";

    public string Tag { get; init; } = "";

    /// <summary>The activity that it belongs to; null when it stands alone.</summary>
    public string? LinkId { get; init; }

    /// <summary>True for the column that came with its activity; the tool made the others.</summary>
    public bool CameWithActivity { get; init; }
}
