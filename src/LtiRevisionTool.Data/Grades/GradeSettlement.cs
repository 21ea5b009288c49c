using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Grades;

/// <summary>
/// Ends a delivery, each way with its line in the ledger. It is settled for the version that was sent: when a newer one has
/// come meanwhile the grade goes on waiting, and only what the gradebook may now hold is noted. Call it without the request's
/// token once the gradebook has answered.
/// </summary>
public sealed class GradeSettlement(Database database)
{
    private static readonly Statement Sent = new(
        "grade.settle_sent",
        "id:Id version:Number now:Instant",
        """
        UPDATE grade_outbox
        SET state = 'sent', sent_version = @version, sent_at = @now, cause = NULL, tries = 0, first_failed_at = NULL,
            sending_version = NULL, sending_timestamp = NULL, lease_owner = NULL, lease_until = NULL, updated_at = @now
        WHERE id = @id AND version = @version
        """);

    private static readonly Statement SentOlder = new(
        "grade.settle_sent_older",
        "id:Id version:Number owner:Text timestamp:Instant now:Instant",
        """
        UPDATE grade_outbox
        SET sent_version = @version, sent_at = @now,
            last_timestamp = CASE WHEN last_timestamp > @timestamp THEN last_timestamp ELSE @timestamp END,
            lease_until = CASE WHEN lease_owner = @owner THEN NULL ELSE lease_until END,
            lease_owner = CASE WHEN lease_owner = @owner THEN NULL ELSE lease_owner END,
            updated_at = @now
        WHERE id = @id AND version > @version AND (sent_version IS NULL OR sent_version < @version)
        """);

    private static readonly Statement Refused = new(
        "grade.settle_refused",
        "id:Id version:Number owner:Text cause:Text now:Instant",
        """
        UPDATE grade_outbox
        SET state = 'refused', cause = @cause, tries = tries + 1, first_failed_at = COALESCE(first_failed_at, @now),
            sending_version = NULL, sending_timestamp = NULL, lease_owner = NULL, lease_until = NULL, updated_at = @now
        WHERE id = @id AND version = @version AND state = 'waiting' AND lease_owner = @owner
        """);

    private static readonly Statement Later = new(
        "grade.settle_later",
        "id:Id version:Number owner:Text cause:Text nextTryAt:Instant now:Instant",
        """
        UPDATE grade_outbox
        SET cause = @cause, tries = tries + 1, first_failed_at = COALESCE(first_failed_at, @now), next_try_at = @nextTryAt,
            sending_version = NULL, sending_timestamp = NULL, lease_owner = NULL, lease_until = NULL, updated_at = @now
        WHERE id = @id AND version = @version AND state = 'waiting' AND lease_owner = @owner
        """);

    // The version and the timestamp stay: the next try repeats both.
    private static readonly Statement Unknown = new(
        "grade.settle_unknown",
        "id:Id version:Number owner:Text cause:Text nextTryAt:Instant now:Instant",
        """
        UPDATE grade_outbox
        SET cause = @cause, tries = tries + 1, first_failed_at = COALESCE(first_failed_at, @now), next_try_at = @nextTryAt,
            lease_owner = NULL, lease_until = NULL, updated_at = @now
        WHERE id = @id AND version = @version AND state = 'waiting' AND lease_owner = @owner
        """);

    private static readonly Statement Postpone = new(
        "grade.postpone",
        "id:Id version:Number owner:Text until:Instant now:Instant",
        """
        UPDATE grade_outbox
        SET next_try_at = CASE WHEN version = @version THEN @until ELSE next_try_at END,
            lease_owner = NULL, lease_until = NULL, updated_at = @now
        WHERE id = @id AND lease_owner = @owner
        """);

    private static readonly Statement Release = new(
        "grade.release_older",
        "id:Id version:Number owner:Text now:Instant",
        """
        UPDATE grade_outbox
        SET lease_owner = NULL, lease_until = NULL, updated_at = @now
        WHERE id = @id AND version > @version AND lease_owner = @owner
        """);

