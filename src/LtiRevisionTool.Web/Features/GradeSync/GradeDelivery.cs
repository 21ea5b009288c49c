using LtiAdvantage.Grades;
using LtiRevisionTool.Core.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>
/// Delivers one leased grade: column, timestamp on disk, request outside any transaction, outcome. Whatever happens in between,
/// the next try goes on from what is on disk.
/// </summary>
internal sealed class GradeDelivery(
    IGradebook gradebook,
    GradeColumns columns,
    GradeOutcomes outcomes,
    GradeOutboxStore outbox,
    GradeDeliveryStore deliveries,
    TopicLibrary topics,
    IOptions<ToolOptions> tool,
    TimeProvider time,
    ILogger<GradeDelivery> log)
{
    /// <summary>Delivers the grade and settles it. A fault of our own is logged and the grade backed off; nothing is thrown for it.</summary>
    /// <param name="grade">The grade, leased.</param>
    /// <param name="stopping">The worker stops: the grade is given back, and goes on where it was.</param>
    public async Task DeliverAsync(LeasedGrade grade, CancellationToken stopping)
    {
        var progress = new Progress { Timestamp = grade.TimestampToRepeat };
        try
        {
            await TryDeliverAsync(grade, progress, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await outcomes.GiveBackAsync(grade);
        }
        catch (Exception fault)
        {
            GradeSyncLog.Fault(log, fault, grade.Receipt);
            await outcomes.BackOffAsync(grade, progress.Timestamp);
        }
    }

    private async Task TryDeliverAsync(LeasedGrade grade, Progress progress, CancellationToken stopping)
    {
        var history = new GradeHistory(await outbox.LedgerAsync(grade.Id, stopping));
        var link = new GradedLink(topics.All, grade);
        switch (await columns.FindOrMakeAsync(grade, link, stopping))
        {
            case ColumnResult.Ready(var column):
                await SendAsync(new Sending(grade, history, link, column), progress, stopping);
                return;
            case ColumnResult.BeingMade:
                await outcomes.PostponeAsync(grade, time.GetUtcNow() + GradeTimes.ColumnWait);
                return;
            case ColumnResult.Failed(var outcome):
                await outcomes.SettleAsync(grade, history, timestamp: null, outcome);
                return;
        }
    }

    private async Task SendAsync(Sending sending, Progress progress, CancellationToken stopping)
    {
        var (grade, history, link, column) = sending;
        if (await ObstacleAsync(sending, stopping) is { } obstacle)
        {
            await outcomes.SettleAsync(grade, history, timestamp: null, obstacle);
            return;
        }

        if (await BeginAsync(grade, stopping) is not { } timestamp)
        {
            return;
        }

        progress.Timestamp = timestamp;

        var score = new OutgoingScore(column, timestamp, OccasionOf(sending, timestamp), link.Page(tool.Value.PublicAddress));
        var outcome = await gradebook.SendAsync(grade, score, stopping);
        switch (outcome)
        {
            case DeliveryOutcome.Conflict(var status):
                outcome = await ResolveAsync(sending, timestamp, status, stopping);
                break;
            case DeliveryOutcome.Refused { Cause: GradeCause.ColumnGone }:
                await columns.ForgetAsync(grade, link, column);
                break;
        }

        await outcomes.SettleAsync(grade, history, timestamp, outcome);
    }

    /// <summary>The timestamp, on disk; null when the grade has to wait or has changed.</summary>
    private async Task<DateTimeOffset?> BeginAsync(LeasedGrade grade, CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        var timestamp = grade.TimestampToRepeat;
        if (timestamp is null)
        {
            switch (ScoreClock.Next(grade.LastTimestamp, now))
            {
                case ScoreTime.Ready(var ready):
                    timestamp = ready;
                    break;
                case ScoreTime.Wait(var wait):
                    await outcomes.PostponeAsync(grade, now + wait);
                    return null;
                case ScoreTime.ClockSteppedBack(var by, var wait):
                    GradeSyncLog.ClockSteppedBack(log, grade.Receipt, (int)by.TotalSeconds);
                    await outcomes.PostponeAsync(grade, now + wait);
                    return null;
            }
        }

        switch (await deliveries.BeginSendAsync(grade, timestamp!.Value, now, stopping))
        {
            case SendStart.Go(var agreed):
                return agreed;
            case SendStart.TooEarly(var last):
                await outcomes.PostponeAsync(grade, last + TimeSpan.FromSeconds(1));
                return null;
            default:
                await outcomes.GiveBackAsync(grade);
                return null;
        }
    }

    /// <summary>
    /// Why nothing may be sent now; null: nothing stands in the way. Somebody who changed the grade in the gradebook since we sent
    /// one keeps theirs until they say otherwise, and whether somebody did has to be seen before anything is sent.
    /// </summary>
    private async Task<DeliveryOutcome?> ObstacleAsync(Sending sending, CancellationToken stopping)
    {
        var (grade, history, _, column) = sending;
        if (history.LastSent is null || grade.TimestampToRepeat is not null || history.MayReplaceOther)
        {
            return null;
        }

        return await gradebook.ReadAsync(grade, column, stopping) switch
        {
            ShownGrade.Unread(var later) => later,
            ShownGrade.Grade shown when !history.MayHaveBroughtAbout(shown) => new DeliveryOutcome.Refused(DeliveryCause.Superseded),
            _ => null,
        };
    }

    /// <summary>The gradebook holds this timestamp or a later one: ours, arrived before, or somebody else's.</summary>
    private async Task<DeliveryOutcome> ResolveAsync(Sending sending, DateTimeOffset timestamp, int status, CancellationToken stopping)
    {
        var (grade, history, _, column) = sending;
        var ours = ScoreOf(grade);
        var shown = await gradebook.ReadAsync(grade, column, stopping);
        var arrived = shown.Is(ours)
            || (shown is (ShownGrade.NotKnown or ShownGrade.Unread) && (timestamp == grade.TimestampToRepeat || history.LastSent == ours));
        if (arrived)
        {
            return new DeliveryOutcome.Accepted();
        }

        var others = shown is ShownGrade.Grade && !history.MayHaveBroughtAbout(shown);
        return others && !history.MayReplaceOther
            ? new DeliveryOutcome.Refused(DeliveryCause.Superseded, status)
            : new DeliveryOutcome.Conflict(status);
    }

    private static ScoreOccasion OccasionOf(Sending sending, DateTimeOffset timestamp)
    {
        var (grade, history, link, _) = sending;
        if (timestamp == grade.TimestampToRepeat)
        {
            return ScoreOccasion.Repeat;
        }

        // A version that a killed worker had begun to send may have arrived too.
        if (history.LastPerhapsSent is not { } before)
        {
            return grade.SendingVersion is null ? ScoreOccasion.FirstMark : ScoreOccasion.Regrade;
        }

        return link.IsOneCheckpoint && ScoreOf(grade).Share > before.Share ? ScoreOccasion.BetterAttempt : ScoreOccasion.Regrade;
    }

    private static ScoreGiven ScoreOf(LeasedGrade grade) => new(grade.ScoreGiven, grade.ScoreMax);

    /// <summary>How far it came: the timestamp that the gradebook may have seen.</summary>
    private sealed class Progress
    {
        public DateTimeOffset? Timestamp { get; set; }
    }

    private sealed record Sending(LeasedGrade Grade, GradeHistory History, GradedLink Link, string Column);
}
