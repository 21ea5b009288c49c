using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Grades;

/// <summary>Lets refused grades wait anew because what kept them out is over.</summary>
internal static class GradeRevival
{
    private static readonly Statement Revive = new(
        "grade.revive",
        "id:Id now:Instant",
        """
        UPDATE grade_outbox
        SET state = 'waiting', tries = 0, first_failed_at = NULL, cause = NULL, next_try_at = @now, updated_at = @now
        WHERE id = @id AND state = 'refused'
        """);

    /// <returns>How many wait again: whatever somebody else has moved on meanwhile does not count.</returns>
    public static async Task<int> ReviveAsync(Work work, IReadOnlyList<GradeRow> refused, DateTimeOffset now)
    {
        var revived = 0;
        foreach (var grade in refused)
        {
            if (await work.ExecuteAsync(Revive, new { id = grade.Id, now }) == 1)
            {
                await Ledger.AppendAsync(work, LedgerLine.Of(grade, "recovered"), now);
                revived++;
            }
        }

        return revived;
    }
}
