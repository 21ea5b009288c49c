namespace LtiRevisionTool.Core.Questions;

/// <summary>A question with one right option, worth 1 mark.</summary>
public abstract record ChoiceQuestion : Question
{
    private protected ChoiceQuestion()
    {
    }

    /// <summary>All options, in the author's order.</summary>
    public required IReadOnlyList<Option> Options { get; init; }

    /// <summary>The id of the right option.</summary>
    public required string Key { get; init; }

    /// <inheritdoc/>
    public sealed override int MaxMarks => 1;

    private protected override void AddContent(ContentHash content) => content.Add(Options).Add(Key);
}