    /// <summary>The gradebook has it. A fact whoever holds the lease by now: a worker that was slow may still say so.</summary>
    /// <param name="grade">The grade as it was leased.</param>
    /// <param name="timestamp">The timestamp it was sent with.</param>
    /// <param name="status">The HTTP status of the answer.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>Whether anything was left to settle.</returns>
    public Task<bool> SentAsync(LeasedGrade grade, DateTimeOffset timestamp, int? status, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(grade);
        var (id, version, owner) = (grade.Id, grade.Version, grade.Owner);
        return SettleAsync(
            async work => await work.ExecuteAsync(Sent, new { id, version, now }) == 1
                || await work.ExecuteAsync(SentOlder, new { id, version, owner, timestamp, now }) == 1,
            LedgerLine.Of(grade, "sent", timestamp, null, status),
            now,
            cancellation);
    }

    /// <summary>The gradebook will not have it: it is parked until somebody asks for another try, or it changes.</summary>
    /// <param name="grade">The grade as it was leased.</param>
    /// <param name="timestamp">The timestamp it was sent with; null when no request was made.</param>
    /// <param name="cause">A machine word.</param>
    /// <param name="status">The HTTP status of the answer.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>False when the lease was lost.</returns>
    public Task<bool> RefusedAsync(
        LeasedGrade grade, DateTimeOffset? timestamp, string cause, int? status, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(grade);
        var (id, version, owner) = (grade.Id, grade.Version, grade.Owner);
        return SettleAsync(
            async work => await work.ExecuteAsync(Refused, new { id, version, owner, cause, now }) == 1
                || await work.ExecuteAsync(Release, new { id, version, owner, now }) == 1,
            LedgerLine.Of(grade, "refused", timestamp, cause, status),
            now,
            cancellation);
    }

    /// <summary>The gradebook surely does not have it, and may take it later. The next try chooses a new timestamp.</summary>
    /// <param name="grade">The grade as it was leased.</param>
    /// <param name="timestamp">The timestamp it was sent with; null when no request was made.</param>
    /// <param name="cause">A machine word.</param>
    /// <param name="status">The HTTP status of the answer.</param>
    /// <param name="nextTryAt">When to try again.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>False when the lease was lost.</returns>
    public Task<bool> LaterAsync(
        LeasedGrade grade, DateTimeOffset? timestamp, string cause, int? status, DateTimeOffset nextTryAt, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(grade);
        var (id, version, owner) = (grade.Id, grade.Version, grade.Owner);
        return SettleAsync(
            async work => await work.ExecuteAsync(Later, new { id, version, owner, cause, nextTryAt, now }) == 1
                || await work.ExecuteAsync(Release, new { id, version, owner, now }) == 1,
            LedgerLine.Of(grade, "later", timestamp, cause, status),
            now,
            cancellation);
    }

    /// <summary>The gradebook may have it: the answer was lost. The next try repeats the same score with the same timestamp.</summary>
    /// <param name="grade">The grade as it was leased.</param>
    /// <param name="timestamp">The timestamp it was sent with.</param>
    /// <param name="cause">A machine word.</param>
    /// <param name="nextTryAt">When to try again.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>False when the lease was lost.</returns>
    public Task<bool> UnknownAsync(
        LeasedGrade grade, DateTimeOffset timestamp, string cause, DateTimeOffset nextTryAt, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(grade);
        var (id, version, owner) = (grade.Id, grade.Version, grade.Owner);
        return SettleAsync(
            async work => await work.ExecuteAsync(Unknown, new { id, version, owner, cause, nextTryAt, now }) == 1
                || await work.ExecuteAsync(Release, new { id, version, owner, now }) == 1,
            LedgerLine.Of(grade, "unknown", timestamp, cause, null),
            now,
            cancellation);
    }

    /// <summary>
    /// Lets the grade wait a little: for the next second, for its column, because the worker stops. That is no failed try, so
    /// the ledger says nothing of it.
    /// </summary>
    /// <param name="grade">The grade as it was leased.</param>
    /// <param name="until">When it is due again; one that has changed meanwhile keeps its own time.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>False when the lease was lost.</returns>
    public async Task<bool> PostponeAsync(LeasedGrade grade, DateTimeOffset until, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(grade);
        var (id, version, owner) = (grade.Id, grade.Version, grade.Owner);
        return await database.WriteAsync(Postpone, new { id, version, owner, until, now }, cancellation) == 1;
    }

    private Task<bool> SettleAsync(Func<Work, Task<bool>> settle, LedgerLine line, DateTimeOffset now, CancellationToken cancellation) =>
        database.InTransactionAsync(
            async work =>
            {
                var settled = await settle(work);
                if (settled)
                {
                    await Ledger.AppendAsync(work, line, now);
                }

                return settled;
            },
            cancellation);
}
