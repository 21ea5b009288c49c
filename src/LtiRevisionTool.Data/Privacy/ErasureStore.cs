using System.Globalization;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Privacy;

/// <summary>Deletes a person with everything that is held about them, in one transaction.</summary>
public sealed class ErasureStore(Database database)
{
    /// <summary>The word in the audit for it.</summary>
    public const string Action = "person.erased";

    // Held to the end: a delivery that settles, or another lease, comes before this or finds nothing after it.
    private static readonly Statement HoldGrades = new(
        "privacy.hold_grades",
        "person:Id now:Instant",
        "UPDATE grade_outbox SET updated_at = @now WHERE person_id = @person");

    private static readonly Statement CountWaiting = new(
        "privacy.count_waiting",
        "person:Id",
        "SELECT COUNT(*) FROM grade_outbox WHERE person_id = @person AND state = 'waiting'");

    private static readonly Statement FindDeployment = new(
        "privacy.find_deployment",
        "person:Id",
        "SELECT deployment_id FROM person WHERE id = @person");

    private static readonly Statement DeleteAudit = new(
        "privacy.delete_audit",
        "person:Id",
        """
        DELETE FROM audit
        WHERE subject = @person
           OR subject IN (SELECT g.id FROM grade_outbox g WHERE g.person_id = @person)
           OR subject IN (SELECT ap.id FROM appeal ap WHERE ap.person_id = @person)
        """);

    private static readonly Statement ForgetActor = new(
        "privacy.forget_actor",
        "person:Id nobody:Text",
        "UPDATE audit SET actor = @nobody WHERE actor = @person");

    private static readonly Statement DeleteLedger = new(
        "privacy.delete_ledger",
        "person:Id",
        "DELETE FROM grade_ledger WHERE grade_id IN (SELECT g.id FROM grade_outbox g WHERE g.person_id = @person)");

    private static readonly Statement DeleteGrades = new(
        "privacy.delete_grades",
        "person:Id",
        "DELETE FROM grade_outbox WHERE person_id = @person");

    private static readonly Statement ForgetDecider = new(
        "privacy.forget_decider",
        "person:Id",
        "UPDATE appeal SET decided_by = NULL WHERE decided_by = @person");

    private static readonly Statement DeleteAppeals = new(
        "privacy.delete_appeals",
        "person:Id",
        "DELETE FROM appeal WHERE person_id = @person");

    private static readonly Statement DeleteAnswers = new(
        "privacy.delete_answers",
        "person:Id",
        "DELETE FROM answer WHERE attempt_id IN (SELECT a.id FROM attempt a WHERE a.person_id = @person)");

    private static readonly Statement DeleteAttempts = new(
        "privacy.delete_attempts",
        "person:Id",
        "DELETE FROM attempt WHERE person_id = @person");

    private static readonly Statement DeleteSessions = new(
        "privacy.delete_sessions",
        "person:Id",
        "DELETE FROM session WHERE person_id = @person");

    private static readonly Statement DeleteMemberships = new(
        "privacy.delete_memberships",
        "person:Id",
        """
        DELETE FROM roster_member
        WHERE subject = (SELECT pe.subject FROM person pe WHERE pe.id = @person)
          AND course_id IN (
              SELECT c.id
              FROM course c
              JOIN person own ON own.deployment_id = c.deployment_id
              WHERE own.id = @person)
        """);

    private static readonly Statement DeleteListed = new(
        "privacy.delete_listed",
        "deployment:Id subject:Text",
        """
        DELETE FROM roster_member
        WHERE subject = @subject AND course_id IN (SELECT c.id FROM course c WHERE c.deployment_id = @deployment)
        """);

    private static readonly Statement DeletePerson = new(
        "privacy.delete_person",
        "person:Id",
        "DELETE FROM person WHERE id = @person");

    /// <summary>
    /// Erases the person. A score on its way to the gradebook may still arrive there; nothing of it comes back here. Whoever
    /// launches under the same <c>sub</c> afterwards is a new person.
    /// </summary>
    /// <param name="personId">Our id of the person.</param>
    /// <param name="actor">Who asked for it, for the audit: never the person's own id.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it as a whole.</param>
    /// <returns>Null when there is no such person.</returns>
    public Task<ErasedData?> EraseAsync(Guid personId, string actor, DateTimeOffset now, CancellationToken cancellation) =>
        database.InTransactionAsync(
            async work => await PersonLock.TakeAsync(work, personId, now) ? await EraseAsync(work, personId, actor, now) : null,
            cancellation);

    /// <summary>
    /// Erases somebody who has never come, and is known from lists of courses alone. They are listed again when such a list is read
    /// anew, for as long as the platform has them on it.
    /// </summary>
    /// <param name="deploymentRowId">Our id of the deployment.</param>
    /// <param name="subject">What the platform calls them.</param>
    /// <param name="actor">Who asked for it, for the audit.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it as a whole.</param>
    /// <returns>On how many lists they were.</returns>
    public Task<int> EraseListedAsync(Guid deploymentRowId, string subject, string actor, DateTimeOffset now, CancellationToken cancellation) =>
        database.InTransactionAsync(
            async work =>
            {
                var count = await work.ExecuteAsync(DeleteListed, new { deployment = deploymentRowId, subject });
                if (count > 0)
                {
                    await NoteAsync(work, actor, deploymentRowId, now, string.Create(CultureInfo.InvariantCulture, $"{count} memberships"));
                }

                return count;
            },
            cancellation);

    private static async Task<ErasedData?> EraseAsync(Work work, Guid personId, string actor, DateTimeOffset now)
    {
        var person = new { person = personId };
        await work.ExecuteAsync(HoldGrades, new { person = personId, now });
        var deployment = await work.ScalarAsync<Guid>(FindDeployment, person);
        var waiting = await work.ScalarAsync<int>(CountWaiting, person);
        var audit = await work.ExecuteAsync(DeleteAudit, person) + await work.ExecuteAsync(ForgetActor, new { person = personId, nobody = "erased" });
        await work.ExecuteAsync(ForgetDecider, person);
        var ledger = await work.ExecuteAsync(DeleteLedger, person);
        var erased = new ErasedData
        {
            AuditLines = audit,
            LedgerLines = ledger,
            GradesWaiting = waiting,
            Grades = await work.ExecuteAsync(DeleteGrades, person),
            Appeals = await work.ExecuteAsync(DeleteAppeals, person),
            Answers = await work.ExecuteAsync(DeleteAnswers, person),
            Attempts = await work.ExecuteAsync(DeleteAttempts, person),
            Sessions = await work.ExecuteAsync(DeleteSessions, person),
            Memberships = await work.ExecuteAsync(DeleteMemberships, person),
        };
        await work.ExecuteAsync(DeletePerson, person);
        await NoteAsync(work, actor, deployment, now, string.Create(
            CultureInfo.InvariantCulture,
            $"{erased.Sessions} sessions, {erased.Attempts} attempts, {erased.Answers} answers, {erased.Appeals} appeals, {erased.Grades} grades"));
        return erased;
    }

    private static Task NoteAsync(Work work, string actor, Guid deployment, DateTimeOffset now, string detail) => AuditStore.AppendAsync(work, new AuditRow
    {
        Id = Guid.CreateVersion7(now),
        At = now,
        Actor = actor,
        Action = Action,
        Subject = deployment.ToString(),
        Detail = detail,
    });
}
