using System.Globalization;
using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Web.Features.Learn.Questions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>A finished attempt as its page shows it.</summary>
internal sealed record ResultView
{
    /// <summary>One question: label, "0 of 1", and the page of its answer, if it has one.</summary>
    internal sealed record Row(int Position, string Label, string Marks, string? Address);

    public required int Marks { get; init; }

    public required int Max { get; init; }

    /// <summary>The sentences that answer what was not right, the same words once, in the order of the questions.</summary>
    public required IReadOnlyList<SentenceLink> Sentences { get; init; }

    public required IReadOnlyList<Row> Rows { get; init; }

    /// <summary>"First try 13 of 18, best 16 of 18, two tries."</summary>
    public required string Tries { get; init; }

    /// <summary>"A new try asks the 3 you missed first."</summary>
    public required string NewTry { get; init; }

    /// <param name="attempts">All attempts of the person at this checkpoint.</param>
    public static ResultView Of(Lesson lesson, Round round, IReadOnlyList<AttemptRow> attempts)
    {
        var number = round.Checkpoint.Number;
        return new ResultView
        {
            Marks = round.Row!.Marks,
            Max = round.Row.MaxMarks,
            Sentences =
            [
                .. round.Questions.Select((question, at) => (Link: Reread(lesson, round, question), Position: at + 1))
                    .Where(read => read.Link is not null).GroupBy(read => (read.Link!.Number, read.Link.Html)).Select(Joined),
            ],
            Rows = [.. round.Questions.Select((question, at) =>
            {
                var answer = round.Answers.GetValueOrDefault(question.Id);
                return new Row(
                    at + 1, question.Label, answer is null ? "Not answered" : $"{answer.Marks} of {answer.MaxMarks}",
                    answer is null ? null : lesson.Visit.Question(number, question));
            })],
            Tries = TriesOf([.. attempts.Where(row => row.State == AttemptState.Finished)]),
            NewTry = NewTryOf(round.Missed, round.Checkpoint.Questions.Count),
        };
    }

    private static SentenceLink? Reread(Lesson lesson, Round round, Question question)
    {
        if (!round.Answers.TryGetValue(question.Id, out var answer))
        {
            return lesson.Sentence(question.Facts[0], question.Quote.Html, "You did not answer this one.");
        }

        if (answer.Marks == answer.MaxMarks)
        {
            return null;
        }

        var response = ResponseText.Read(answer.Response);
        var note = Marker.Mark(question, response) is MarkResult.Marked marked
            ? QuestionForms.For(question).Show(round.Show(question), response, marked).Answer
            : null;
        return lesson.Sentence(question.Facts[0], question.Quote.Html, note);
    }

    /// <summary>One sentence, with what was said to the question that it answers, or to each of several.</summary>
    private static SentenceLink Joined(IEnumerable<(SentenceLink? Link, int Position)> same) => same.ToList() switch
    {
        [var only] => only.Link!,
        var several => several[0].Link! with { Note = string.Join(' ', several.Where(read => read.Link!.Note is not null).Select(Numbered)) },
    };

    /// <summary>"Question 3: you left out two of three."</summary>
    private static string Numbered((SentenceLink? Link, int Position) read) =>
        string.Create(CultureInfo.InvariantCulture, $"Question {read.Position}: {char.ToLowerInvariant(read.Link!.Note![0])}{read.Link.Note[1..]}");

    private static string TriesOf(IReadOnlyList<AttemptRow> finished)
    {
        var first = finished.MinBy(row => row.Number)!;
        var best = CountingAttempt.Of(AttemptPolicy.Best, [.. finished.Select(row => new FinishedAttempt(row.Number, row.Marks, row.MaxMarks))])!;
        return finished.Count == 1
            ? $"First try {Words(first.Marks, first.MaxMarks)}."
            : $"First try {Words(first.Marks, first.MaxMarks)}, best {Words(best.Marks, best.MaxMarks)}, {MarkWords.Spell(finished.Count)} tries.";
    }

    private static string NewTryOf(int missed, int all) => missed == 0 || missed == all
        ? $"A new try asks all {MarkWords.Count(all, "question")} in another order."
        : $"A new try asks the {(missed == 1 ? "one" : missed)} you missed first.";

    private static string Words(int marks, int max) => $"{marks} of {max}";
}
