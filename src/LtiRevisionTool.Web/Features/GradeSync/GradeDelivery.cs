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
    ShowingColumns showing,
    TopicLibrary topics,
    IOptions<ToolOptions> tool,
    TimeProvider time,
    ILogger<GradeDelivery> log)
{
    /// <summary>How often a first score waits for a look at what a teacher may have entered before.</summary>
    private const int LooksBeforeFirst = 3;

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
        var shown = await LookAsync(sending, stopping);
        if (Obstacle(sending, shown) is { } obstacle)
        {
            // Of a repeat the timestamp stays: its fate is still open.
            await outcomes.SettleAsync(grade, history, grade.TimestampToRepeat, obstacle);
            return;
        }

        if (await BeginAsync(grade, column, stopping) is not { } timestamp)
        {
            return;
        }

        progress.Timestamp = timestamp;

        var occasion = OccasionOf(sending, timestamp, shown);
        var score = new OutgoingScore(column, timestamp, occasion, link.Page(tool.Value.PublicAddress));
        var outcome = await gradebook.SendAsync(grade, score, stopping);
        switch (outcome)
        {
            case DeliveryOutcome.Conflict(var status):
                outcome = await ResolveAsync(sending, timestamp, status, stopping);
                break;
            case DeliveryOutcome.Accepted when history.MayReplaceOther:
                outcome = await CheckReplacedAsync(sending, stopping);
                break;
            case DeliveryOutcome.Accepted when occasion is ScoreOccasion.FirstMark or ScoreOccasion.RepeatFirstMark:
                outcome = await CheckFirstAsync(sending, stopping);
                break;
            case DeliveryOutcome.Refused(GradeCause.ColumnGone, var status) when await columns.GoElsewhereAsync(grade, link, column):
                outcome = new DeliveryOutcome.TryLater(GradeCause.ColumnGone, TimeSpan.Zero, status);
                break;
        }

        await outcomes.SettleAsync(grade, history, timestamp, outcome);
    }

    /// <summary>The timestamp, on disk; null when the grade has to wait or has changed.</summary>
    private async Task<DateTimeOffset?> BeginAsync(LeasedGrade grade, string column, CancellationToken stopping)
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

        switch (await deliveries.BeginSendAsync(grade, timestamp!.Value, column, now, stopping))
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

    /// <summary>What the gradebook shows before anything is sent; null where nobody has to look.</summary>
    private async Task<ShownGrade?> LookAsync(Sending sending, CancellationToken stopping)
    {
        var (grade, history, _, column) = sending;
        if (history.MayReplaceOther)
        {
            return null;
        }

        var shown = history.LastSent is null ? await SeenAsync(sending, gradebook.LookBeforeFirstAsync(grade, column, stopping)) : new ShownGrade.NotKnown();
        var mayBeThere = history.LastSent is not null || history.LastPerhapsSentHere is not null || history.WasMoved || grade.SendingVersion is not null;
        return await ComparableAsync(sending, shown is ShownGrade.NotKnown && mayBeThere ? await ReadAsync(sending, stopping) : shown, stopping);
    }

    private Task<ShownGrade> ReadAsync(Sending sending, CancellationToken stopping) =>
        SeenAsync(sending, gradebook.ReadAsync(sending.Grade, sending.Column, stopping));

    /// <summary>Whoever's grade is seen, the column shows grades.</summary>
    private async Task<ShownGrade> SeenAsync(Sending sending, Task<ShownGrade> looking)
    {
        var shown = await looking;
        if (shown is ShownGrade.Grade)
        {
            await showing.AddAsync(sending.Grade, sending.History, sending.Column);
        }

        return shown;
    }

    /// <summary>A grade that seems to be another's is looked at by the column's maximum of today first.</summary>
    private async Task<ShownGrade> ComparableAsync(Sending sending, ShownGrade shown, CancellationToken stopping) =>
        shown is ShownGrade.Grade other && !sending.History.MayHaveBroughtAbout(other)
            ? await gradebook.RescaleAsync(sending.Grade, sending.Column, other, stopping)
            : shown;

    /// <summary>
    /// Why nothing is to be sent now; null: nothing stands in the way. A score whose answer was lost may be there. Somebody who
    /// entered or changed the grade in the gradebook keeps theirs until they say otherwise, and whether somebody did has to be seen
    /// before anything is sent; a first score does not wait for ever for a platform that can be told grades but not asked for them.
    /// </summary>
    private static DeliveryOutcome? Obstacle(Sending sending, ShownGrade? shown) => shown switch
    {
        ShownGrade.Unread { Outcome.WholePlatform: false } when sending.History.IsFirst(sending.Grade.Version) && sending.Grade.Tries >= LooksBeforeFirst => null,
        ShownGrade.Unread(var later) => later,
        ShownGrade.Grade when sending.Grade.TimestampToRepeat is not null && shown.Is(ScoreOf(sending.Grade)) => new DeliveryOutcome.Accepted(),
        ShownGrade.Grade when !sending.History.MayHaveBroughtAbout(shown) => new DeliveryOutcome.Refused(DeliveryCause.Superseded),
        _ => null,
    };

    /// <summary>
    /// A platform that keeps a teacher's grade when the first score comes, or whose column shows no marks, calls that a success; what it
    /// shows then tells.
    /// </summary>
    private async Task<DeliveryOutcome> CheckFirstAsync(Sending sending, CancellationToken stopping)
    {
        var (grade, history, _, column) = sending;
        return await SeenAsync(sending, gradebook.LookAfterFirstAsync(grade, column, showing.Contains(grade, history, column), stopping)) switch
        {
            ShownGrade.Grade shown when !history.MayHaveBroughtAbout(shown) => new DeliveryOutcome.Refused(DeliveryCause.Superseded),
            ShownGrade.Nothing => new DeliveryOutcome.Refused(DeliveryCause.ColumnShowsNothing),
            ShownGrade.Unread(var later) => new DeliveryOutcome.Unknown(later.Cause, later.Status),
            _ => new DeliveryOutcome.Accepted(),
        };
    }

    /// <summary>Sent on somebody's word, and taken: yet a platform may go on showing what was entered there by hand.</summary>
    private async Task<DeliveryOutcome> CheckReplacedAsync(Sending sending, CancellationToken stopping) =>
        await ReadAsync(sending, stopping) switch
        {
            ShownGrade.Grade shown when !shown.Is(ScoreOf(sending.Grade)) => new DeliveryOutcome.Refused(DeliveryCause.Overridden),
            ShownGrade.Unread(var later) => new DeliveryOutcome.Unknown(later.Cause, later.Status),
            _ => new DeliveryOutcome.Accepted(),
        };

    /// <summary>The gradebook holds this timestamp or a later one: ours, arrived before, or somebody else's.</summary>
    private async Task<DeliveryOutcome> ResolveAsync(Sending sending, DateTimeOffset timestamp, int status, CancellationToken stopping)
    {
        var (grade, history, _, _) = sending;
        var ours = ScoreOf(grade);
        var shown = await ComparableAsync(sending, await ReadAsync(sending, stopping), stopping);
        var arrived = shown.Is(ours)
            || (shown is (ShownGrade.NotKnown or ShownGrade.Unread) && (timestamp == grade.TimestampToRepeat || history.LastSentHere == ours));
        if (arrived)
        {
            return new DeliveryOutcome.Accepted();
        }

        var others = shown is ShownGrade.Grade && !history.MayHaveBroughtAbout(shown);
        return others && !history.MayReplaceOther
            ? new DeliveryOutcome.Refused(DeliveryCause.Superseded, status)
            : new DeliveryOutcome.Conflict(status);
    }

    private static ScoreOccasion OccasionOf(Sending sending, DateTimeOffset timestamp, ShownGrade? shown)
    {
        var (grade, history, link, _) = sending;
        var isFirst = history.LastSentHere is null && shown is ShownGrade.Nothing;
        if (timestamp == grade.TimestampToRepeat)
        {
            return isFirst || history.IsFirst(grade.Version) ? ScoreOccasion.RepeatFirstMark : ScoreOccasion.Repeat;
        }

        // A first mark leaves alone what is there already, which is not what whoever gave their word wants.
        if (history.MayReplaceOther)
        {
            return ScoreOccasion.Regrade;
        }

        // Unless it can be seen that nothing is there: a version that a killed worker had begun to send may have arrived too, and
        // the column of today may be that of yesterday under another address.
        if (isFirst)
        {
            return ScoreOccasion.FirstMark;
        }

        if (history.LastPerhapsSentHere is not { } before)
        {
            return grade.SendingVersion is null && !history.WasMoved ? ScoreOccasion.FirstMark : ScoreOccasion.Regrade;
        }

        return link.IsOneCheckpoint && !history.IsRemark && ScoreOf(grade).Share > before.Share ? ScoreOccasion.BetterAttempt : ScoreOccasion.Regrade;
    }

    private static ScoreGiven ScoreOf(LeasedGrade grade) => new(grade.ScoreGiven, grade.ScoreMax);

    /// <summary>How far it came: the timestamp that the gradebook may have seen.</summary>
    private sealed class Progress
    {
        public DateTimeOffset? Timestamp { get; set; }
    }

    private sealed record Sending(LeasedGrade Grade, GradeHistory History, GradedLink Link, string Column);
}
