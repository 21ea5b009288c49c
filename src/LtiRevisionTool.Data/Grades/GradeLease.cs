using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Grades;

/// <summary>Finds a grade that may be sent, and leases it.</summary>
internal static class GradeLease
{
    // Without a column, and without leave to make one, a grade waits for a launch that brings it.
    private const string Due = """
        g.state = 'waiting' AND g.next_try_at <= @now AND (g.lease_until IS NULL OR g.lease_until <= @now)
          AND EXISTS (
            SELECT 1 FROM placement pl
            WHERE pl.id = g.placement_id
              AND (pl.line_item_url IS NOT NULL OR pl.graded = 1))
        """;

    // Whose turn was longest ago comes first: one platform's backlog keeps no other waiting.
    public static readonly Statement PlatformsDue = new(
        "grade.platforms_due",
        "now:Instant inFlight:Number",
        $"""
        SELECT p.id
        FROM platform p
        WHERE p.state = 'active' AND p.paused_until <= @now
          AND EXISTS (SELECT 1 FROM grade_outbox g WHERE g.platform_id = p.id AND {Due})
          AND (SELECT COUNT(*) FROM grade_outbox f WHERE f.platform_id = p.id AND f.lease_until > @now)
              < CASE WHEN p.failing_since IS NULL THEN @inFlight ELSE 1 END
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

    // While a platform fails, one request at a time finds out whether it still does.
    private static readonly Statement PlacesLeft = new(
        "grade.places_left",
        "platform:Id now:Instant inFlight:Number",
        """
        SELECT CASE WHEN p.failing_since IS NULL THEN @inFlight ELSE 1 END
            - (SELECT COUNT(*) FROM grade_outbox f WHERE f.platform_id = p.id AND f.lease_until > @now)
        FROM platform p
        WHERE p.id = @platform
        """);

    // No second key: after an outage thousands are due at the same moment, and would be sorted for each lease.

    private static readonly Statement Oldest = new(
        "grade.oldest_due",
        "platform:Id now:Instant one:Number",
        dialect => $"""
        SELECT g.id
        FROM grade_outbox g
        WHERE g.platform_id = @platform AND {Due}
        ORDER BY g.next_try_at
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
               pl.resource_link_id, pl.title AS placement_title, pl.link_settings, pl.own_settings, pl.line_item_url,
               pl.line_items_url, pl.scopes, pl.graded AS makes_column, p.failing_since AS platform_failing_since
        FROM grade_outbox g
        JOIN person pe ON pe.id = g.person_id
        JOIN placement pl ON pl.id = g.placement_id
        JOIN deployment d ON d.id = pl.deployment_id
        JOIN platform p ON p.id = g.platform_id
        WHERE g.id = @id AND g.lease_owner = @owner
        """);

    /// <summary>Leases the oldest due grade of the platform, when it may have another in flight.</summary>
    public static async Task<LeasedGrade?> TakeAsync(
        Work work, Guid platform, string owner, DateTimeOffset now, DateTimeOffset until, int limit)
    {
        if (await work.ExecuteAsync(TakeTurn, new { platform, now }) == 0
            || await work.ScalarAsync<int>(PlacesLeft, new { platform, now, inFlight = limit }) <= 0
            || await work.ScalarAsync<Guid?>(Oldest, new { platform, now, one = 1 }) is not { } id
            || await work.ExecuteAsync(Lease, new { id, owner, until, now }) == 0)
        {
            return null;
        }

        return await work.FindAsync<LeasedGrade>(Leased, new { id, owner });
    }
}
