using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>A source, and one of four readings of it.</summary>
internal sealed class SourceInferenceForm : QuestionFormOf<SourceInference, ChoiceResponse>
{
    protected override AskedQuestion Ask(SourceInference question, ShownQuestion shown, IFormCollection? posted) => new AskedOptions
    {
        Partial = "Questions/_SourceInference",
        Stem = question.Stem.Html,
        Marks = Marks(question),
        WhenEmpty = "Choose an answer first",
        Source = Source(question),
        Control = "radio",
        Groups = [new(null, null, OptionLists.Ask(shown, question.Options, posted))],
    };

    protected override MarkedQuestion Show(SourceInference question, ShownQuestion shown, ChoiceResponse response, MarkResult.Marked marked) => new()
    {
        Stem = question.Stem.Html,
        Source = Source(question),
        Folded = "The source, and all the options",
        Said = string.Join(' ', marked.Feedback.Select(said => said.Html)),
        Rows = OptionLists.Show(shown, marked, item => item.Text.Html, several: false),
        Answer = OptionLists.Answer(question.Options, response),
    };

    private static ShownSource Source(SourceInference question) => new(question.SourceLabel, question.Source.Html);
}
