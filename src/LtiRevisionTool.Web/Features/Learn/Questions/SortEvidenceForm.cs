using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>Pieces of evidence, each with two radios: for the statement or against it.</summary>
internal sealed class SortEvidenceForm : QuestionFormOf<SortEvidence, PairsResponse>
{
    private const int MostTold = 2;

    protected override string Stem(SortEvidence question) => $"{question.Stem.Html} “{question.Statement.Html}”";

    public override string? Missing(Question question, Response response) =>
        (question, response) is (SortEvidence { Cards.Count: var all }, PairsResponse { Pairs.Count: > 0 and var placed }) && placed < all
            ? $"{MarkWords.SpellFirst(all - placed)} of {MarkWords.Spell(all)} {PartLists.Are(all - placed)} left to place"
            : null;

    protected override AskedQuestion Ask(SortEvidence question, ShownQuestion shown, IFormCollection? posted) => new AskedParts
    {
        Partial = "Questions/_SortEvidence",
        Modules = ["parts"],
        Stem = Stem(question),
        Marks = Marks(question),
        // How many belong to each side is not told.
        Hint = $"Place all {MarkWords.Spell(question.Cards.Count)}. Two in the right place earn a mark, and each wrong one cancels a right one.",
        WhenEmpty = "Choose a side first",
        AsksForMissing = true,
        Parts = PartLists.Ask(shown, posted),
        Choices = [new("supports", RichText.FromPlain("Supports")), new("challenges", RichText.FromPlain("Challenges"))],
    };

    protected override MarkedQuestion Show(SortEvidence question, ShownQuestion shown, PairsResponse response, MarkResult.Marked marked)
    {
        var wrong = PartLists.Count(marked, PartState.Wrong);
        return new MarkedQuestion
        {
            Stem = Stem(question),
            Said = marked.IsRight ? "" : PartLists.Tally(marked, "pieces", "in the right place") + (wrong > 0 && PartLists.Count(marked, PartState.Right) > 0 ? " Each wrong one cancels a right one." : ""),
            Folded = "All the evidence",
            Rows = PartLists.Show(shown, marked, (item, part) => $"{item.Text.Html}: <b>{part.Key}</b>", RichText.FromPlain, isShort: true),
            Answer = marked.IsRight ? null
                : wrong is 0 or > MostTold ? PartLists.Tally(marked, "pieces", "in the right place")
                : $"You put {string.Join("; ", marked.Parts.Where(part => part.State == PartState.Wrong).Select(part => $"“{TextOf(question, part.Id)}” under {part.Given}"))}.",
        };
    }

    private static string TextOf(SortEvidence question, string id) => question.Cards.Single(card => card.Id == id).Text.Plain;
}
