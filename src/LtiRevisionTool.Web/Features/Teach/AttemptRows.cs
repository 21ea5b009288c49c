using System.Globalization;
using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>A student's attempts as rows of a table, newest first.</summary>
internal static class AttemptRows
{
    public static IEnumerable<StudentView.Attempt> Of(StudentWork student, Visit visit, TimeProvider time) => student.Checkpoints
        .SelectMany(work => work.Open is { } open ? [.. work.Finished, open] : work.Finished)
        .OrderByDescending(attempt => attempt.FinishedAt ?? DateTimeOffset.MaxValue)
        .ThenByDescending(attempt => attempt.StartedAt)
        .Select(attempt => Row(attempt, visit, time));

    /// <summary>"under a minute", "4 minutes", "1 hour 5 minutes", "3 days".</summary>
    public static string Taken(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => "Under a minute",
        { TotalHours: < 1 } => MarkWords.Count((int)time.TotalMinutes, "minute"),
        { TotalDays: < 1 } => time.Minutes == 0 ? MarkWords.Count(time.Hours, "hour") : $"{MarkWords.Count(time.Hours, "hour")} {MarkWords.Count(time.Minutes, "minute")}",
        _ => MarkWords.Count((int)time.TotalDays, "day"),
    };

    private static StudentView.Attempt Row(AttemptProgressRow attempt, Visit visit, TimeProvider time) => new(
        attempt.Number.ToString(CultureInfo.InvariantCulture),
        attempt.Checkpoint.ToString(CultureInfo.InvariantCulture),
        attempt.FinishedAt is { } end ? GradeWords.Since(end, time) : $"{attempt.Answered} of {MarkWords.Count(attempt.ItemCount, "question")} answered",
        attempt.FinishedAt is { } finished ? Taken(finished - attempt.StartedAt) : "",
        attempt.FinishedAt is null ? "" : $"{attempt.MarksSoFar} of {attempt.MaxMarks}",
        attempt.FinishedAt is null ? null : visit.TeachAttempt(attempt.PersonId, attempt.AttemptId));
}
