using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Sessions;

/// <summary>
/// The sessions that launches opened, one row a launch. The cookie holds the secret of the newest launch; a page's path names
/// the launch whose placement and role it uses. Both rows must be of the same person.
/// </summary>
public sealed class SessionStore(Database database)
{
    private const string Select = """
        SELECT s.id, s.form_key, s.person_id, s.placement_id, s.role, s.test_user, s.locale, s.return_url, s.created_at,
               s.last_used_at, s.expires_at,
               pe.subject, pe.name, pe.given_name, pe.family_name,
               pl.resource_link_id, pl.title AS placement_title, pl.link_settings, pl.own_settings, pl.line_item_url,
               pl.line_items_url, pl.scopes, pl.graded AS makes_column,
               c.id AS course_id, c.label AS course_label, c.title AS course_title,
               d.id AS deployment_row_id, d.deployment_id,
               p.id AS platform_id, p.name AS platform_name, p.family AS platform_family, p.state AS platform_state,
               p.issuer AS platform_issuer, p.authorization_endpoint,
               own.own_dates AS has_own_dates, own.opens_at AS own_opens_at, own.due_at AS own_due_at, own.closes_at AS own_closes_at
        FROM session s
        JOIN person pe ON pe.id = s.person_id
        JOIN placement pl ON pl.id = s.placement_id
        JOIN deployment d ON d.id = pl.deployment_id
        JOIN platform p ON p.id = d.platform_id
        LEFT JOIN course c ON c.id = pl.course_id
        LEFT JOIN session own
            ON own.placement_id = s.placement_id AND own.person_id = s.person_id AND own.role = 'learner' AND own.own_dates = 1
            AND NOT EXISTS (
                SELECT 1
                FROM session newer
                WHERE newer.placement_id = own.placement_id AND newer.person_id = own.person_id AND newer.role = 'learner'
                  AND newer.own_dates = 1
                  AND (newer.created_at > own.created_at OR (newer.created_at = own.created_at AND newer.id > own.id)))
        """;

    private static readonly Statement FindBySecret = new(
        "session.find_by_secret",
        "secretHash:Text now:Instant",
        $"""
        {Select}
        WHERE s.secret_hash = @secretHash AND s.expires_at > @now
        """);

    private static readonly Statement Find = new(
        "session.find",
        "id:Id now:Instant",
        $"""
        {Select}
        WHERE s.id = @id AND s.expires_at > @now
        """);

    private static readonly Statement Touch = new(
        "session.touch",
        "id:Id now:Instant expiresAt:Instant",
        "UPDATE session SET last_used_at = @now, expires_at = @expiresAt WHERE id = @id AND expires_at > @now");

    // The newest of each person, placement and role stays: it is how a class is known.
    private static readonly Statement DeleteExpired = new(
        "session.delete_expired",
        "before:Instant",
        """
        DELETE FROM session
        WHERE expires_at < @before
          AND EXISTS (
              SELECT 1
              FROM session newer
              WHERE newer.placement_id = session.placement_id AND newer.person_id = session.person_id
                AND newer.role = session.role AND newer.test_user = session.test_user AND newer.id > session.id)
        """);

    /// <summary>The session with this hash of its secret, unless it has expired at <paramref name="now"/>.</summary>
    public Task<SessionRow?> FindBySecretAsync(string secretHash, DateTimeOffset now, CancellationToken cancellation) =>
        database.FindAsync<SessionRow>(FindBySecret, new { secretHash, now }, cancellation);

    /// <summary>The session of a launch, unless it has expired. Worthless without another of the same person that the cookie proves.</summary>
    public Task<SessionRow?> FindAsync(Guid launchId, DateTimeOffset now, CancellationToken cancellation) =>
        database.FindAsync<SessionRow>(Find, new { id = launchId, now }, cancellation);

    /// <summary>Notes that a live session was used, and until when it now lasts.</summary>
    /// <returns>False when it has expired meanwhile.</returns>
    public async Task<bool> TouchAsync(Guid launchId, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken cancellation) =>
        await database.WriteAsync(Touch, new { id = launchId, now, expiresAt }, cancellation) == 1;

    /// <summary>Forgets sessions that expired before the instant, but for the last of each person in each role at a placement.</summary>
    /// <returns>How many.</returns>
    public Task<int> DeleteExpiredAsync(DateTimeOffset before, CancellationToken cancellation) =>
        database.WriteAsync(DeleteExpired, new { before }, cancellation);
}
