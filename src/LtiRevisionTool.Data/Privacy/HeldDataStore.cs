using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Engines;
using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Data.Privacy;

/// <summary>Finds people by what the outside calls them, and reads everything that is held about one.</summary>
public sealed class HeldDataStore(Database database)
{
    private const string Select = """
        SELECT pe.id, p.id AS platform_id, p.name AS platform_name, p.issuer, d.deployment_id, pe.subject, pe.name, pe.given_name,
               pe.family_name, pe.created_at, pe.last_used_at
        FROM person pe
        JOIN deployment d ON d.id = pe.deployment_id
        JOIN platform p ON p.id = d.platform_id
        """;

    private static readonly Statement BySubject = new(
        "privacy.list_persons",
        "platform:Id subject:Text deployment:Text",
        $"""
        {Select}
        WHERE p.id = @platform AND pe.subject = @subject AND (@deployment IS NULL OR d.deployment_id = @deployment)
        ORDER BY d.deployment_id
        """);

    private static readonly Statement ByReceipt = new(
        "privacy.find_person_by_receipt",
        "receipt:Text",
        $"{Select} JOIN grade_outbox g ON g.person_id = pe.id WHERE g.receipt = @receipt");

    private static readonly Statement ById = new("privacy.find_person", "person:Id", $"{Select} WHERE pe.id = @person");

    private static readonly Statement Sessions = new(
        "privacy.list_sessions",
        "person:Id",
        """
        SELECT s.id AS id, c.title AS course, pl.title AS activity, s.role, s.test_user, s.locale, s.return_url,
               s.created_at AS created_at, s.last_used_at, s.expires_at
        FROM session s
        JOIN placement pl ON pl.id = s.placement_id
        LEFT JOIN course c ON c.id = pl.course_id
        WHERE s.person_id = @person
        UNION ALL
        SELECT k.id, c.title AS course, NULL AS activity, 'teacher' AS role, 0 AS test_user, k.locale, k.return_url, k.created_at,
               k.last_used_at, k.expires_at
        FROM picker k
        LEFT JOIN course c ON c.id = k.course_id
        WHERE k.person_id = @person
        ORDER BY created_at, id
        """);

    private static readonly Statement Attempts = new(
        "privacy.list_attempts",
        "person:Id",
        """
        SELECT a.id, c.title AS course, pl.title AS activity, a.checkpoint_number AS "checkpoint", a.number, a.state, a.marks, a.max_marks,
               a.started_at, a.finished_at
        FROM attempt a
        JOIN placement pl ON pl.id = a.placement_id
        LEFT JOIN course c ON c.id = pl.course_id
        WHERE a.person_id = @person
        ORDER BY a.started_at, a.id
        """);

    private static readonly Statement Answers = new(
        "privacy.list_answers",
        "person:Id",
        $"""
        SELECT {AnswerStore.Columns}
        FROM attempt a
        JOIN answer w ON w.attempt_id = a.id
        LEFT JOIN appeal ap ON ap.answer_id = w.id
        WHERE a.person_id = @person
        ORDER BY w.answered_at, w.id
        """);

    private static readonly Statement Grades = new(
        "privacy.list_grades",
        "person:Id",
        """
        SELECT g.id, c.title AS course, pl.title AS activity, g.receipt, g.state, g.score_given AS score_given_thousandths, g.score_max,
               g.cause, g.sent_at, g.created_at, g.updated_at
        FROM grade_outbox g
        JOIN placement pl ON pl.id = g.placement_id
        LEFT JOIN course c ON c.id = pl.course_id
        WHERE g.person_id = @person
        ORDER BY g.created_at, g.id
        """);

    private static readonly Statement Ledger = new(
        "privacy.list_ledger",
        "person:Id",
        """
        SELECT l.id, l.grade_id, l.version, l.at, l.event, l.cause, l.status, l.score_given AS score_given_thousandths, l.score_max,
               l.timestamp_sent
        FROM grade_outbox g
        JOIN grade_ledger l ON l.grade_id = g.id
        WHERE g.person_id = @person
        ORDER BY l.at, l.grade_id, l.line
        """);

    private static readonly Statement Audit = new(
        "privacy.list_audit",
        "person:Id",
        """
        SELECT id, at, actor, action, subject, detail
        FROM audit
        WHERE actor = @person OR subject = @person
           OR subject IN (SELECT g.id FROM grade_outbox g WHERE g.person_id = @person)
           OR subject IN (SELECT ap.id FROM appeal ap WHERE ap.person_id = @person)
        ORDER BY at, id
        """);

    /// <summary>The people whom a platform calls so: one in each deployment that they came to.</summary>
    /// <param name="platformId">The platform.</param>
    /// <param name="subject">The <c>sub</c>.</param>
    /// <param name="deploymentId">The platform's <c>deployment_id</c>; null for all of them.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public Task<IReadOnlyList<HeldPersonRow>> ListAsync(Guid platformId, string subject, string? deploymentId, CancellationToken cancellation) =>
        database.ListAsync<HeldPersonRow>(BySubject, new { platform = platformId, subject, deployment = deploymentId }, cancellation);

    /// <summary>The person whose grade has this receipt.</summary>
    public Task<HeldPersonRow?> FindAsync(string receipt, CancellationToken cancellation) =>
        database.FindAsync<HeldPersonRow>(ByReceipt, new { receipt }, cancellation);

    /// <summary>Everything, as it is at one moment; null when there is no such person.</summary>
    public Task<HeldData?> ReadAsync(Guid personId, CancellationToken cancellation) =>
        database.InTransactionAsync(
            async work =>
            {
                var person = new { person = personId };
                return await work.FindAsync<HeldPersonRow>(ById, person) is { } found
                    ? new HeldData
                    {
                        Person = found,
                        Sessions = await work.ListAsync<HeldSessionRow>(Sessions, person),
                        Attempts = await work.ListAsync<HeldAttemptRow>(Attempts, person),
                        Answers = await work.ListAsync<AnswerRow>(Answers, person),
                        Grades = await work.ListAsync<HeldGradeRow>(Grades, person),
                        Ledger = await work.ListAsync<LedgerRow>(Ledger, person),
                        Audit = await work.ListAsync<AuditRow>(Audit, person),
                    }
                    : null;
            },
            cancellation);
}
