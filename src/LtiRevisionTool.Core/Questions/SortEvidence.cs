using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Questions;

/// <summary>Six pieces of evidence to sort for or against a statement: half of right less wrong, rounded down, never below 0.</summary>
public sealed record SortEvidence : Question
{
    /// <inheritdoc/>
    public override string Kind => "sort-evidence";

    /// <summary>The statement that the evidence is about.</summary>
    public required RichText Statement { get; init; }

    /// <summary>The evidence, in the author's order.</summary>
    public required IReadOnlyList<EvidenceCard> Cards { get; init; }

    /// <inheritdoc/>
    public override int MaxMarks => Cards.Count / 2;

    private protected override void AddContent(ContentHash content) => content
        .Add(Statement)
        .AddEach(Cards, (hash, card) => hash.Add(card.Id).Add(card.Text).Add(card.Side.ToString()).Add(card.Feedback).Add(card.Misconception));
}
