namespace LtiRevisionTool.PracticeLms.Grades;

/// <param name="Shown">What the gradebook shows; null after a score that erased it.</param>
/// <param name="Date">The time that guards against older scores; null: no guard.</param>
/// <param name="Comment">The latest comment, plain text.</param>
/// <param name="Overridden">A teacher typed the grade.</param>
internal sealed record Grade(decimal? Shown, DateTimeOffset? Date, string? Comment, bool Overridden = false)
{
    /// <summary>A teacher locked this one grade.</summary>
    public bool Locked { get; init; }

    /// <summary>Every comment, where the LMS keeps them all.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>What the student has handed in, where the LMS makes that of scores.</summary>
    public Submission? Submission { get; init; }

    /// <summary>What the tool is told of its own scores, where that is something else than what is shown.</summary>
    public ToolResult? Result { get; init; }
}
