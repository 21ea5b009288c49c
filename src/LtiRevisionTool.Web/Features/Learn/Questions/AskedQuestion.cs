namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>The controls of a question that is still to be answered; nothing in it tells the key.</summary>
internal abstract record AskedQuestion
{
    /// <summary>The partial that shows it.</summary>
    public required string Partial { get; init; }

    /// <summary>What is asked, safe HTML.</summary>
    public required string Stem { get; init; }

    /// <summary>"[3 marks]".</summary>
    public required string Marks { get; init; }

    /// <summary>How to answer, or null where it goes without saying.</summary>
    public string? Hint { get; init; }

    /// <summary>What to do when nothing was answered.</summary>
    public required string WhenEmpty { get; init; }

    /// <summary>Is the pupil asked once for the parts that are left out, before the answer is marked without them?</summary>
    public bool AsksForMissing { get; init; }

    /// <summary>The modules that make answering easier; without them it works too.</summary>
    public IReadOnlyList<string> Modules { get; init; } = [];
}
