using System.Globalization;
using LtiRevisionTool.Data.Roster;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>How it stands with the list of the course, in words.</summary>
/// <param name="Text">"List of students from Moodle, 10:42."</param>
/// <param name="MayAsk">The teacher can ask for a newer one now.</param>
internal sealed record RosterNote(string Text, bool MayAsk)
{
    private static readonly TimeSpan NextDay = TimeSpan.FromHours(23);

    /// <param name="roster">The list; null where the platform offers none: then nothing is said.</param>
    /// <param name="family">The family of the platform.</param>
    /// <param name="time">The clock.</param>
    public static RosterNote? Of(CourseRoster? roster, string? family, TimeProvider time)
    {
        if (roster is null)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var row = roster.Row;
        var isReading = row.ClaimedUntil > now;
        var isPaused = row.PlatformPausedUntil > now;
        var text = row.ReadAt is { } at ? Known(row, at, isReading, time) : Unknown(row, isReading, time);
        return new RosterNote(LmsName.Into(text, family), !isReading && !isPaused && row.AskAt <= now);
    }

    private static string Unknown(RosterRow row, bool isReading, TimeProvider time) =>
        isReading ? $"Asking {{lms}} for the list of students: reload in a moment.{SoFar(row)}"
        : row.Cause is { } cause ? $"There is no list of students. {RosterCauseWords.Of(cause)} {Again(row, time)}"
        : "{Lms} cannot be asked for the list of students at the moment: reload in a minute.";

    private static string Known(RosterRow row, DateTimeOffset at, bool isReading, TimeProvider time)
    {
        var list = $"List of students from {{lms}}, {GradeWords.Since(at, time)}";
        var state = row.IsWhole ? "." : ", which broke off: students may be missing.";
        var since = isReading ? $" Asking for a newer one: reload in a moment.{SoFar(row)}"
            : row.Cause is { } cause ? $" {RosterCauseWords.Of(cause)} {Again(row, time)}"
            : row.EmptyLists > 0 ? " Since then {lms} sent an empty one. It counts when it comes so again."
            : "";
        return list + state + since;
    }

    private static string SoFar(RosterRow row) =>
        row.ReadSoFar > 0 ? string.Create(CultureInfo.InvariantCulture, $" {row.ReadSoFar:N0} read so far.") : "";

    private static string Again(RosterRow row, TimeProvider time) =>
        row.DueAt - row.FailedAt >= NextDay ? "We ask again tomorrow." : $"We ask again when you look after {GradeWords.Since(row.DueAt, time)}.";
}
