using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Features.Learn.Overviews;

/// <summary>A mistake of older notes, told once, and every sentence that puts it right.</summary>
/// <param name="Card">The first card on which it is put right.</param>
internal sealed record CorrectedIdea(Correction Correction, Card Card, IReadOnlyList<SentenceLink> Sentences)
{
    /// <summary>All of a topic in reading order. Two cards that put the same mistake right share its id.</summary>
    public static IReadOnlyList<CorrectedIdea> Of(Lesson lesson) =>
    [
        .. from card in lesson.Topic.Cards
           from fact in card.Facts
           from correction in fact.Corrections
           group (Correction: correction, Card: card, Fact: fact) by correction.Id into same
           let first = same.First()
           select new CorrectedIdea(first.Correction, first.Card, [.. same.Select(one => lesson.Sentence(one.Fact.Id)!)]),
    ];
}
