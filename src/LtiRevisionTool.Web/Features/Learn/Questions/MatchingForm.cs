using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>Prompts, each with a select of all matches; some matches are too many.</summary>
internal sealed class MatchingForm : QuestionFormOf<Matching, PairsResponse>
{
    protected override AskedQuestion Ask(Matching question, ShownQuestion shown, IFormCollection? posted) => new AskedParts
    {
        Partial = "Questions/_Matching",
        Modules = ["matching", "parts"],
        Stem = question.Stem.Html,
        Marks = Marks(question),
        Hint = $"One mark for each pair. Use each match once: {MarkWords.Spell(question.Options.Count - question.Prompts.Count)} of the {MarkWords.Spell(question.Options.Count)} are left over.",
        WhenEmpty = "Choose a match first",
        Parts = PartLists.Ask(shown, posted),
        Choices = PartLists.Choices(shown),
    };

    protected override MarkedQuestion Show(Matching question, ShownQuestion shown, PairsResponse response, MarkResult.Marked marked)
    {
        return new MarkedQuestion
        {
            Stem = question.Stem.Html,
            Said = marked.IsRight ? "" : PartLists.Tally(marked, "pairs", "right"),
            Folded = "All the pairs",
            Rows = PartLists.Show(shown, marked, (item, part) => $"<b>{item.Text.Html}:</b> {Option(part.Key!).Text.Html}", id => Option(id).Text, isShort: false),
            Answer = Answer(),
        };

        Option Option(string id) => question.Options.Single(option => option.Id == id);

        string? Answer()
        {
            var wrong = shown.Items.Join(marked.Parts.Where(part => part.State == PartState.Wrong), item => item.Id, part => part.Id,
                (item, part) => $"“{item.Text.Plain}” with “{Option(part.Given!).Text.Plain}”").ToList();
            return wrong.Count > 0 ? $"You matched {string.Join("; ", wrong)}."
                : marked.IsRight ? null : $"You left out {MarkWords.Spell(PartLists.Count(marked, PartState.Missed))} of {MarkWords.Spell(marked.Max)}.";
        }
    }
}
