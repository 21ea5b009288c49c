using System.Globalization;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>What the gradebook was told, in words, newest first.</summary>
internal static class LedgerWords
{
    /// <param name="When">"10:42", or "10:42 to 12:50" for the same thing several times.</param>
    internal sealed record Line(string When, string Words);

    /// <summary>The ledger as lines; the same thing several times in a row is one of them.</summary>
    /// <param name="ledger">Oldest first.</param>
    public static IReadOnlyList<Line> Of(IReadOnlyList<LedgerRow> ledger, TimeProvider time)
    {
        var runs = new List<List<LedgerRow>>();
        foreach (var row in ledger)
        {
            if (runs is [.., var last] && IsSame(last[0], row))
            {
                last.Add(row);
            }
            else
            {
                runs.Add([row]);
            }
        }

        runs.Reverse();
        return [.. runs.Select(run => new Line(When(run, time), Words(run)))];
    }

    private static bool IsSame(LedgerRow one, LedgerRow other) =>
        (one.Event, one.Cause, one.Version) == (other.Event, other.Cause, other.Version);

    private static string When(List<LedgerRow> run, TimeProvider time)
    {
        var (first, last) = (Local(run[0]), Local(run[^1]));
        var (from, to) = (GradeWords.Since(first, time), GradeWords.Since(last, time));
        return from == to ? from
            : first.Date == last.Date ? string.Create(CultureInfo.InvariantCulture, $"{from} to {last:HH:mm}")
            : $"{from} to {to}";

        DateTimeOffset Local(LedgerRow row) => TimeZoneInfo.ConvertTime(row.At, time.LocalTimeZone);
    }

    private static string Words(List<LedgerRow> run)
    {
        var line = run[^1];
        var marks = $"{MarkWords.Figure(line.ScoreGiven)} of {line.ScoreMax}";
        var times = run.Count > 1 ? $" Tried {TroubleWords.Times(run.Count)}." : "";
        return line.Event switch
        {
            GradeEvents.Raised => $"Attempt finished: {marks} to send.",
            GradeEvents.Remarked => $"A mark was given for an answer: {marks} to send.",
            GradeEvents.Recounted => $"The settings were changed: {marks} to send.",
            "sent" => $"In the gradebook: {marks}.",
            "refused" => $"Refused: {marks}. {GradeCauseWords.For(line.Cause, family: null).What}",
            "later" => $"{GradeCauseWords.For(line.Cause, family: null).What}{times}",
            "unknown" => $"{GradeCauseWords.For(line.Cause, family: null).What}{times} The gradebook may have it, so the same mark goes again with the same time.",
            "retried" => "Sending again was asked for.",
            "launched" => "The student opened the activity again, so it is tried again.",
            "recovered" => "The gradebook can be reached again, so it is tried again.",
            "moved" => $"The activity has another column: {marks} to send there.",
            _ => $"{line.Event}: {marks}.",
        };
    }
}
