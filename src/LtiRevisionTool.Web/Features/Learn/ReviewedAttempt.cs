using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Web.Features.Learn.Questions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>A finished attempt to be read again: each answer with its verdict.</summary>
internal sealed record ReviewedAttempt
{
    /// <param name="Position">From 1.</param>
    /// <param name="Stem">What is asked, safe HTML.</param>
    /// <param name="Shown">The options, each with what became of it; null when the question was left out or has changed since.</param>
    internal sealed record Answer(int Position, string Stem, Verdict Verdict, MarkedQuestion? Shown)
    {
        /// <summary>What became of asking the teacher about it; null for most.</summary>
        public AppealNote? Appeal { get; init; }

        /// <summary>Is there more to see than the verdict?</summary>
        public bool HasMore => Shown is { Rows.Count: > 0 } or { AlsoAccepted: not null };
    }

    public required int Checkpoint { get; init; }

    /// <summary>"Checkpoint 3: Removing rivals".</summary>
    public required string Title { get; init; }

    /// <summary>"Attempt 2 of 2, finished 10:42: 6 of 8 marks."</summary>
    public required string Words { get; init; }

    public required IReadOnlyList<Answer> Answers { get; init; }

    /// <param name="round">A finished attempt.</param>
    /// <param name="tries">How many attempts at the checkpoint there are.</param>
    public static ReviewedAttempt Of(Lesson lesson, Round round, int tries, TimeProvider time)
    {
        var number = round.Checkpoint.Number;
        var row = round.Row!;
        var attempt = tries == 1 ? "One attempt" : $"Attempt {round.Number} of {tries}";
        return new ReviewedAttempt
        {
            Checkpoint = number,
            Title = lesson.FindCard(number) is { } card ? $"Checkpoint {number}: {card.ShortTitle}" : $"Checkpoint {number}",
            Words = $"{attempt}, finished {GradeWords.Since(row.FinishedAt!.Value, time)}: {MarkWords.Of(row.Marks, row.MaxMarks)}.",
            Answers = [.. round.Questions.Select((question, index) => Show(lesson, round, question, index + 1, time))],
        };
    }

    private static Answer Show(Lesson lesson, Round round, Question question, int position, TimeProvider time)
    {
        var sentence = lesson.Sentence(question.Facts[0], question.Quote.Html);
        if (!round.Answers.TryGetValue(question.Id, out var answer))
        {
            return new Answer(position, QuestionForms.For(question).Stem(question), Verdict.NotAnswered(question.MaxMarks, sentence), null);
        }

        var response = ResponseText.Read(answer.Response);
        if (Marker.Mark(question, response) is not MarkResult.Marked marked)
        {
            // The question has become another since: what was stored still counts.
            return new Answer(position, QuestionForms.For(question).Stem(question), Verdict.Of(question, answer.Marks, answer.MaxMarks, "", sentence), null);
        }

        var shown = MarkedAnswer.Of(lesson, round, question, response, marked.As(answer), "");
        return new Answer(position, shown.Shown.Stem, shown.Verdict, shown.Shown) { Appeal = AppealNote.Of(answer, time) };
    }
}
