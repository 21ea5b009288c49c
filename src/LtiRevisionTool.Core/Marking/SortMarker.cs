using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Marking;

/// <summary>Half of right less wrong, rounded down, never below 0; a card that was not placed is neither.</summary>
internal static class SortMarker
{
    public static string Word(EvidenceSide side) => side == EvidenceSide.Supports ? "supports" : "challenges";

    public static MarkResult Mark(SortEvidence question, PairsResponse response)
    {
        var pairs = response.Pairs;
        if (pairs.Keys.Except(question.Cards.Select(card => card.Id)).Any()
            || pairs.Values.Any(side => side is not ("supports" or "challenges"))) return Refusals.Malformed;

        var parts = question.Cards.Select(card => Part(card, pairs.GetValueOrDefault(card.Id))).ToList();
        var right = parts.Count(part => part.State == PartState.Right);
        var wrong = parts.Count(part => part.State == PartState.Wrong);
        var marks = Math.Max(0, (right - wrong) / 2);
        return new MarkResult.Marked
        {
            Marks = marks,
            Max = question.MaxMarks,
            Answered = true,
            Reason = Outcome.Of(marks, question.MaxMarks),
            Parts = parts,
            Feedback = Outcome.Distinct(parts.Select(part => part.Feedback)),
            Misconceptions = Outcome.Distinct(question.Cards.Zip(parts)
                .Where(pair => pair.Second.State == PartState.Wrong).Select(pair => pair.First.Misconception)),
        };
    }

    private static MarkedPart Part(EvidenceCard card, string? given)
    {
        var key = Word(card.Side);
        var wrong = given is not null && given != key;
        return new MarkedPart
        {
            Id = card.Id,
            State = given is null ? PartState.Missed : wrong ? PartState.Wrong : PartState.Right,
            Given = given,
            Key = key,
            Feedback = wrong ? card.Feedback : null,
        };
    }
}
