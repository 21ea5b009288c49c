using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Grades;

/// <summary>A column that showed nothing shows marks: whoever was refused for its sake is sent again.</summary>
public sealed class ColumnRecovery(Database database)
{
    private static readonly Statement Unshown = new(
        "grade.list_unshown",
        "placement:Id",
        $"""
        SELECT {GradeSql.Columns}
        FROM grade_outbox
        WHERE placement_id = @placement AND state = 'refused' AND cause = '{GradeCauses.OfShowing}'
        ORDER BY id
        """);

    /// <summary>The column of the placement was seen to show a mark.</summary>
    /// <param name="placementId">The placement.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>How many grades are due at once.</returns>
    public async Task<int> ShowsAsync(Guid placementId, DateTimeOffset now, CancellationToken cancellation)
    {
        var parameters = new { placement = placementId };

        // Most columns have always shown theirs: nobody waits for the turn to write over that.
        return (await database.ListAsync<GradeRow>(Unshown, parameters, cancellation)).Count == 0
            ? 0
            : await database.InTransactionAsync(
                async work => await GradeRevival.ReviveAsync(work, await work.ListAsync<GradeRow>(Unshown, parameters), now), cancellation);
    }
}
