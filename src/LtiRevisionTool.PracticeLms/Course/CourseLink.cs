namespace LtiRevisionTool.PracticeLms.Course;

/// <summary>A link in the course that opens the tool.</summary>
/// <param name="Id">The resource link id.</param>
/// <param name="Key">The short name in addresses.</param>
/// <param name="Path">The path in the tool that it opens.</param>
/// <param name="Points">The maximum of its gradebook column; null: it has none.</param>
internal sealed record CourseLink(string Id, string Key, string Title, string Description, string Path, decimal? Points)
{
    public LinkKind Kind { get; init; }

    /// <summary>The LMS's own number of the activity.</summary>
    public int Number { get; init; }

    /// <summary>The custom parameters that the teacher typed.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Custom { get; init; } = [];

    public string ResourceId { get; init; } = "";

    public string Tag { get; init; } = "";

    /// <summary>When it is due, as the LMS writes it; null: never.</summary>
    public string? Due { get; init; }

    /// <summary>False: only teachers can open it.</summary>
    public bool Published { get; init; } = true;

    /// <summary>How often a student may hand something in; null: as often as they like.</summary>
    public int? AllowedAttempts { get; init; }

    /// <summary>True where the gradebook says complete or incomplete instead of a number.</summary>
    public bool PassFail { get; init; }
}
