using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>How one kind of question is asked and shown after marking. Each kind has one, and a partial of its own.</summary>
internal abstract class QuestionForm
{
    /// <summary>What is asked, in full: safe HTML.</summary>
    public abstract string Stem(Question question);

    /// <summary>"Two of six are left to place": what to ask for once before the answer is marked without it; null when nothing.</summary>
    public virtual string? Missing(Question question, Response response) => null;

    /// <summary>The question before its answer, with what was posted before when that was refused.</summary>
    public abstract AskedQuestion Ask(ShownQuestion shown, IFormCollection? posted);

    /// <summary>The answer after marking.</summary>
    public abstract MarkedQuestion Show(ShownQuestion shown, Response response, MarkResult.Marked marked);

    /// <summary>"[1 mark]", "[3 marks]".</summary>
    protected static string Marks(Question question) => $"[{MarkWords.Marks(question.MaxMarks)}]";
}
