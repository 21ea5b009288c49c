using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>A word or a name to type.</summary>
internal sealed class ShortAnswerForm : QuestionFormOf<ShortAnswer, TextResponse>
{
    protected override AskedQuestion Ask(ShortAnswer question, ShownQuestion shown, IFormCollection? posted) => new AskedText
    {
        Partial = "Questions/_ShortAnswer",
        Stem = question.Stem.Html,
        Marks = Marks(question),
        Hint = question.Tolerance == SpellingTolerance.None ? "The initials alone." : "A few words at most. Small spelling slips are accepted.",
        WhenEmpty = "Write an answer first",
        Typed = TypedWords.Typed(posted),
    };

    protected override MarkedQuestion Show(ShortAnswer question, ShownQuestion shown, TextResponse response, MarkResult.Marked marked) => new()
    {
        Stem = question.Stem.Html,
        Said = TypedWords.Say(marked, $"“{response.Text.Trim()}”", question.Answer),
        AlsoAccepted = marked.IsRight || question.Accepted.Count == 0 ? null : Others(question),
        Answer = TypedWords.Answer(response),
    };

    private static string Others(ShortAnswer question) =>
        string.Join("; ", question.Accepted) + (question.Tolerance == SpellingTolerance.None ? "." : ". Small spelling slips count as right.");
}
