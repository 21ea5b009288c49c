using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>One student, ready to be shown.</summary>
internal sealed class StudentView
{
    private const int MostItems = 6;

    /// <param name="StemHtml">The question, safe HTML.</param>
    internal sealed record Item(string StemHtml, string Tally, string? Given, string? Ideas, IReadOnlyList<SentenceToRead> Sentences);

    /// <param name="Address">Its answers; null while it is under way.</param>
    internal sealed record Attempt(string Number, string Checkpoint, string Finished, string Taken, string Marks, string? Address);

    public StudentView(
        Activity activity, StudentWork student, IReadOnlyList<GivenAnswerRow> answers, IReadOnlyList<LedgerRow> ledger, TimeProvider time)
    {
        Activity = activity;
        Student = student;
        Where = activity.Checkpoints.Count == 0 ? StandingWords.LastHere(student, time) : Stand(student);
        Grade = GradeCell.Of(student, activity, time);
        Trouble = Troubled(student, activity.Visit.PlatformFamily, time);
        Ledger = LedgerWords.Of(ledger, time);
        Attempts = [.. AttemptRows.Of(student, activity.Visit, time)];
        if (activity.Topic is { } topic)
        {
            var items = TroubleItems.Of(topic, activity.Checkpoints, answers);
            Items =
            [
                .. items.Take(MostItems).Select(item => new Item(
                    QuestionStem.Html(item.Question), TroubleWords.Tally(item, activity.IsWhole), TroubleWords.Given(item),
                    TroubleWords.Ideas(item, topic), activity.Sentences([.. item.Question.Facts.Take(1)]))),
            ];
            ItemsLeft = items.Count - Items.Count;
            KeepsGoingWrong = items.Any(item => item.Faults > 1);
        }
    }

    public Activity Activity { get; }

    public StudentWork Student { get; }

    /// <summary>"Stuck: 3 attempts, 9 marks each time", "Question 8 of 9".</summary>
    public string Where { get; }

    public GradeCell Grade { get; }

    /// <summary>What pressing the button does, or what happened before.</summary>
    public string SendAgainNote => (Trouble, Student.Grade) switch
    {
        ({ } trouble, _) => trouble.Stamp,
        (_, { State: OutboxState.Sent } grade) => $"Puts {MarkWords.Figure(grade.ScoreGiven)} of {grade.ScoreMax} in place of what the gradebook shows.",
        _ => "It is on its way already. This tries at once.",
    };

    /// <summary>Why the grade does not get into the gradebook; null when it does.</summary>
    public TroubleView? Trouble { get; }

    public IReadOnlyList<Item> Items { get; } = [];

    public int ItemsLeft { get; }

    public bool KeepsGoingWrong { get; }

    public IReadOnlyList<Attempt> Attempts { get; }

    public IReadOnlyList<LedgerWords.Line> Ledger { get; }

    /// <summary>"12 of 21", of the first try at each checkpoint; null before the first finished attempt, as what follows.</summary>
    public string? First => Student.Words(AttemptPolicy.First);

    /// <summary>"17 of 21", of the best try at each checkpoint.</summary>
    public string? Best => Student.Words(AttemptPolicy.Best);

    /// <summary>The marks that count; null where those are the best.</summary>
    public string? Counting => Activity.CountsOther ? Student.Words(Activity.Link.Counts) : null;

    /// <summary>Which attempt the gradebook is told of.</summary>
    public string Counts => Activity.Link.Counts switch
    {
        AttemptPolicy.Latest => "The latest attempt counts.",
        AttemptPolicy.First => "The first attempt counts.",
        AttemptPolicy.Average => "The average of all attempts counts.",
        _ => "The best attempt counts: one that is no better sends nothing.",
    };

    private static string Stand(StudentWork student)
    {
        var words = StandingWords.Of(student);
        var tried = student.Checkpoints.Where(work => work.IsDone).ToList();
        return student.Checkpoints.Count == 1 && tried is [{ Finished.Count: > 1 } one] ? $"{words}: {StuckNote.Attempts(one)}" : words;
    }

    private static TroubleView? Troubled(StudentWork student, string? family, TimeProvider time) =>
        student.Grade is { } grade && GradeTrouble.NeedsTelling(grade, time.GetUtcNow())
            ? TroubleView.Of(new GradeTrouble(grade.State, grade.Cause, [student]), family, time)
            : null;
}
