using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Marking;

/// <summary>1 mark for each right gap. Choices are compared by id, never by their words.</summary>
internal static class ClozeMarker
{
    public static MarkResult Mark(Cloze question, PairsResponse response)
    {
        var pairs = response.Pairs;
        // One word bank serves all gaps, so a choice of another gap is wrong but not malformed.
        var choices = question.Gaps.SelectMany(gap => gap.Choices).ToDictionary(choice => choice.Id);
        if (pairs.Keys.Except(question.Gaps.Select(gap => gap.Id)).Any()
            || pairs.Values.Except(choices.Keys).Any()) return Refusals.Malformed;

        var parts = question.Gaps.Select(gap => Part(gap, pairs.GetValueOrDefault(gap.Id))).ToList();
        var marks = parts.Count(part => part.State == PartState.Right);
        return new MarkResult.Marked
        {
            Marks = marks,
            Max = question.MaxMarks,
            Answered = true,
            Reason = Outcome.Of(marks, question.MaxMarks),
            Parts = parts,
            Feedback = Outcome.Distinct(parts.Select(part => part.Feedback)),
            Misconceptions = Outcome.Distinct(parts.Where(part => part.State == PartState.Wrong)
                .Select(part => choices[part.Given!].Misconception)),
        };
    }

    private static MarkedPart Part(ClozeGap gap, string? given)
    {
        var wrong = given is not null && given != gap.Key;
        return new MarkedPart
        {
            Id = gap.Id,
            State = given is null ? PartState.Missed : wrong ? PartState.Wrong : PartState.Right,
            Given = given,
            Key = gap.Key,
            Feedback = wrong ? gap.Feedback : null,
        };
    }
}
