namespace LtiRevisionTool.Core.Questions;

/// <summary>A word or a name to type, worth 1 mark.</summary>
public sealed record ShortAnswer : Question
{
    /// <inheritdoc/>
    public override string Kind => "short-answer";

    /// <summary>The answer in its standard spelling.</summary>
    public required string Answer { get; init; }

    /// <summary>Other answers and spellings that earn the mark.</summary>
    public IReadOnlyList<string> Accepted { get; init; } = [];

    /// <summary>How far the spelling may be off.</summary>
    public SpellingTolerance Tolerance { get; init; }

    /// <summary>Wrong answers that were foreseen.</summary>
    public IReadOnlyList<KnownWrong> KnownWrong { get; init; } = [];

    /// <summary>The names and terms of the topic: an answer that is as near to one of these is not a slip of the pen.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <inheritdoc/>
    public override int MaxMarks => 1;

    private protected override void AddContent(ContentHash content) =>
        content.Add(Answer).Add(Accepted).Add(Tolerance.ToString()).Add(KnownWrong).Add(OtherNames);
}
