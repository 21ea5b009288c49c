using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Grades;

/// <summary>The delivery worker's side of the outbox: lease a grade and set out to send it. <see cref="GradeSettlement"/> ends it.</summary>
public sealed class GradeDeliveryStore(Database database)
{
    // Without a column, and without leave to make one, a grade waits for a launch that brings it.
    private const string Due = """
        g.state = 'waiting' AND g.next_try_at <= @now AND (g.lease_until IS NULL OR g.lease_until <= @now)
          AND EXISTS (
            SELECT 1 FROM placement pl
            WHERE pl.id = g.placement_id
              AND (pl.line_item_url IS NOT NULL OR (pl.graded = 1 AND pl.line_items_url IS NOT NULL)))
        """;

    private const string Held = """
        FROM grade_outbox WHERE platform_id = @platform AND lease_until > @now
        """;

    // Whose turn was longest ago comes first: one platform's backlog keeps no other waiting.
    private static readonly Statement Platforms = new(
        "grade.platforms_due",
        "now:Instant inFlight:Number",
        $"""
        SELECT p.id
        FROM platform p
        WHERE p.state = 'active' AND p.paused_until <= @now
          AND EXISTS (SELECT 1 FROM grade_outbox g WHERE g.platform_id = p.id AND {Due})
          AND (SELECT COUNT(*) FROM grade_outbox f WHERE f.platform_id = p.id AND f.lease_until > @now) < @inFlight
        ORDER BY p.lease_turn, p.id
        """);

    // Holds the platform's row to the end of the transaction: leases of one platform are counted and taken one at a time.
    private static readonly Statement TakeTurn = new(
        "grade.take_turn",
        "platform:Id now:Instant",
        """
        UPDATE platform
        SET lease_turn = (SELECT MAX(last.lease_turn) FROM platform last) + 1
        WHERE id = @platform AND state = 'active' AND paused_until <= @now
        """);

    private static readonly Statement InFlight = new(
        "grade.in_flight",
        "platform:Id now:Instant",
        $"SELECT COUNT(*) {Held}");

    private static readonly Statement Oldest = new(
        "grade.oldest_due",
        "platform:Id now:Instant one:Number",
        dialect => $"""
        SELECT g.id
        FROM grade_outbox g
        WHERE g.platform_id = @platform AND {Due}
        ORDER BY g.next_try_at, g.id
        {dialect.Limit("@one")}
        """);

    private static readonly Statement Lease = new(
        "grade.lease",
        "id:Id owner:Text until:Instant now:Instant",
        """
        UPDATE grade_outbox
        SET lease_owner = @owner, lease_until = @until, updated_at = @now
        WHERE id = @id AND state = 'waiting' AND next_try_at <= @now AND (lease_until IS NULL OR lease_until <= @now)
        """);

    private static readonly Statement Leased = new(
        "grade.leased",
        "id:Id owner:Text",
        """
        SELECT g.id, g.lease_owner AS owner, g.lease_until, g.version, g.score_given AS score_given_thousandths, g.score_max, g.tries,
               g.first_failed_at, g.sending_version, g.sending_timestamp, g.last_timestamp, g.sent_version, g.receipt, g.started_at,
               g.submitted_at, g.platform_id, d.deployment_id, g.placement_id, g.person_id, pe.subject,
               pl.resource_link_id, pl.title AS placement_title, pl.link_settings, pl.own_settings, pl.line_item_url, pl.line_items_url, pl.scopes,
               pl.line_item_claimed_at
        FROM grade_outbox g
        JOIN person pe ON pe.id = g.person_id
        JOIN placement pl ON pl.id = g.placement_id
        JOIN deployment d ON d.id = pl.deployment_id
        WHERE g.id = @id AND g.lease_owner = @owner
        """);

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
        "id:Id version:Number owner:Text timestamp:Instant now:Instant",
        """
        UPDATE grade_outbox
        SET sending_version = @version, sending_timestamp = @timestamp, last_timestamp = @timestamp, updated_at = @now
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
            SELECT MIN(g.next_try_at) AS due
            FROM platform p
            JOIN grade_outbox g ON g.platform_id = p.id
            WHERE p.state = 'active' AND g.state = 'waiting' AND g.next_try_at > @now
            UNION ALL
            SELECT MIN(g.lease_until)
            FROM platform p
            JOIN grade_outbox g ON g.platform_id = p.id
            WHERE p.state = 'active' AND g.lease_until > @now
            UNION ALL
            SELECT MIN(p.paused_until)
            FROM platform p
            WHERE p.state = 'active' AND p.paused_until > @now
        ) AS moment
        """);

    private static readonly Statement Pause = new(
        "grade.pause_platform",
        "platform:Id until:Instant",
        "UPDATE platform SET paused_until = @until WHERE id = @platform AND paused_until < @until");

    /// <summary>
    /// Leases one due grade, the oldest of the platform whose turn was longest ago. No two workers ever hold the same one; a
    /// lease that has run out is taken over; grades of disabled and paused platforms wait.
    /// </summary>
    /// <param name="owner">Names the worker, unlike any other.</param>
    /// <param name="now">Now.</param>
    /// <param name="leaseUntil">When the lease runs out: well after the slowest request.</param>
    /// <param name="perPlatformLimit">How many leases one platform may have at a time, 1 or more.</param>
    /// <param name="cancellation">Cancels the search.</param>
    /// <returns>Null when nothing may be sent now.</returns>
    public async Task<LeasedGrade?> LeaseAsync(
        string owner, DateTimeOffset now, DateTimeOffset leaseUntil, int perPlatformLimit, CancellationToken cancellation)
    {
        foreach (var platform in await database.ListAsync<Guid>(Platforms, new { now, inFlight = perPlatformLimit }, cancellation))
        {
            var leased = await database.InTransactionAsync(
                work => LeaseAsync(work, platform, owner, now, leaseUntil, perPlatformLimit), cancellation);
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
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it.</param>
    public Task<SendStart> BeginSendAsync(LeasedGrade grade, DateTimeOffset timestamp, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(grade);
        var (id, version, owner) = (grade.Id, grade.Version, grade.Owner);
        return database.InTransactionAsync<SendStart>(
            async work =>
            {
                if (await work.ExecuteAsync(Begin, new { id, version, owner, timestamp, now }) == 1)
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

    /// <summary>Sends nothing to the platform until then: it asked for time.</summary>
    public Task PausePlatformAsync(Guid platformId, DateTimeOffset until, CancellationToken cancellation) =>
        database.WriteAsync(Pause, new { platform = platformId, until }, cancellation);

    private static async Task<LeasedGrade?> LeaseAsync(
        Work work, Guid platform, string owner, DateTimeOffset now, DateTimeOffset until, int limit)
    {
        if (await work.ExecuteAsync(TakeTurn, new { platform, now }) == 0
            || await work.ScalarAsync<int>(InFlight, new { platform, now }) >= limit
            || await work.ScalarAsync<Guid?>(Oldest, new { platform, now, one = 1 }) is not { } id
            || await work.ExecuteAsync(Lease, new { id, owner, until, now }) == 0)
        {
            return null;
        }

        return await work.FindAsync<LeasedGrade>(Leased, new { id, owner });
    }

    private sealed record BegunRow
    {
        public DateTimeOffset? Repeat { get; init; }

        public DateTimeOffset? LastTimestamp { get; init; }
    }
}
