using System.Globalization;
using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>All that people read about the state of a grade, in one place.</summary>
internal static class GradeWords
{
    public const string NoColumn = "This activity has no column in the gradebook";
    public const string Waiting = "On its way to your gradebook";
    public const string NotYet = "Not in your gradebook yet";

    /// <summary>The state of the learner's own grade.</summary>
    /// <param name="hasColumn">Is there a column, or may one be made?</param>
    /// <param name="row">The grade, if one was ever raised.</param>
    /// <param name="family">The family of the platform, by whose name it is called.</param>
    /// <param name="time">The clock.</param>
    /// <param name="checkpoints">How many checkpoints the grade is the sum of.</param>
    /// <param name="showsMarks">May the marks be told?</param>
    public static GradeNote ForLearner(
        bool hasColumn, GradeRow? row, string? family, TimeProvider time, int checkpoints = 1, bool showsMarks = true) => row switch
    {
        null or { State: OutboxState.Waiting } when !hasColumn =>
            new("none", "book", NoColumn, "Your answers are saved at school, and your teacher sees your marks here."),
        null => new("waiting", "clock", Waiting, WaitingMore),
        { State: OutboxState.Sent } => new(
            "sent", "book", $"In your gradebook since {Since(row.SentAt ?? row.UpdatedAt, time)}",
            !showsMarks ? "Your course page shows it." : $"Sent as {MarkWords.Figure(row.ScoreGiven)} out of {row.ScoreMax}{(checkpoints > 1 ? $", for all {checkpoints} checkpoints together" : "")}. Your course page may show it in another scale."),
        { State: OutboxState.Refused } => new(
            "refused", "flag", NotYet,
            $"Your {(showsMarks ? Count(row.ScoreGiven) : "marks are")} safe here, and your teacher sees {(showsMarks && row.ScoreGiven == 1 ? "it" : "them")}. {GradeCauseWords.For(row.Cause, family).Student}"),
        { Cause: { } cause, Tries: > 1 } => new("waiting", "clock", Waiting, $"Your answers are saved at school. {GradeCauseWords.For(cause, family).Student}"),
        _ => new("waiting", "clock", Waiting, WaitingMore),
    };

    /// <summary>The LMS's try-out learner: marked and stored, never graded.</summary>
    public static GradeNote ForTestUser { get; } =
        new("none", "book", "A try-out learner has no place in the gradebook", "The answers are kept so that you can go on, and count nowhere.");

    /// <summary>A teacher or another reader.</summary>
    public static GradeNote ForPreview { get; } =
        new("none", "book", "Nothing was recorded", "You saw this as a student does. No answer was stored, and no mark was sent.");

    /// <summary>"10:42" today, "9 November, 10:42" on another day, "9 November 2025, 10:42" in another year.</summary>
    public static string Since(DateTimeOffset instant, TimeProvider time)
    {
        var there = TimeZoneInfo.ConvertTime(instant, time.LocalTimeZone);
        var today = time.GetLocalNow();
        var form = there.Date == today.Date ? "HH:mm" : there.Year == today.Year ? "d MMMM, HH:mm" : "d MMMM yyyy, HH:mm";
        return there.ToString(form, CultureInfo.InvariantCulture);
    }

    private const string WaitingMore =
        "Your answers are saved at school. This page says when the mark has arrived; you need not wait.";

    private static string Count(decimal marks) => marks == 1 ? "1 mark is" : $"{MarkWords.Figure(marks)} marks are";
}
