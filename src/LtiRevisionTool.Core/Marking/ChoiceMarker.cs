using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Marking;

/// <summary>One right option: 1 mark for it, otherwise 0.</summary>
internal static class ChoiceMarker
{
    private static readonly RichText RightVerdict = RichText.FromPlain("Right verdict, wrong reason.");

    public static MarkResult Mark(ChoiceQuestion question, ChoiceResponse response)
    {
        if (response.Chosen is not [var id] || question.Options.FirstOrDefault(option => option.Id == id) is not { } chosen)
            return Refusals.Malformed;

        var right = chosen.Id == question.Key;
        return new MarkResult.Marked
        {
            Marks = right ? 1 : 0,
            Max = 1,
            Answered = true,
            Reason = right ? MarkReason.Exact : MarkReason.NoMatch,
            Parts = OptionParts.Of(question.Options, [question.Key], response.Chosen),
            Feedback = right || chosen.Feedback is null ? [] : [chosen.Feedback],
            Misconceptions = right || chosen.Misconception is null ? [] : [chosen.Misconception],
        };
    }

    public static MarkResult MarkReasoned(TrueFalseReason question, ChoiceResponse response)
    {
        if (Mark(question, response) is not MarkResult.Marked { Marks: 0 } marked) return Mark(question, response);

        var chosen = question.Options.Single(option => option.Id == response.Chosen[0]);
        return chosen.Verdict == question.Truth
            ? marked with { Reason = MarkReason.WrongReason, Feedback = [RightVerdict, .. marked.Feedback] }
            : marked;
    }
}
