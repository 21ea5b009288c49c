using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>A student's grade in one line.</summary>
/// <param name="State">"none", "waiting", "sent" or "refused".</param>
/// <param name="Words">"In the gradebook since 10:42"; empty before the first finished attempt.</param>
/// <param name="Receipt">To quote when the mark is in doubt.</param>
/// <param name="NeedsTeacher">Refused, or waiting for longer than it should take.</param>
internal sealed record GradeCell(string State, string Words, string? Receipt, bool NeedsTeacher)
{
    public string Icon => State switch
    {
        "refused" => "flag",
        "waiting" => "clock",
        _ => "book",
    };

    public static GradeCell Of(StudentWork student, Activity activity, TimeProvider time)
    {
        if (student.Grade is not { } grade)
        {
            return new("none", student.FinishedAttempts > 0 && !activity.HasColumn ? "No column" : "", null, false);
        }

        var tell = GradeTrouble.NeedsTelling(grade, time.GetUtcNow());
        return grade.State switch
        {
            OutboxState.Sent => new("sent", $"In the gradebook since {Since(grade.SentAt ?? grade.UpdatedAt, time)}", grade.Receipt, false),
            OutboxState.Refused => new("refused", $"Refused {Since(grade.UpdatedAt, time)}", grade.Receipt, true),
            _ when tell => new("waiting", $"On its way since {Since(grade.FirstFailedAt ?? grade.UpdatedAt, time)}", grade.Receipt, true),
            _ when grade is { Tries: > 0, Cause: { } cause } =>
                new("waiting", $"On its way, tried {MarkWords.Count(grade.Tries, "time")}. {GradeCauseWords.For(cause, activity.Visit.PlatformFamily).What}", grade.Receipt, false),
            _ => new("waiting", "On its way", grade.Receipt, false),
        };
    }

    private static string Since(DateTimeOffset instant, TimeProvider time) => GradeWords.Since(instant, time);
}
