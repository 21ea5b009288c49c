using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Grades;

/// <summary>What gradebooks should say: raising, reading, asking for another try. <see cref="GradeDeliveryStore"/> is the worker's side.</summary>
public sealed class GradeOutboxStore(Database database)
{
    private static readonly Statement Find = new(
        "grade.find",
        "placement:Id person:Id",
        $"SELECT {GradeSql.Columns} FROM grade_outbox WHERE placement_id = @placement AND person_id = @person");

    private static readonly Statement FindById = new(
        "grade.find_by_id",
        "id:Id",
        $"SELECT {GradeSql.Columns} FROM grade_outbox WHERE id = @id");

    private static readonly Statement OfPlacement = new(
        "grade.list_for_placement",
        "placement:Id",
        $"SELECT {GradeSql.Columns} FROM grade_outbox WHERE placement_id = @placement ORDER BY person_id");

    private static readonly Statement Listing = new(
        "grade.list",
        "state:Text receipt:Text platform:Id limit:Number",
        dialect => $"""
        SELECT g.id, g.receipt, g.state, g.cause, g.version, g.sent_version, g.score_given AS score_given_thousandths, g.score_max,
               g.tries, g.next_try_at, g.sent_at, g.updated_at, g.platform_id, p.name AS platform_name, c.title AS course_title,
               pl.title AS placement_title
        FROM grade_outbox g
        JOIN platform p ON p.id = g.platform_id
        JOIN placement pl ON pl.id = g.placement_id
        LEFT JOIN course c ON c.id = pl.course_id
        WHERE (@state IS NULL OR g.state = @state)
          AND (@receipt IS NULL OR g.receipt = @receipt)
          AND (@platform IS NULL OR g.platform_id = @platform)
        ORDER BY g.updated_at, g.id
        {dialect.Limit("@limit")}
        """);

    private static readonly Statement Lines = new(
        "grade_ledger.list",
        "grade:Id",
        """
        SELECT id, grade_id, version, at, event, cause, status, score_given AS score_given_thousandths, score_max, timestamp_sent
        FROM grade_ledger
        WHERE grade_id = @grade
        ORDER BY line
        """);

    // A try under way, or of unknown outcome, keeps its timestamp: the next one repeats it. After a clear answer a new one is chosen.
    private static readonly Statement Retry = new(
        "grade.retry",
        "id:Id now:Instant",
        """
        UPDATE grade_outbox
        SET sending_version = CASE WHEN state = 'waiting' THEN sending_version ELSE NULL END,
            sending_timestamp = CASE WHEN state = 'waiting' THEN sending_timestamp ELSE NULL END,
            state = 'waiting', tries = 0, first_failed_at = NULL, cause = NULL, next_try_at = @now, updated_at = @now
        WHERE id = @id
        """);

    // What the launch may have healed, and nothing else.
    private static readonly Statement Launched = new(
        "grade.revive_launched",
        "id:Id column:Number now:Instant",
        $"""
        UPDATE grade_outbox
        SET state = 'waiting', tries = 0, first_failed_at = NULL, cause = NULL, next_try_at = @now, updated_at = @now
        WHERE id = @id AND state = 'refused'
          AND (cause = '{GradeCauses.OfLearner}' OR (@column = 1 AND cause IN ({GradeCauses.ColumnList})))
        """);

    /// <summary>Makes the change what the gradebook should say of the learner. Says it again when it was refused before.</summary>
    /// <returns>The raised grade; null when the gradebook says so already or soon will.</returns>
    /// <exception cref="InvalidOperationException">There is no such placement.</exception>
    public Task<GradeRow?> RaiseAsync(Guid placementId, Guid personId, GradeChange change, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        return database.InTransactionAsync(
            async work =>
            {
                // A person who was erased meanwhile has no grade.
                return !await PersonLock.TakeAsync(work, personId, now) ? null : await GradeRaise.RaiseAsync(work, placementId, personId, change, now);
            },
            cancellation);
    }

    /// <summary>The grade of the learner at the placement; null before the first.</summary>
    public Task<GradeRow?> FindAsync(Guid placementId, Guid personId, CancellationToken cancellation) =>
        database.FindAsync<GradeRow>(Find, new { placement = placementId, person = personId }, cancellation);

    public Task<IReadOnlyList<GradeRow>> ListForPlacementAsync(Guid placementId, CancellationToken cancellation) =>
        database.ListAsync<GradeRow>(OfPlacement, new { placement = placementId }, cancellation);

    /// <summary>Grades for operators, those untouched for longest first.</summary>
    public Task<IReadOnlyList<GradeListRow>> ListAsync(GradeFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var state = filter.State is { } wanted ? Words.Of(wanted) : null;
        var receipt = filter.Receipt is { } typed ? Receipt.Read(typed) : null;
        return database.ListAsync<GradeListRow>(
            Listing, new { state, receipt, platform = filter.PlatformId, limit = filter.Limit }, cancellation);
    }

    /// <summary>Everything that happened to the grade, in order.</summary>
    public Task<IReadOnlyList<LedgerRow>> LedgerAsync(Guid gradeId, CancellationToken cancellation) =>
        database.ListAsync<LedgerRow>(Lines, new { grade = gradeId }, cancellation);

    /// <summary>Has the grade sent again now, whatever became of it before.</summary>
    /// <returns>The grade as it waits; null when there is none.</returns>
    public Task<GradeRow?> RetryAsync(Guid gradeId, DateTimeOffset now, CancellationToken cancellation) =>
        database.InTransactionAsync(work => RetryAsync(work, gradeId, now), cancellation);

    /// <summary>Has the grade of the learner at this placement sent again now: for its teacher.</summary>
    /// <returns>The grade as it waits; null when there is none.</returns>
    public Task<GradeRow?> RetryAsync(Guid placementId, Guid personId, DateTimeOffset now, CancellationToken cancellation) =>
        database.InTransactionAsync(
            async work =>
            {
                var grade = await work.FindAsync<GradeRow>(Find, new { placement = placementId, person = personId });
                return grade is null ? null : await RetryAsync(work, grade.Id, now);
            },
            cancellation);

    /// <summary>
    /// The learner came again from the platform: what was refused because it did not know them is tried again, and, where the
    /// launch named a column, what was refused for want of one.
    /// </summary>
    /// <returns>The grade as it waits; null when the launch changed nothing for it.</returns>
    public Task<GradeRow?> LaunchedAsync(Guid placementId, Guid personId, bool namesColumn, DateTimeOffset now, CancellationToken cancellation) =>
        database.InTransactionAsync(
            async work =>
            {
                if (await work.FindAsync<GradeRow>(Find, new { placement = placementId, person = personId }) is not { State: OutboxState.Refused } grade
                    || await work.ExecuteAsync(Launched, new { id = grade.Id, column = namesColumn ? 1 : 0, now }) == 0)
                {
                    return null;
                }

                await Ledger.AppendAsync(work, LedgerLine.Of(grade, "launched"), now);
                return await work.FindAsync<GradeRow>(FindById, new { id = grade.Id });
            },
            cancellation);

    private static async Task<GradeRow?> RetryAsync(Work work, Guid id, DateTimeOffset now)
    {
        if (await work.ExecuteAsync(Retry, new { id, now }) == 0)
        {
            return null;
        }

        var grade = (await work.FindAsync<GradeRow>(FindById, new { id }))!;
        await Ledger.AppendAsync(work, LedgerLine.Of(grade, "retried"), now);
        return grade;
    }
}
