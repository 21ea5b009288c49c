namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>An answer after marking: what its kind has to say about it.</summary>
internal sealed record MarkedQuestion
{
    /// <summary>What is asked, safe HTML.</summary>
    public required string Stem { get; init; }

    /// <summary>What the verdict says about this very answer, before the explanation: safe HTML, a sentence or more.</summary>
    public required string Said { get; init; }

    /// <summary>The options, each with what became of it; empty for typed answers.</summary>
    public IReadOnlyList<MarkedRow> Rows { get; init; } = [];

    /// <summary>Other answers that earn the mark, told after a wrong typed answer: plain text, null where there are none.</summary>
    public string? AlsoAccepted { get; init; }

    /// <summary>For lists: "You chose: it named Trotsky"; plain text, null when nothing was answered.</summary>
    public string? Answer { get; init; }
}
