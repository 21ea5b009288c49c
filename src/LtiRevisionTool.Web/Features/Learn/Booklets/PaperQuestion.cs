using LtiRevisionTool.Web.Features.Learn.Questions;

namespace LtiRevisionTool.Web.Features.Learn.Booklets;

/// <summary>A question on paper. Nothing in it tells the key, unless it was filled in for a teacher.</summary>
internal sealed record PaperQuestion
{
    /// <summary>"Q1.4".</summary>
    public required string Id { get; init; }

    /// <summary>What is asked, safe HTML.</summary>
    public required string Stem { get; init; }

    /// <summary>"[3 marks]".</summary>
    public required string Marks { get; init; }

    /// <summary>How to answer, or null where it goes without saying.</summary>
    public string? Hint { get; init; }

    /// <summary>What is to be read first; null for most.</summary>
    public ShownSource? Source { get; init; }

    /// <summary>A text with numbered gaps, safe HTML; null for most.</summary>
    public string? Text { get; init; }

    /// <summary>Do the gaps need room for several words?</summary>
    public bool HasLongGaps { get; init; }

    public IReadOnlyList<PaperGroup> Groups { get; init; } = [];

    /// <summary>Is a number or a letter written into the boxes, where others are ticked?</summary>
    public bool WritesInBoxes { get; init; }

    /// <summary>What to choose from, each with its letter where lines ask for one: safe HTML.</summary>
    public IReadOnlyList<string> Bank { get; init; } = [];

    /// <summary>Is the bank lettered?</summary>
    public bool IsLettered { get; init; }

    /// <summary>A line to write on; what stands on it in the answers version, else empty; null where none is needed.</summary>
    public string? Written { get; init; }

    /// <summary>For the answers version: what else earns the mark; null for most.</summary>
    public string? AlsoCounts { get; init; }

    /// <summary>Where the answer can be read; for the answers version, otherwise empty.</summary>
    public IReadOnlyList<SentenceLink> Sentences { get; init; } = [];
}
