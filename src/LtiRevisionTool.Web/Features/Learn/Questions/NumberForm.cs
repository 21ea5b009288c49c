using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>A year or a number to type.</summary>
internal sealed class NumberForm : QuestionFormOf<NumberAnswer, TextResponse>
{
    protected override AskedQuestion Ask(NumberAnswer question, ShownQuestion shown, IFormCollection? posted) => new AskedText
    {
        Partial = "Questions/_Number",
        Stem = question.Stem.Html,
        Marks = Marks(question),
        // The examples are years and numbers that no question of ours asks for.
        Hint = question.IsYear ? "Four figures, for example 1905." : "In figures.",
        WhenEmpty = "Write an answer first",
        Typed = TypedWords.Typed(posted),
    };

    protected override MarkedQuestion Show(NumberAnswer question, ShownQuestion shown, TextResponse response, MarkResult.Marked marked) => new()
    {
        Stem = question.Stem.Html,
        Said = TypedWords.Say(marked, response.Text.Trim(), question.Answer),
        Answer = TypedWords.Answer(response),
    };
}
