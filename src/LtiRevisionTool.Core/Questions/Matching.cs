namespace LtiRevisionTool.Core.Questions;

/// <summary>Prompts, each with one right option, and some options too many: 1 mark for each right pair.</summary>
public sealed record Matching : Question
{
    /// <inheritdoc/>
    public override string Kind => "matching";

    /// <summary>The prompts, in the author's order.</summary>
    public required IReadOnlyList<MatchPrompt> Prompts { get; init; }

    /// <summary>All options: one for each prompt and the extra ones, which alone have feedback.</summary>
    public required IReadOnlyList<Option> Options { get; init; }

    /// <inheritdoc/>
    public override int MaxMarks => Prompts.Count;

    private protected override void AddContent(ContentHash content) => content
        .AddEach(Prompts, (hash, prompt) => hash.Add(prompt.Id).Add(prompt.Text).Add(prompt.Key))
        .Add(Options);
}
