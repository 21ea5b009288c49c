using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Grades;

/// <summary>
/// Grades that gradebooks have refused, for administrators: no names. To try one again is to say that its cause is over. It is not its
/// teacher's word: a grade that somebody entered in the gradebook meanwhile stays there.
/// </summary>
public sealed class StuckGradeStore(Database database)
{
    /// <summary>The word in the audit, the same as a teacher's.</summary>
    public const string Action = "grade.sent_again";

    private static readonly Statement Counts = new(
        "grade.count_stuck",
        "",
        """
        SELECT g.platform_id, p.name AS platform_name, p.family AS platform_family, g.cause, COUNT(*) AS grades, MIN(g.updated_at) AS since
        FROM grade_outbox g
        JOIN platform p ON p.id = g.platform_id
        WHERE g.state = 'refused'
        GROUP BY g.platform_id, p.name, p.family, g.cause
        ORDER BY p.name, g.platform_id, g.cause
        """);

    private static readonly Statement OfCause = new(
        "grade.list_stuck",
        "platform:Id cause:Text limit:Number",
        dialect => $"""
        SELECT g.id, g.receipt, g.state, g.cause, g.version, g.sent_version, g.score_given AS score_given_thousandths, g.score_max,
               g.tries, g.next_try_at, g.sent_at, g.updated_at, g.platform_id, p.name AS platform_name, c.title AS course_title,
               pl.title AS placement_title
        FROM grade_outbox g
        JOIN platform p ON p.id = g.platform_id
        JOIN placement pl ON pl.id = g.placement_id
        LEFT JOIN course c ON c.id = pl.course_id
        WHERE g.state = 'refused' AND g.platform_id = @platform AND (g.cause = @cause OR (g.cause IS NULL AND @cause IS NULL))
        ORDER BY g.updated_at, g.id
        {dialect.Limit("@limit")}
        """);

    private static readonly Statement FindById = new(
        "grade.find_stuck",
        "id:Id",
        $"SELECT {GradeSql.Columns} FROM grade_outbox WHERE id = @id");

    // After a clear answer the next try chooses its own timestamp.
    private static readonly Statement Resume = new(
        "grade.resume",
        "id:Id version:Number now:Instant",
        """
        UPDATE grade_outbox
        SET sending_version = NULL, sending_timestamp = NULL, state = 'waiting', tries = 0, first_failed_at = NULL, cause = NULL,
            next_try_at = @now, updated_at = @now
        WHERE id = @id AND version = @version AND state = 'refused'
        """);

    /// <summary>How many there are, for each platform and cause.</summary>
    public Task<IReadOnlyList<StuckCount>> CountAsync(CancellationToken cancellation) =>
        database.ListAsync<StuckCount>(Counts, new { }, cancellation);

    /// <summary>Those of a platform and a cause, the longest refused first.</summary>
    public Task<IReadOnlyList<GradeListRow>> ListAsync(Guid platformId, string? cause, int limit, CancellationToken cancellation) =>
        database.ListAsync<GradeListRow>(OfCause, new { platform = platformId, cause, limit }, cancellation);

    /// <summary>The grade, refused or not; null when there is none.</summary>
    public Task<GradeRow?> FindAsync(Guid id, CancellationToken cancellation) => database.FindAsync<GradeRow>(FindById, new { id }, cancellation);

    /// <summary>Has the grade tried again now, with a line in the audit and one in its ledger.</summary>
    /// <param name="id">The grade.</param>
    /// <param name="version">The version that was seen.</param>
    /// <param name="actor">Who says so: an id, never a name.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>Changed when it is no longer refused, or another version.</returns>
    public Task<ChangeOutcome> ResumeAsync(Guid id, int version, string actor, DateTimeOffset now, CancellationToken cancellation) =>
        database.InTransactionAsync(work => ResumeAsync(work, id, version, actor, now), cancellation);

    /// <summary>Has those of a platform and a cause tried again now, at most so many in one transaction.</summary>
    /// <returns>How many.</returns>
    public Task<int> ResumeAsync(Guid platformId, string? cause, int limit, string actor, DateTimeOffset now, CancellationToken cancellation) =>
        database.InTransactionAsync(
            async work =>
            {
                var resumed = 0;
                foreach (var grade in await work.ListAsync<GradeListRow>(OfCause, new { platform = platformId, cause, limit }))
                {
                    resumed += await ResumeAsync(work, grade.Id, grade.Version, actor, now) == ChangeOutcome.Done ? 1 : 0;
                }

                return resumed;
            },
            cancellation);

    private static async Task<ChangeOutcome> ResumeAsync(Work work, Guid id, int version, string actor, DateTimeOffset now)
    {
        var resumed = await work.ExecuteAsync(Resume, new { id, version, now }) == 1;
        if (await work.FindAsync<GradeRow>(FindById, new { id }) is not { } grade)
        {
            return ChangeOutcome.Unknown;
        }

        if (!resumed)
        {
            return ChangeOutcome.Changed;
        }

        await Ledger.AppendAsync(work, LedgerLine.Of(grade, "recovered"), now);
        await AuditStore.AppendAsync(work, actor, Action, id.ToString(), grade.Receipt, now);
        return ChangeOutcome.Done;
    }
}
