using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>A <see cref="QuestionForm"/> that knows the kind and the shape of its answers.</summary>
internal abstract class QuestionFormOf<TQuestion, TResponse> : QuestionForm
    where TQuestion : Question
    where TResponse : Response
{
    public sealed override string Stem(Question question) => Stem((TQuestion)question);

    public sealed override AskedQuestion Ask(ShownQuestion shown, IFormCollection? posted) => Ask((TQuestion)shown.Question, shown, posted);

    public sealed override MarkedQuestion Show(ShownQuestion shown, Response response, MarkResult.Marked marked) =>
        Show((TQuestion)shown.Question, shown, (TResponse)response, marked);

    protected virtual string Stem(TQuestion question) => question.Stem.Html;

    protected abstract AskedQuestion Ask(TQuestion question, ShownQuestion shown, IFormCollection? posted);

    protected abstract MarkedQuestion Show(TQuestion question, ShownQuestion shown, TResponse response, MarkResult.Marked marked);
}
