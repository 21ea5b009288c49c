using LtiRevisionTool.Data.Engines;
using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Data.Attempts;

/// <summary>
/// Answers, and what follows from them. What must be true together is written together: the answer, the end of the attempt,
/// the grade that it raises and the line in the ledger.
/// </summary>
public sealed class AnswerStore(Database database)
{
    internal const string Columns = """
        w.id, w.attempt_id, w.item_id, w.response, w.marks, w.max_marks, w.verdict, w.answered_at, w.misconceptions,
        ap.state AS appeal, ap.asked_at AS appealed_at, ap.decided_at AS appeal_decided_at
        """;

    private const string Select = $"SELECT {Columns} FROM answer w LEFT JOIN appeal ap ON ap.answer_id = w.id";

    internal static readonly Statement Finished = new(
        "attempt.list_finished",
        "placement:Id person:Id",
        $"""
        SELECT {AttemptStore.Columns}
        FROM attempt
        WHERE placement_id = @placement AND person_id = @person AND state = 'finished'
        ORDER BY checkpoint_number, number
        """);

    private static readonly Statement OfAttempt = new(
        "answer.list",
        "attempt:Id",
        $"{Select} WHERE w.attempt_id = @attempt ORDER BY w.answered_at, w.id");

    private static readonly Statement FindOwn = new(
        "answer.find",
        "id:Id placement:Id person:Id",
        $"""
        {Select}
        JOIN attempt a ON a.id = w.attempt_id
        WHERE w.id = @id AND a.placement_id = @placement AND a.person_id = @person
        """);

    private static readonly Statement FindAttempt = new(
        "answer.find_attempt",
        "id:Id person:Id",
        $"SELECT {AttemptStore.Columns} FROM attempt WHERE id = @id AND person_id = @person");

    private static readonly Statement FindItem = new(
        "answer.find_item",
        "attempt:Id item:Text",
        $"{Select} WHERE w.attempt_id = @attempt AND w.item_id = @item");

    private static readonly Statement FindSubmission = new(
        "answer.find_submission",
        "id:Id",
        $"{Select} WHERE w.id = @id");

    private static readonly Statement Insert = new(
        "answer.insert",
        "id:Id attempt:Id item:Text response:Text marks:Number maxMarks:Number verdict:Text misconceptions:Text now:Instant",
        dialect => $"""
        INSERT INTO answer (id, attempt_id, item_id, response, marks, max_marks, verdict, misconceptions, answered_at)
        SELECT @id, @attempt, @item, @response, @marks, @maxMarks, @verdict, @misconceptions, @now
        WHERE NOT EXISTS (SELECT 1 FROM answer {dialect.Held} WHERE id = @id)
        {dialect.UnlessTaken("id")}
        """);

    private static readonly Statement Count = new(
        "answer.count",
        "attempt:Id",
        "SELECT COUNT(*) FROM answer WHERE attempt_id = @attempt");

    private static readonly Statement Finish = new(
        "attempt.finish",
        "id:Id now:Instant",
        """
        UPDATE attempt
        SET state = 'finished', finished_at = @now,
            marks = (SELECT COALESCE(SUM(answer.marks), 0) FROM answer WHERE answer.attempt_id = attempt.id)
        WHERE id = @id AND state = 'open'
        """);

    /// <summary>The answers of an attempt, in the order they came.</summary>
    public Task<IReadOnlyList<AnswerRow>> ListAsync(Guid attemptId, CancellationToken cancellation) =>
        database.ListAsync<AnswerRow>(OfAttempt, new { attempt = attemptId }, cancellation);

    /// <summary>The answer, when it is this person's at this placement.</summary>
    public Task<AnswerRow?> FindAsync(Guid id, Guid placementId, Guid personId, CancellationToken cancellation) =>
        database.FindAsync<AnswerRow>(FindOwn, new { id, placement = placementId, person = personId }, cancellation);

    /// <summary>
    /// Keeps an answer, in one transaction with all that follows: the answer to the last item finishes the attempt, and the
    /// grade that comes of all finished attempts is raised.
    /// </summary>
    /// <param name="answer">The marked answer.</param>
    /// <param name="grade">
    /// From all finished attempts of the person at the placement, by checkpoint and number, to what the gradebook should say;
    /// null when it should be told nothing. Pure: it may be asked again.
    /// </param>
    /// <param name="now">When the answer came.</param>
    /// <param name="cancellation">Cancels it as a whole.</param>
    public Task<AnswerOutcome> RecordAsync(
        NewAnswer answer,
        Func<IReadOnlyList<AttemptRow>, GradeChange?> grade,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(grade);
        return database.InTransactionAsync(work => RecordAsync(work, answer, grade, now), cancellation);
    }

