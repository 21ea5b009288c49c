using LtiAdvantage.Grades;
using LtiRevisionTool.Core.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>
/// Writes down what became of a delivery, and when it is tried again. The gradebook has answered by then, so nothing here can be
/// cancelled.
/// </summary>
internal sealed class GradeOutcomes(
    GradeSettlement settlement, GradeDeliveryStore deliveries, GradeRecovery recovery, TimeProvider time, ILogger<GradeOutcomes> log)
{
    /// <summary>How often a score is sent with a later second when the gradebook holds one that is not ours.</summary>
    private const int ConflictTries = 3;

    /// <summary>Settles a delivery.</summary>
    /// <param name="grade">The grade, leased.</param>
    /// <param name="history">Its history before this delivery.</param>
    /// <param name="timestamp">The timestamp it was sent with; null when no score was sent.</param>
    /// <param name="outcome">What came of it. A conflict here is one that a later second may solve.</param>
    public async Task SettleAsync(LeasedGrade grade, GradeHistory history, DateTimeOffset? timestamp, DeliveryOutcome outcome)
    {
        switch (outcome)
        {
            case DeliveryOutcome.Accepted:
                await settlement.SentAsync(grade, timestamp!.Value, null, time.GetUtcNow(), CancellationToken.None);
                GradeSyncLog.Sent(log, grade.Receipt, grade.Version);
                await EndOutageAsync(grade);
                break;
            case DeliveryOutcome.Refused(var cause, var status):
                await RefuseAsync(grade, timestamp, cause, status);
                break;
            case DeliveryOutcome.Conflict(var status):
                await TakeLaterSecondAsync(grade, history, timestamp!.Value, status);
                break;
            case DeliveryOutcome.Unknown(var cause, var status):
                await TryAgainAsync(grade, timestamp, new DeliveryOutcome.TryLater(cause, Status: status), repeat: timestamp is not null);
                break;
            case DeliveryOutcome.TryLater { Cause: GradeCause.ColumnGone, RetryAfter: { } wait, Status: var status }:
                await GoElsewhereAsync(grade, timestamp, wait, status);
                break;
            case DeliveryOutcome.TryLater later when later.TriesAllowed is { } allowed && history.InARow(grade.Version, later.Cause) + 1 >= allowed:
                await RefuseAsync(grade, timestamp, later.Cause, later.Status);
                break;
            case DeliveryOutcome.TryLater later:
                // What became of an earlier request is still not known: this score keeps its timestamp.
                await TryAgainAsync(grade, timestamp, later, repeat: timestamp is not null && timestamp == grade.TimestampToRepeat);
                break;
        }
    }

    /// <summary>Lets the grade wait until then; that is no failed try.</summary>
    public Task PostponeAsync(LeasedGrade grade, DateTimeOffset until) =>
        settlement.PostponeAsync(grade, until, time.GetUtcNow(), CancellationToken.None);

    /// <summary>Gives a grade back as it is on disk: it is due at once, for whoever leases it next.</summary>
    public async Task GiveBackAsync(LeasedGrade grade)
    {
        try
        {
            await PostponeAsync(grade, time.GetUtcNow());
        }
        catch (Exception fault)
        {
            // The lease runs out by itself.
            GradeSyncLog.Fault(log, fault, grade.Receipt);
        }
    }

    /// <summary>Backs a grade off after a fault of our own.</summary>
    /// <param name="grade">The grade, leased.</param>
    /// <param name="timestamp">The timestamp that the gradebook may have seen, to be repeated; null when nothing was sent.</param>
    public async Task BackOffAsync(LeasedGrade grade, DateTimeOffset? timestamp)
    {
        try
        {
            await TryAgainAsync(grade, timestamp, new DeliveryOutcome.TryLater(DeliveryCause.ToolFault), repeat: timestamp is not null);
        }
        catch (Exception fault)
        {
            // The lease runs out by itself.
            GradeSyncLog.Fault(log, fault, grade.Receipt);
        }
    }

    private async Task TryAgainAsync(LeasedGrade grade, DateTimeOffset? timestamp, DeliveryOutcome.TryLater later, bool repeat)
    {
        var now = time.GetUtcNow();
        var again = RetrySchedule.Next(grade.Tries + 1, now - (grade.FirstFailedAt ?? now), later.RetryAfter, Jitter(grade));
        if (DeliveryCause.IsOfPlatform(later.Cause))
        {
            await HoldPlatformAsync(grade, later, again ?? GradeTimes.LongestPause, now);
        }

        if (again is not { } wait)
        {
            await RefuseAsync(grade, timestamp, later.Cause, later.Status);
            return;
        }

        var next = now + wait;
        if (repeat)
        {
            await settlement.UnknownAsync(grade, timestamp!.Value, later.Cause, next, now, CancellationToken.None);
            GradeSyncLog.Unknown(log, grade.Receipt, later.Cause, later.Status, (int)wait.TotalSeconds);
        }
        else
        {
            await settlement.LaterAsync(grade, timestamp, later.Cause, later.Status, next, now, CancellationToken.None);
            GradeSyncLog.Later(log, grade.Receipt, later.Cause, later.Status, (int)wait.TotalSeconds);
        }
    }

    /// <summary>
    /// Notes that the platform fails. What concerns all of it pauses it; so does everything once it has taken no grade for a
    /// minute, so that a few tries a minute go out while it is down, however many grades wait.
    /// </summary>
    private Task HoldPlatformAsync(LeasedGrade grade, DeliveryOutcome.TryLater later, TimeSpan wait, DateTimeOffset now)
    {
        var isLong = grade.PlatformFailingSince is { } since && now - since >= GradeTimes.LongestPause;
        var pause = later.RetryAfter is not null ? wait
            : isLong ? GradeTimes.LongestPause
            : !later.WholePlatform ? TimeSpan.Zero
            : wait < GradeTimes.LongestPause ? wait
            : GradeTimes.LongestPause;
        return deliveries.HoldPlatformAsync(grade.PlatformId, now + pause, now, CancellationToken.None);
    }

    private async Task EndOutageAsync(LeasedGrade grade)
    {
        if (grade.PlatformFailingSince is not null
            && await recovery.EndAsync(grade.PlatformId, RetrySchedule.GiveUpAfter, time.GetUtcNow(), CancellationToken.None) is { } due)
        {
            GradeSyncLog.OutageEnded(log, grade.PlatformId, due);
        }
    }

    /// <summary>The column is gone and another is to be had: the grade is due at once.</summary>
    private async Task GoElsewhereAsync(LeasedGrade grade, DateTimeOffset? timestamp, TimeSpan wait, int? status)
    {
        var now = time.GetUtcNow();
        await settlement.LaterAsync(grade, timestamp, GradeCause.ColumnGone, status, now + wait, now, CancellationToken.None);
        GradeSyncLog.Later(log, grade.Receipt, GradeCause.ColumnGone, status, (int)wait.TotalSeconds);
    }

    private async Task TakeLaterSecondAsync(LeasedGrade grade, GradeHistory history, DateTimeOffset timestamp, int status)
    {
        if (history.InARow(grade.Version, GradeCause.Stale) + 1 >= ConflictTries)
        {
            await RefuseAsync(grade, timestamp, GradeCause.Stale, status);
            return;
        }

        await settlement.LaterAsync(
            grade, timestamp, GradeCause.Stale, status, timestamp + TimeSpan.FromSeconds(1), time.GetUtcNow(), CancellationToken.None);
        GradeSyncLog.Later(log, grade.Receipt, GradeCause.Stale, status, 1);
    }

    private async Task RefuseAsync(LeasedGrade grade, DateTimeOffset? timestamp, string cause, int? status)
    {
        await settlement.RefusedAsync(grade, timestamp, cause, status, time.GetUtcNow(), CancellationToken.None);
        GradeSyncLog.Refused(log, grade.Receipt, cause, status);
    }

    /// <summary>Spreads the tries of grades that failed together; the end of an id is random, so no other dice are needed.</summary>
    private static double Jitter(LeasedGrade grade) => grade.Id.ToByteArray()[15] / 255d;
}
