using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>What a stuck student's attempts have in common, in a sentence or two.</summary>
internal static class StuckNote
{
    private const int MostQuestions = 2;
    private const int MostSpelledOut = 4;

    /// <summary>"3 attempts, 9 marks each time. Wrong idea each time: Trotsky was sent to Siberia."</summary>
    /// <param name="faults">The student's answers that lost marks.</param>
    public static string Of(Topic topic, CheckpointWork work, IEnumerable<GivenAnswerRow> faults)
    {
        var byAttempt = faults.Where(answer => answer.Checkpoint == work.Checkpoint.Number).ToLookup(answer => answer.Number);
        var idea = InEach(work, number => byAttempt[number].SelectMany(answer => WrongIdeas.ShownBy(topic, answer)))
            .Select(id => topic.FindMisconception(id)?.Idea.Plain)
            .OfType<string>()
            .FirstOrDefault();
        if (idea is not null)
        {
            return $"{Attempts(work)}. Wrong idea each time: {idea}.";
        }

        var questions = InEach(work, number => byAttempt[number].Select(answer => answer.ItemId))
            .Select(id => topic.FindQuestion(id)?.Label)
            .OfType<string>()
            .Take(MostQuestions)
            .ToList();
        return questions.Count > 0 ? $"{Attempts(work)}. Marks lost each time: {string.Join("; ", questions)}." : $"{Attempts(work)}.";
    }

    /// <summary>"3 attempts, 9 marks each time", "2 attempts, 8 then 7 marks".</summary>
    public static string Attempts(CheckpointWork work)
    {
        var marks = work.Finished.Select(attempt => attempt.MarksSoFar).ToList();
        var count = MarkWords.Count(marks.Count, "attempt");
        return marks.Distinct().Count() == 1 ? $"{count}, {MarkWords.Marks(marks[0])} each time"
            : marks.Count > MostSpelledOut ? $"{count}, none better than the first with {MarkWords.Marks(marks[0])}"
            : $"{count}, {string.Join(" then ", marks)} marks";
    }

    private static IEnumerable<string> InEach(CheckpointWork work, Func<int, IEnumerable<string>> found) => work.Finished
        .Select(attempt => found(attempt.Number))
        .Aggregate((common, next) => common.Intersect(next))
        .Distinct();
}
