namespace LtiRevisionTool.Data.Grades;

/// <summary>The columns of a grade, as more than one query reads them.</summary>
internal static class GradeSql
{
    public const string Columns = """
        id, platform_id, placement_id, person_id, version, score_given AS score_given_thousandths, score_max, state, tries,
        first_failed_at, next_try_at, last_timestamp, sent_version, sent_at, cause, receipt, started_at, submitted_at, created_at,
        updated_at
        """;
}
