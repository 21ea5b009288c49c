using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>One option of four.</summary>
internal sealed class SingleChoiceForm : QuestionFormOf<SingleChoice, ChoiceResponse>
{
    protected override AskedQuestion Ask(SingleChoice question, ShownQuestion shown, IFormCollection? posted) => new AskedOptions
    {
        Partial = "Questions/_SingleChoice",
        Stem = question.Stem.Html,
        Marks = Marks(question),
        WhenEmpty = "Choose an answer first",
        Control = "radio",
        Groups = [new(null, null, OptionLists.Ask(shown, question.Options, posted))],
    };

    protected override MarkedQuestion Show(SingleChoice question, ShownQuestion shown, ChoiceResponse response, MarkResult.Marked marked) => new()
    {
        Stem = question.Stem.Html,
        Said = string.Join(' ', marked.Feedback.Select(said => said.Html)),
        Rows = OptionLists.Show(shown, marked, item => item.Text.Html, several: false),
        Answer = OptionLists.Answer(question.Options, response),
    };
}
