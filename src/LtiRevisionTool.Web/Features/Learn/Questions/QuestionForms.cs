using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>The form of each kind of question.</summary>
internal static class QuestionForms
{
    private static readonly Dictionary<Type, QuestionForm> Forms = new()
    {
        [typeof(SingleChoice)] = new SingleChoiceForm(),
        [typeof(MultipleResponse)] = new MultipleResponseForm(),
        [typeof(TrueFalseReason)] = new TrueFalseReasonForm(),
        [typeof(NumberAnswer)] = new NumberForm(),
        [typeof(ShortAnswer)] = new ShortAnswerForm(),
        [typeof(Ordering)] = new OrderingForm(),
        [typeof(Matching)] = new MatchingForm(),
        [typeof(Cloze)] = new ClozeForm(),
        [typeof(SortEvidence)] = new SortEvidenceForm(),
        [typeof(SourceInference)] = new SourceInferenceForm(),
    };

    public static QuestionForm For(Question question) => Forms[question.GetType()];
}
