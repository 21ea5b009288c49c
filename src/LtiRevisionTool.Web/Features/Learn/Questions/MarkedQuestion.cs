namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>An answer after marking: what its kind has to say about it.</summary>
internal sealed record MarkedQuestion
{
    /// <summary>What is asked, safe HTML.</summary>
    public required string Stem { get; init; }

    /// <summary>What the verdict says about this very answer, before the explanation: safe HTML, a sentence or more.</summary>
    public required string Said { get; init; }

    /// <summary>What was to be read first; null for most.</summary>
    public ShownSource? Source { get; init; }

    /// <summary>Over the rows; empty where what folds them away says it.</summary>
    public string Heading { get; init; } = "Your answer, marked";

    /// <summary>What the rows are called where they are folded away.</summary>
    public string Folded { get; init; } = "All the options";

    /// <summary>A text as it should read, over the rows: safe HTML, null for most.</summary>
    public string? Text { get; init; }

    /// <summary>Do the rows stand in the right order?</summary>
    public bool InOrder { get; init; }

    /// <summary>The options or parts, each with what became of it; empty for typed answers.</summary>
    public IReadOnlyList<MarkedRow> Rows { get; init; } = [];

    /// <summary>Other answers that earn the mark, told after a wrong typed answer: plain text, null where there are none.</summary>
    public string? AlsoAccepted { get; init; }

    /// <summary>For lists: "You chose: it named Trotsky"; plain text, null when nothing was answered.</summary>
    public string? Answer { get; init; }
}