    /// <summary>Finishes an attempt as it stands (items without an answer count 0) and raises the grade, in one transaction.</summary>
    /// <param name="attemptId">The attempt.</param>
    /// <param name="personId">Whose it has to be.</param>
    /// <param name="grade">As for an answer.</param>
    /// <param name="now">When it was finished.</param>
    /// <param name="cancellation">Cancels it as a whole.</param>
    public Task<FinishOutcome> FinishAsync(
        Guid attemptId,
        Guid personId,
        Func<IReadOnlyList<AttemptRow>, GradeChange?> grade,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(grade);
        return database.InTransactionAsync<FinishOutcome>(
            async work =>
            {
                if (!await PersonLock.TakeAsync(work, personId, now)
                    || await work.FindAsync<AttemptRow>(FindAttempt, new { id = attemptId, person = personId }) is not { } attempt)
                {
                    return new FinishOutcome.NoSuchAttempt();
                }

                if (attempt.State == AttemptState.Finished)
                {
                    return new FinishOutcome.AlreadyOver(attempt);
                }

                var (finished, raised) = await FinishAsync(work, attempt, grade, now);
                return new FinishOutcome.Finished(finished, raised);
            },
            cancellation);
    }

    private static async Task<AnswerOutcome> RecordAsync(
        Work work, NewAnswer answer, Func<IReadOnlyList<AttemptRow>, GradeChange?> grade, DateTimeOffset now)
    {
        var person = answer.PersonId;
        if (!await PersonLock.TakeAsync(work, person, now)
            || await work.FindAsync<AttemptRow>(FindAttempt, new { id = answer.AttemptId, person }) is not { } attempt)
        {
            return new AnswerOutcome.NoSuchAttempt();
        }

        var before = await work.FindAsync<AnswerRow>(FindItem, new { attempt = attempt.Id, item = answer.ItemId });
        if (before is not null)
        {
            return new AnswerOutcome.Repeated(before, attempt);
        }

        var submitted = await work.FindAsync<AnswerRow>(FindSubmission, new { id = answer.Id });
        if (submitted is not null)
        {
            var its = await work.FindAsync<AttemptRow>(FindAttempt, new { id = submitted.AttemptId, person });
            return its is null ? new AnswerOutcome.SubmissionTaken() : new AnswerOutcome.Repeated(submitted, its);
        }

        if (attempt.State == AttemptState.Finished)
        {
            return new AnswerOutcome.AttemptOver(attempt);
        }

        var written = await work.ExecuteAsync(Insert, new
        {
            id = answer.Id,
            attempt = attempt.Id,
            item = answer.ItemId,
            response = answer.Response,
            marks = answer.Marks,
            maxMarks = answer.MaxMarks,
            verdict = answer.Verdict,
            misconceptions = answer.Misconceptions,
            now,
        });
        if (written == 0)
        {
            return new AnswerOutcome.SubmissionTaken();
        }

        var stored = (await work.FindAsync<AnswerRow>(FindSubmission, new { id = answer.Id }))!;
        if (await work.ScalarAsync<int>(Count, new { attempt = attempt.Id }) < attempt.ItemCount)
        {
            return new AnswerOutcome.Stored(stored, attempt, null);
        }

        var (finished, raised) = await FinishAsync(work, attempt, grade, now);
        return new AnswerOutcome.Stored(stored, finished, raised);
    }

    private static async Task<(AttemptRow Attempt, GradeRow? Raised)> FinishAsync(
        Work work, AttemptRow attempt, Func<IReadOnlyList<AttemptRow>, GradeChange?> grade, DateTimeOffset now)
    {
        var (placement, person) = (attempt.PlacementId, attempt.PersonId);
        await work.ExecuteAsync(Finish, new { id = attempt.Id, now });
        var finished = await work.ListAsync<AttemptRow>(Finished, new { placement, person });
        var change = grade(finished);
        var raised = change is null ? null : await GradeRaise.RaiseAsync(work, placement, person, change, now);
        return (finished.Single(row => row.Id == attempt.Id), raised);
    }
}
