using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Grades;

/// <summary>Raises a grade inside the transaction of whatever changed it. The person's row has to be held.</summary>
internal static class GradeRaise
{
    private static readonly Statement Find = new(
        "grade.find_to_raise",
        "placement:Id person:Id",
        $"SELECT {GradeSql.Columns} FROM grade_outbox WHERE placement_id = @placement AND person_id = @person");

    private static readonly Statement Insert = new(
        "grade.insert",
        """
        id:Id placement:Id person:Id scoreGiven:Number scoreMax:Number receipt:Text startedAt:Instant submittedAt:Instant now:Instant
        """,
        """
        INSERT INTO grade_outbox (
            id, platform_id, placement_id, person_id, version, score_given, score_max, state, tries, next_try_at, receipt,
            started_at, submitted_at, created_at, updated_at)
        SELECT
            @id, d.platform_id, pl.id, @person, 1, @scoreGiven, @scoreMax, 'waiting', 0, @now, @receipt,
            @startedAt, @submittedAt, @now, @now
        FROM placement pl
        JOIN deployment d ON d.id = pl.deployment_id
        WHERE pl.id = @placement
        """);

    private static readonly Statement Replace = new(
        "grade.replace",
        "id:Id scoreGiven:Number scoreMax:Number startedAt:Instant submittedAt:Instant now:Instant",
        """
        UPDATE grade_outbox
        SET version = version + 1, score_given = @scoreGiven, score_max = @scoreMax, state = 'waiting', tries = 0,
            first_failed_at = NULL, cause = NULL, next_try_at = @now, started_at = @startedAt, submitted_at = @submittedAt,
            updated_at = @now
        WHERE id = @id
        """);

    /// <summary>Makes the change what the gradebook should say; a newer one replaces an older that was not sent.</summary>
    /// <returns>The raised grade; null when the gradebook says so already or soon will: it is not told twice.</returns>
    public static async Task<GradeRow?> RaiseAsync(
        Work work, Guid placement, Guid person, GradeChange change, DateTimeOffset now, string entry = GradeEvents.Raised)
    {
        var scoreGiven = (int)decimal.Round(change.ScoreGiven * 1000m, MidpointRounding.AwayFromZero);
        var before = await work.FindAsync<GradeRow>(Find, new { placement, person });
        if (before is null)
        {
            var id = Guid.CreateVersion7(now);
            await work.ExecuteAsync(Insert, new
            {
                id,
                placement,
                person,
                scoreGiven,
                scoreMax = change.ScoreMaximum,
                receipt = Receipt.Of(id),
                startedAt = change.StartedAt,
                submittedAt = change.SubmittedAt,
                now,
            });
        }
        else if (before.ScoreGivenThousandths == scoreGiven && before.ScoreMax == change.ScoreMaximum && before.State != OutboxState.Refused)
        {
            return null;
        }
        else
        {
            await work.ExecuteAsync(Replace, new
            {
                id = before.Id,
                scoreGiven,
                scoreMax = change.ScoreMaximum,
                startedAt = change.StartedAt,
                submittedAt = change.SubmittedAt,
                now,
            });
        }

        var raised = await work.FindAsync<GradeRow>(Find, new { placement, person })
            ?? throw new InvalidOperationException("A grade is raised for a placement that is not there.");
        await Ledger.AppendAsync(work, LedgerLine.Of(raised, entry), now);
        return raised;
    }
}
