namespace LtiRevisionTool.Core.Questions;

/// <summary>A text with gaps to fill from choices: 1 mark for each right gap.</summary>
public sealed record Cloze : Question
{
    /// <inheritdoc/>
    public override string Kind => "cloze";

    /// <summary>The text, cut at its gaps.</summary>
    public required IReadOnlyList<ClozePiece> Text { get; init; }

    /// <summary>The gaps in order. The ids of choices are unique in the whole question.</summary>
    public required IReadOnlyList<ClozeGap> Gaps { get; init; }

    /// <inheritdoc/>
    public override int MaxMarks => Gaps.Count;

    private protected override void AddContent(ContentHash content) => content
        .AddEach(Text, (hash, piece) => hash.Add(piece.Words).Add(piece.Gap))
        .AddEach(Gaps, (hash, gap) => hash.Add(gap.Id).Add(gap.Number).Add(gap.Choices).Add(gap.Key).Add(gap.Feedback));
}
