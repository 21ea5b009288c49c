namespace LtiRevisionTool.PracticeLms.Course;

/// <summary>A link in the course that opens the tool.</summary>
/// <param name="Id">The resource link id.</param>
/// <param name="Key">The short name in addresses.</param>
/// <param name="Path">The address that it opens, or a path in the tool that the LMS starts with.</param>
/// <param name="Points">The maximum of its gradebook column; null: it has none.</param>
internal sealed record CourseLink(string Id, string Key, string Title, string Description, string Path, decimal? Points)
{
    public LinkKind Kind { get; init; }

    /// <summary>The LMS's own number of the activity.</summary>
    public int Number { get; init; }

    /// <summary>The course that it stands in.</summary>
    public string CourseId { get; init; } = "";

    /// <summary>The client id of the tool that it opens.</summary>
    public string ToolId { get; init; } = "";

    /// <summary>The custom parameters that the teacher typed, or that the tool's picker sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Custom { get; init; } = [];

    /// <summary>The names of those whose text is JSON, not text: numbers, booleans and null.</summary>
    public IReadOnlyList<string> Literals { get; init; } = [];

    public string ResourceId { get; init; } = "";

    public string Tag { get; init; } = "";

    /// <summary>When it is due, as the LMS writes it; null: never.</summary>
    public string? Due { get; init; }

    /// <summary>From when on students can open it, as the LMS writes it; null: at once.</summary>
    public string? Opens { get; init; }

    /// <summary>Until when students can open it; null: for ever.</summary>
    public string? Closes { get; init; }

    /// <summary>The heading of the course page under which it stands; empty: none.</summary>
    public string Module { get; init; } = "";

    /// <summary>The address of its picture; null: none.</summary>
    public string? Icon { get; init; }

    /// <summary>It opens in a tab of its own.</summary>
    public bool NewTab { get; init; }

    /// <summary>What its grade links open, where that is something else.</summary>
    public SubmissionReview? Review { get; init; }

    /// <summary>Its column was asked for with a maximum that the LMS cannot use: it takes scores and shows nothing.</summary>
    public bool Ungradable { get; init; }

    /// <summary>False: only teachers can open it.</summary>
    public bool Published { get; init; } = true;

    /// <summary>How often a student may hand something in; null: as often as they like.</summary>
    public int? AllowedAttempts { get; init; }

    /// <summary>True where the gradebook says complete or incomplete instead of a number.</summary>
    public bool PassFail { get; init; }
}
