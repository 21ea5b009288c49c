using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>What a student keeps getting wrong, in words.</summary>
internal static class TroubleWords
{
    /// <summary>"Question 3, wrong 3 times", "Question 4: 1, 2 and 1 of 4 marks", "Checkpoint 2, question 1, wrong once".</summary>
    public static string Tally(TroubleItem item, bool whole)
    {
        var place = whole ? $"Checkpoint {item.Checkpoint}, question {item.Place}" : $"Question {item.Place}";
        var max = item.Question.MaxMarks;
        return max == 1
            ? $"{place}, wrong {Times(item.Faults)}"
            : $"{place}: {WordLists.And([.. item.Marks.Select(marks => $"{marks}")])} of {MarkWords.Marks(max)}";
    }

    /// <summary>"Answered “1921” each time.", "Answered “1921”, then “1923”."; null where words do not tell it.</summary>
    public static string? Given(TroubleItem item)
    {
        var given = item.Given.OfType<string>().ToList();
        if (given.Count == 0)
        {
            return null;
        }

        var verb = item.Question is ChoiceQuestion ? "Chose" : "Answered";
        return given.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1
            ? $"{verb} {string.Join(", then ", given.Select(words => $"“{words}”"))}."
            : $"{verb} “{given[0]}”{(given.Count > 1 ? " each time" : "")}.";
    }

    /// <summary>"Wrong idea: Trotsky was sent to Siberia."; null when the newest answer shows none.</summary>
    public static string? Ideas(TroubleItem item, Topic topic) => Ideas(item.Ideas, topic);

    /// <summary>"Wrong ideas: …; …."; null when there are none.</summary>
    /// <param name="ids">Ids of the ideas.</param>
    public static string? Ideas(IReadOnlyList<string> ids, Topic topic)
    {
        var ideas = ids.Select(id => topic.FindMisconception(id)?.Idea.Plain).OfType<string>().ToList();
        return ideas.Count == 0 ? null : $"Wrong {(ideas.Count == 1 ? "idea" : "ideas")}: {string.Join("; ", ideas)}.";
    }

    /// <summary>"once", "twice", "3 times".</summary>
    public static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{count} times",
    };
}
