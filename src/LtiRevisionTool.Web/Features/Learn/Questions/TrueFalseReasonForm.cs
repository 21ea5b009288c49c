using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>A verdict with its reason, in one choice: the reasons stand under the verdict that they belong to.</summary>
internal sealed class TrueFalseReasonForm : QuestionFormOf<TrueFalseReason, ChoiceResponse>
{
    protected override string Stem(TrueFalseReason question) => $"{question.Stem.Html} “{question.Statement.Html}”";

    protected override AskedQuestion Ask(TrueFalseReason question, ShownQuestion shown, IFormCollection? posted)
    {
        return new AskedOptions
        {
            Partial = "Questions/_TrueFalseReason",
            Stem = Stem(question),
            Marks = Marks(question),
            Hint = "The mark is for the right verdict with the right reason.",
            WhenEmpty = "Choose an answer first",
            Control = "radio",
            Groups =
            [
                Group("said-true", "True, because", true),
                Group("said-false", "False, because", false),
            ],
        };

        ShownGroup Group(string id, string heading, bool verdict) =>
            new(id, heading, OptionLists.Ask(shown, question.Options.Where(option => option.Verdict == verdict), posted));
    }

    protected override MarkedQuestion Show(TrueFalseReason question, ShownQuestion shown, ChoiceResponse response, MarkResult.Marked marked) => new()
    {
        Stem = Stem(question),
        Said = marked.IsRight
            ? $"{(question.Truth ? "True" : "False")}, and for the right reason."
            : string.Join(' ', marked.Feedback.Select(said => said.Html)),
        Rows = OptionLists.Show(
            shown, marked, item => $"<b>{Verdict(question.Options.Single(option => option.Id == item.Id))}:</b> {item.Text.Html}", several: false),
        Answer = question.Options.FirstOrDefault(option => response.Chosen.Contains(option.Id)) is { } chosen
            ? $"You chose “{Verdict(chosen)}: {chosen.Text.Plain}”."
            : null,
    };

    private static string Verdict(Option option) => option.Verdict == true ? "True" : "False";
}
