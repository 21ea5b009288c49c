using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Marking;

/// <summary>1 mark for each right choice, less 1 for each wrong one, never below 0.</summary>
internal static class MultipleResponseMarker
{
    public static MarkResult Mark(MultipleResponse question, ChoiceResponse response)
    {
        var chosen = question.Options.Where(option => response.Chosen.Contains(option.Id)).ToList();
        if (chosen.Count != response.Chosen.Count) return Refusals.Malformed;

        var wrong = chosen.Where(option => !question.Keys.Contains(option.Id)).ToList();
        var marks = Math.Max(0, chosen.Count - wrong.Count - wrong.Count);
        return new MarkResult.Marked
        {
            Marks = marks,
            Max = question.MaxMarks,
            Answered = true,
            Reason = Outcome.Of(marks, question.MaxMarks),
            Parts = OptionParts.Of(question.Options, question.Keys, response.Chosen),
            Feedback = Outcome.Distinct(wrong.Select(option => option.Feedback)),
            Misconceptions = Outcome.Distinct(wrong.Select(option => option.Misconception)),
        };
    }
}
