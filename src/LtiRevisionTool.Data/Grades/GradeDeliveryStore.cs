using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Grades;

/// <summary>The delivery worker's side of the outbox: lease a grade and set out to send it. <see cref="GradeSettlement"/> ends it.</summary>
public sealed class GradeDeliveryStore(Database database)
{
    private static readonly Statement Abandoned = new(
        "grade.release_abandoned",
        "owners:Text now:Instant",
        """
        UPDATE grade_outbox
        SET lease_owner = NULL, lease_until = NULL, updated_at = @now
        WHERE lease_owner LIKE @owners
        """);

    private static readonly Statement Begin = new(
        "grade.begin_send",
        "id:Id version:Number owner:Text timestamp:Instant column:Text now:Instant",
        """
        UPDATE grade_outbox
        SET sending_version = @version, sending_timestamp = @timestamp, last_timestamp = @timestamp, sent_to = @column, updated_at = @now
        WHERE id = @id AND version = @version AND state = 'waiting' AND lease_owner = @owner
          AND (sending_version IS NULL OR sending_version <> @version)
          AND (last_timestamp IS NULL OR last_timestamp < @timestamp)
        """);

    private static readonly Statement Begun = new(
        "grade.begun",
        "id:Id version:Number owner:Text",
        """
        SELECT CASE WHEN sending_version = @version THEN sending_timestamp END AS repeat, last_timestamp
        FROM grade_outbox
        WHERE id = @id AND version = @version AND state = 'waiting' AND lease_owner = @owner
        """);

    private static readonly Statement Next = new(
        "grade.next_due",
        "now:Instant",
        """
        SELECT MIN(moment.due)
        FROM (
            SELECT (
                SELECT MIN(g.next_try_at)
                FROM grade_outbox g
                WHERE g.platform_id = p.id AND g.state = 'waiting' AND g.next_try_at > @now) AS due
            FROM platform p
            WHERE p.state = 'active'
            UNION ALL
            SELECT (SELECT MIN(f.lease_until) FROM grade_outbox f WHERE f.platform_id = p.id AND f.lease_until > @now)
            FROM platform p
            WHERE p.state = 'active'
            UNION ALL
            SELECT MIN(p.paused_until)
            FROM platform p
            WHERE p.state = 'active' AND p.paused_until > @now
        ) AS moment
        """);

    private static readonly Statement Hold = new(
        "grade.hold_platform",
        "platform:Id until:Instant now:Instant",
        """
        UPDATE platform
        SET failing_since = COALESCE(failing_since, @now),
            paused_until = CASE WHEN paused_until < @until THEN @until ELSE paused_until END
        WHERE id = @platform AND (failing_since IS NULL OR paused_until < @until)
        """);

    /// <summary>
    /// Leases one due grade, the oldest of the platform whose turn was longest ago. No two workers ever hold the same one; a
    /// lease that has run out is taken over; grades of disabled and paused platforms wait.
    /// </summary>
    /// <param name="owner">Names the lease, unlike any other: the worker and, after it, this lease.</param>
    /// <param name="now">Now.</param>
    /// <param name="leaseUntil">When the lease runs out: well after the slowest request.</param>
    /// <param name="perPlatformLimit">How many leases one platform may have at a time, 1 or more.</param>
    /// <param name="cancellation">Cancels the search.</param>
    /// <returns>Null when nothing may be sent now.</returns>
    public async Task<LeasedGrade?> LeaseAsync(
        string owner, DateTimeOffset now, DateTimeOffset leaseUntil, int perPlatformLimit, CancellationToken cancellation)
    {
        foreach (var platform in await database.ListAsync<Guid>(GradeLease.PlatformsDue, new { now, inFlight = perPlatformLimit }, cancellation))
        {
            var leased = await database.InTransactionAsync(
                work => GradeLease.TakeAsync(work, platform, owner, now, leaseUntil, perPlatformLimit), cancellation);
            if (leased is not null)
            {
                return leased;
            }
        }

        return null;
    }

    /// <summary>
    /// Ends the leases of workers that are gone, so that nobody waits until they run out. Ending one that is in use does no
    /// harm: whoever takes the grade over repeats it with the same timestamp.
    /// </summary>
    /// <param name="ownerPrefix">How the names of these workers begin; no wildcard of LIKE in it.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>How many.</returns>
    public Task<int> ReleaseAbandonedAsync(string ownerPrefix, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(Abandoned, new { owners = ownerPrefix + "%", now }, cancellation);

    /// <summary>
    /// Keeps the timestamp before the request is made. When this version may have been sent before (the process was killed, or
    /// the answer was lost) that timestamp is given back instead, to be sent again.
    /// </summary>
    /// <param name="grade">The leased grade.</param>
    /// <param name="timestamp">A whole second, not ahead of the clock, later than <see cref="LeasedGrade.LastTimestamp"/>.</param>
    /// <param name="column">The column that it is sent to.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it.</param>
    public Task<SendStart> BeginSendAsync(
        LeasedGrade grade, DateTimeOffset timestamp, string column, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(grade);
        var (id, version, owner) = (grade.Id, grade.Version, grade.Owner);
        return database.InTransactionAsync<SendStart>(
            async work =>
            {
                if (await work.ExecuteAsync(Begin, new { id, version, owner, timestamp, column, now }) == 1)
                {
                    return new SendStart.Go(timestamp);
                }

                return await work.FindAsync<BegunRow>(Begun, new { id, version, owner }) switch
                {
                    null => new SendStart.Overtaken(),
                    { Repeat: { } repeat } => new SendStart.Go(repeat),
                    { LastTimestamp: var last } => new SendStart.TooEarly(last!.Value),
                };
            },
            cancellation);
    }

    /// <summary>When, after <paramref name="now"/>, something falls due by the clock alone; null when nothing will.</summary>
    public Task<DateTimeOffset?> NextDueAsync(DateTimeOffset now, CancellationToken cancellation) =>
        database.ScalarAsync<DateTimeOffset?>(Next, new { now }, cancellation);

    /// <summary>Notes that the platform fails, and sends it nothing until then. <see cref="GradeRecovery"/> ends it.</summary>
    public Task HoldPlatformAsync(Guid platformId, DateTimeOffset until, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(Hold, new { platform = platformId, until, now }, cancellation);

    private sealed record BegunRow
    {
        public DateTimeOffset? Repeat { get; init; }

        public DateTimeOffset? LastTimestamp { get; init; }
    }
}
