namespace LtiRevisionTool.Core.Questions;

/// <summary>Several right options: 1 mark for each right choice, less 1 for each wrong one, never below 0.</summary>
public sealed record MultipleResponse : Question
{
    /// <inheritdoc/>
    public override string Kind => "multiple-response";

    /// <summary>All options, in the author's order.</summary>
    public required IReadOnlyList<Option> Options { get; init; }

    /// <summary>The ids of the right options.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>How many to choose at most: as many as there are keys.</summary>
    public int Choose => Keys.Count;

    /// <inheritdoc/>
    public override int MaxMarks => Keys.Count;

    private protected override void AddContent(ContentHash content) => content.Add(Options).Add(Keys);
}
