using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Grades;

/// <summary>Adds lines to a grade's ledger, in the transaction that changed the grade and so holds its row.</summary>
internal static class Ledger
{
    private static readonly Statement Insert = new(
        "grade_ledger.insert",
        """
        id:Id grade:Id version:Number now:Instant entry:Text cause:Text status:Number scoreGiven:Number scoreMax:Number
        timestamp:Instant
        """,
        """
        INSERT INTO grade_ledger (
            id, grade_id, line, version, at, event, cause, status, score_given, score_max, timestamp_sent)
        SELECT
            @id, @grade, COALESCE(MAX(line), 0) + 1, @version, @now, @entry, @cause, @status, @scoreGiven, @scoreMax, @timestamp
        FROM grade_ledger
        WHERE grade_id = @grade
        """);

    public static Task AppendAsync(Work work, LedgerLine line, DateTimeOffset now) =>
        work.ExecuteAsync(Insert, new
        {
            id = Guid.CreateVersion7(now),
            grade = line.GradeId,
            version = line.Version,
            now,
            entry = line.Event,
            cause = line.Cause,
            status = line.Status,
            scoreGiven = line.ScoreGivenThousandths,
            scoreMax = line.ScoreMax,
            timestamp = line.Timestamp,
        });
}
