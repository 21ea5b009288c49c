using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>A text with a select in each gap. All gaps offer the same bank of words, so that guessing earns little.</summary>
internal sealed class ClozeForm : QuestionFormOf<Cloze, PairsResponse>
{
    private const string Task = "Choose the words that complete the text.";

    protected override string Stem(Cloze question) => $"{Task} “{Text(question, _ => "…")}”";

    protected override AskedQuestion Ask(Cloze question, ShownQuestion shown, IFormCollection? posted) => new AskedParts
    {
        Partial = "Questions/_Cloze",
        Modules = ["cloze", "parts"],
        Stem = Task,
        Marks = Marks(question),
        Hint = $"One mark for each gap. {MarkWords.SpellFirst(shown.Choices.Count - question.Gaps.Count)} of the {MarkWords.Spell(shown.Choices.Count)} are left over.",
        WhenEmpty = "Fill a gap first",
        Parts =
        [
            .. question.Text.Where(piece => piece.Gap is not null)
                .Zip(shown.Items, (piece, item) => new ShownPart(shown.FieldOf(item), piece.Words, PartLists.Posted(posted, shown.FieldOf(item)))),
        ],
        Choices = PartLists.Choices(shown),
        After = question.Text[^1] is { Gap: null } last ? last.Words.Html : "",
    };

    protected override MarkedQuestion Show(Cloze question, ShownQuestion shown, PairsResponse response, MarkResult.Marked marked)
    {
        return new MarkedQuestion
        {
            Stem = Task,
            Said = marked.IsRight ? "" : PartLists.Tally(marked, "gaps", "right"),
            Heading = "The text, completed",
            Folded = "The text, completed",
            Text = Text(question, gap => $"<b>{Words(gap.Key)}</b>"),
            InOrder = true,
            Rows = PartLists.Show(shown, marked, (item, part) => $"Gap {item.Shown}: <b>{Words(part.Key!)}</b>", id => Choice(id).Text, isShort: true),
            Answer = Answer(),
        };

        string Words(string id) => Choice(id).Text.Html;

        Option Choice(string id) => question.Gaps.SelectMany(gap => gap.Choices).Single(choice => choice.Id == id);

        string? Answer()
        {
            var wrong = marked.Parts.Where(part => part.State == PartState.Wrong).Select(part => Choice(part.Given!).Text.Plain).ToList();
            return wrong.Count > 0 ? $"You chose: {string.Join("; ", wrong)}."
                : marked.IsRight ? null : $"You left out {MarkWords.Spell(PartLists.Count(marked, PartState.Missed))} of {MarkWords.Spell(marked.Max)} gaps.";
        }
    }

    private static string Text(Cloze question, Func<ClozeGap, string> filled) =>
        string.Concat(question.Text.Select(piece => piece.Words.Html + (piece.Gap is { } number ? filled(question.Gaps.Single(gap => gap.Number == number)) : "")));
}
