using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>A finished attempt of a student, question by question.</summary>
internal sealed class AttemptView
{
    /// <param name="Place">Its place in the attempt, from 1.</param>
    /// <param name="StemHtml">The question, safe HTML.</param>
    /// <param name="Words">What was answered, what is right and which wrong idea shows, each by itself; empty when nothing is to be said.</param>
    /// <param name="Sentences">Where it can be read; none for a right answer.</param>
    internal sealed record Answer(int Place, string StemHtml, MarkVerdict Verdict, IReadOnlyList<string> Words, IReadOnlyList<SentenceToRead> Sentences);

    public AttemptView(Activity activity, Topic topic, AttemptRow attempt, IReadOnlyList<AnswerRow> answers)
    {
        var given = answers.ToDictionary(answer => answer.ItemId, StringComparer.Ordinal);
        var asked = AttemptItems.Read(attempt.Items, topic);
        ShortName = activity.IsWhole ? $"checkpoint {attempt.Checkpoint}, attempt {attempt.Number}" : $"attempt {attempt.Number}";
        Heading = $"{char.ToUpperInvariant(ShortName[0])}{ShortName[1..]}: {MarkWords.Of(attempt.Marks, attempt.MaxMarks)}";
        Order = attempt.Number > 1 ? "In the order in which they were asked: what was missed before came first." : null;
        Answers = [.. asked.Select((question, index) => Show(activity, topic, question, index + 1, given.GetValueOrDefault(question.Id)))];
        var gone = attempt.ItemCount - asked.Count;
        Gone = gone > 0 ? $"{MarkWords.Count(gone, "question")} of this attempt {(gone == 1 ? "has" : "have")} left the topic since. The marks stay." : null;
    }

    /// <summary>"attempt 2", "checkpoint 3, attempt 2".</summary>
    public string ShortName { get; }

    /// <summary>"Attempt 2: 6 of 8 marks".</summary>
    public string Heading { get; }

    /// <summary>Why the questions of a later attempt stand in another order; null for the first.</summary>
    public string? Order { get; }

    public IReadOnlyList<Answer> Answers { get; }

    /// <summary>About questions that are no longer there; null when all are.</summary>
    public string? Gone { get; }

    private static Answer Show(Activity activity, Topic topic, Question question, int place, AnswerRow? answer)
    {
        if (answer is null)
        {
            return new Answer(place, QuestionStem.Html(question), MarkVerdict.NotAnswered(question.MaxMarks), [], Read(activity, question));
        }

        var response = ResponseText.Read(answer.Response);
        var isRight = answer.Marks == answer.MaxMarks;
        string?[] words = isRight
            ? [GivenWords.Sentence(question, response), AppealWords.Said(answer.Appeal)]
            : [GivenWords.Sentence(question, response), GivenWords.Right(question, response), Ideas(topic, answer), AppealWords.Said(answer.Appeal)];
        return new Answer(
            place, QuestionStem.Html(question), MarkVerdict.Of(answer.Marks, answer.MaxMarks), [.. words.OfType<string>()],
            isRight ? [] : Read(activity, question));
    }

    private static IReadOnlyList<SentenceToRead> Read(Activity activity, Question question) => activity.Sentences([.. question.Facts.Take(1)]);

    private static string? Ideas(Topic topic, AnswerRow answer) =>
        TroubleWords.Ideas(WrongIdeas.ShownBy(topic, answer.ItemId, answer.Response, answer.Misconceptions), topic);
}
