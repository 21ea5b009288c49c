using System.Globalization;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Engines;
using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Data.Appeals;

/// <summary>
/// The teacher's word on an answer, once for each. What must be true together is written together: the word, the mark of the
/// answer, the marks of its attempt, the grade that they raise, and the lines in ledger and audit.
/// </summary>
public sealed class AppealDecisionStore(Database database)
{
    /// <summary>The words in the audit for it.</summary>
    public const string Accepted = "appeal.accepted";

    public const string Declined = "appeal.declined";

    private static readonly Statement Decide = new(
        "appeal.decide",
        "id:Id state:Text teacher:Id now:Instant",
        "UPDATE appeal SET state = @state, decided_by = @teacher, decided_at = @now WHERE id = @id AND state = 'waiting'");

    private static readonly Statement GiveMarks = new(
        "answer.give_marks",
        "id:Id",
        "UPDATE answer SET marks = max_marks WHERE id = @id");

    // An open attempt is counted when it is finished.
    private static readonly Statement Recount = new(
        "attempt.recount",
        "id:Id",
        """
        UPDATE attempt
        SET marks = (SELECT COALESCE(SUM(answer.marks), 0) FROM answer WHERE answer.attempt_id = attempt.id)
        WHERE id = @id AND state = 'finished'
        """);

    /// <summary>Gives the answer its marks, and raises the grade where its attempt is finished and the grade changes by it.</summary>
    /// <param name="appealId">The appeal.</param>
    /// <param name="placementId">Whose teacher it is.</param>
    /// <param name="teacher">Our id of the teacher.</param>
    /// <param name="grade">As for an answer: from all finished attempts of the pupil to what the gradebook should say. Pure: it may be asked again.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it as a whole.</param>
    public Task<AppealDecision> AcceptAsync(
        Guid appealId,
        Guid placementId,
        Guid teacher,
        Func<IReadOnlyList<AttemptRow>, GradeChange?> grade,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(grade);
        return database.InTransactionAsync(
            async work =>
            {
                if (await DecideAsync(work, appealId, placementId, teacher, AppealState.Accepted, now) is not { } appeal)
                {
                    return new AppealDecision(false, null);
                }

                await work.ExecuteAsync(GiveMarks, new { id = appeal.AnswerId });
                if (await work.ExecuteAsync(Recount, new { id = appeal.AttemptId }) == 0)
                {
                    return new AppealDecision(true, null);
                }

                var finished = await work.ListAsync<AttemptRow>(AnswerStore.Finished, new { placement = placementId, person = appeal.PersonId });
                var raised = grade(finished) is { } change
                    ? await GradeRaise.RaiseAsync(work, placementId, appeal.PersonId, change, now, GradeEvents.Remarked)
                    : null;
                return new AppealDecision(true, raised);
            },
            cancellation);
    }

    /// <summary>Leaves the answer without marks.</summary>
    /// <param name="appealId">The appeal.</param>
    /// <param name="placementId">Whose teacher it is.</param>
    /// <param name="teacher">Our id of the teacher.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it as a whole.</param>
    public Task<AppealDecision> DeclineAsync(Guid appealId, Guid placementId, Guid teacher, DateTimeOffset now, CancellationToken cancellation) =>
        database.InTransactionAsync(
            async work => new AppealDecision(await DecideAsync(work, appealId, placementId, teacher, AppealState.Declined, now) is not null, null),
            cancellation);

    /// <returns>Null when there is no such appeal at the placement, or it is decided already.</returns>
    private static async Task<AppealRow?> DecideAsync(
        Work work, Guid id, Guid placement, Guid teacher, AppealState state, DateTimeOffset now)
    {
        // Whose it is never changes; whether it still waits is known once the person's row is held.
        if (await work.FindAsync<AppealRow>(AppealStore.Find, new { id, placement }) is not { } appeal
            || !await PersonLock.HoldAsync(work, appeal.PersonId)
            || await work.ExecuteAsync(Decide, new { id, state = Words.Of(state), teacher, now }) == 0)
        {
            return null;
        }

        await AuditStore.AppendAsync(work, new AuditRow
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            Actor = teacher.ToString(),
            Action = state == AppealState.Accepted ? Accepted : Declined,
            Subject = id.ToString(),
            Detail = string.Create(CultureInfo.InvariantCulture, $"{appeal.ItemId}, attempt {appeal.Number}"),
        });
        return appeal;
    }
}
