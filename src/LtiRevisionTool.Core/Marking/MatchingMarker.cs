using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Marking;

/// <summary>1 mark for each right pair; each option may be used once.</summary>
internal static class MatchingMarker
{
    public static MarkResult Mark(Matching question, PairsResponse response)
    {
        var pairs = response.Pairs;
        if (pairs.Keys.Except(question.Prompts.Select(prompt => prompt.Id)).Any()
            || pairs.Values.Except(question.Options.Select(option => option.Id)).Any()) return Refusals.Malformed;
        if (pairs.Values.Distinct().Count() != pairs.Count) return Refusals.MatchedTwice;

        var parts = question.Prompts.Select(prompt => Part(question, prompt, pairs.GetValueOrDefault(prompt.Id))).ToList();
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
                .Select(part => question.Options.Single(option => option.Id == part.Given).Misconception)),
        };
    }

    private static MarkedPart Part(Matching question, MatchPrompt prompt, string? given)
    {
        var wrong = given is not null && given != prompt.Key;
        return new MarkedPart
        {
            Id = prompt.Id,
            State = given is null ? PartState.Missed : wrong ? PartState.Wrong : PartState.Right,
            Given = given,
            Key = prompt.Key,
            Feedback = wrong ? About(question, question.Options.Single(option => option.Id == given)) : null,
        };
    }

    private static RichText? About(Matching question, Option wrong) =>
        question.Prompts.FirstOrDefault(prompt => prompt.Key == wrong.Id) is { } owner
            ? new RichText($"That is the match for “{owner.Text.Html}”.", $"That is the match for “{owner.Text.Plain}”.")
            : wrong.Feedback;
}
