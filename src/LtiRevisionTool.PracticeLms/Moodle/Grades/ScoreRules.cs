using LtiRevisionTool.PracticeLms.Grades;

namespace LtiRevisionTool.PracticeLms.Moodle.Grades;

/// <summary>What a score that is new enough does to a grade.</summary>
internal static class ScoreRules
{
    private const string Counts = "FullyGraded";

    /// <param name="column">The column of the score.</param>
    /// <param name="before">What stands there now.</param>
    /// <param name="score">The score; it counts only when it is fully graded and brings a mark: anything else erases.</param>
    /// <param name="now">The LMS's clock.</param>
    public static Grade Apply(Column column, Grade? before, ScorePost score, DateTimeOffset now)
    {
        if (column.Ungradable)
        {
            return new Grade(null, score.Second, score.Comment);
        }

        if (before?.Overridden == true)
        {
            return before with { Date = score.Second };
        }

        if (score.GradingProgress != Counts || score.Given is not { } given)
        {
            // Moodle forgets the guard of an activity's own column here, and sets it to its own clock in the others.
            return new Grade(null, column.CameWithActivity ? null : WholeSecond(now), null);
        }

        var shown = score.Maximum is { } maximum && maximum != 0 ? given * column.Maximum / maximum : given;
        var comment = string.IsNullOrEmpty(score.Comment) ? null : score.Comment;
        return new Grade(Math.Round(Math.Clamp(shown, 0, column.Maximum), 5), score.Second, comment);
    }

    public static DateTimeOffset WholeSecond(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());
}
