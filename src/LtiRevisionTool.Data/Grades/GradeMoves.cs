using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Grades;

/// <summary>
/// Has the grades of a placement sent to another column than the one they were sent to. Each becomes a new version, so that a
/// delivery to the old column that is under way settles as an older one.
/// </summary>
internal static class GradeMoves
{
    // A worker that holds a lease has the old address in hand.
    private static readonly Statement Elsewhere = new(
        "grade.list_elsewhere",
        "placement:Id url:Text leased:Number",
        $"""
        SELECT {GradeSql.Columns}
        FROM grade_outbox
        WHERE placement_id = @placement
          AND ((state = 'sent' AND (sent_to IS NULL OR sent_to <> @url))
            OR (state = 'waiting' AND (sent_to <> @url OR (sent_to IS NULL AND sending_version = version)))
            OR (state = 'waiting' AND @leased = 1 AND lease_owner IS NOT NULL)
            OR (state = 'refused' AND cause IN ({GradeCauses.ColumnList})))
        """);

    private static readonly Statement Move = new(
        "grade.move",
        "id:Id version:Number now:Instant",
        """
        UPDATE grade_outbox
        SET version = version + 1, state = 'waiting', tries = 0, first_failed_at = NULL, cause = NULL, next_try_at = @now,
            updated_at = @now
        WHERE id = @id AND version = @version
        """);

    /// <summary>Moves what was, or is being, sent elsewhere, and what was refused for want of a column.</summary>
    /// <param name="work">The transaction that gave the placement its column.</param>
    /// <param name="placement">The placement.</param>
    /// <param name="url">Its column from now on.</param>
    /// <param name="hadAnother">Whether a delivery under way may have another column in hand.</param>
    /// <param name="now">Now.</param>
    public static async Task ToAsync(Work work, Guid placement, string url, bool hadAnother, DateTimeOffset now)
    {
        foreach (var grade in await work.ListAsync<GradeRow>(Elsewhere, new { placement, url, leased = hadAnother ? 1 : 0 }))
        {
            if (await work.ExecuteAsync(Move, new { id = grade.Id, version = grade.Version, now }) == 1)
            {
                await Ledger.AppendAsync(work, LedgerLine.Of(grade with { Version = grade.Version + 1 }, "moved"), now);
            }
        }
    }
}
