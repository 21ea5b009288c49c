namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>Options to choose from, in one list or in named groups.</summary>
internal sealed record AskedOptions : AskedQuestion
{
    /// <summary>"radio" or "checkbox".</summary>
    public required string Control { get; init; }

    /// <summary>The most that may be chosen; for checkboxes.</summary>
    public int Most { get; init; }

    public required IReadOnlyList<ShownGroup> Groups { get; init; }

    /// <summary>What is to be read first; null for most.</summary>
    public ShownSource? Source { get; init; }
}
