using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;

namespace LtiRevisionTool.PracticeLms.Canvas.Grades;

/// <summary>What a score that is taken does to a student's grade, submission and result.</summary>
internal static class ScoreRules
{
    private const string ManualPending = "PendingManual";

    /// <param name="score">The score, checked.</param>
    /// <param name="column">Its column.</param>
    /// <param name="link">The assignment; null: the column has none.</param>
    /// <param name="isFirst">Whether it is the assignment's first line item: only that one feeds the gradebook.</param>
    /// <param name="number">The number of the result.</param>
    /// <param name="before">What is there.</param>
    /// <param name="now">The LMS's clock.</param>
    public static Grade Apply(ScorePost score, Column column, CourseLink? link, bool isFirst, int number, Grade? before, DateTimeOffset now)
    {
        var extension = score.Extension;
        var result = new ToolResult(
            number,
            score.Given,
            score.Maximum,
            ScorePost.Instant(score.Timestamp)!.Value,
            score.Json[SubmissionExtension.Member]?.ToJsonString());
        var grade = (before ?? new Grade(null, null, null)) with { Result = result, Date = result.Timestamp };
        if (!isFirst)
        {
            return grade;
        }

        if (score.Comment is { Length: > 0 } comment)
        {
            grade = grade with { Comment = comment, Comments = [.. grade.Comments, comment] };
        }

        if (extension.HandsIn)
        {
            var submittedAt = ScorePost.Instant(score.SubmittedAt) ?? now;
            var isReviewed = score.GradingProgress == ManualPending;
            grade = grade with { Submission = new Submission((before?.Submission?.Attempts ?? 0) + 1, extension.Type, extension.Data, submittedAt, isReviewed) };
        }

        return Mark(score, column, link, grade);
    }

    private static Grade Mark(ScorePost score, Column column, CourseLink? link, Grade grade)
    {
        var isFinal = score.GradingProgress is "FullyGraded" or ManualPending;
        if (!isFinal || score.Given is not { } given)
        {
            return score.Extension.PreserveScore ? grade : grade with { Shown = null, Overridden = false };
        }

        // Whoever gave the mark that is there, the tool itself included.
        if (score.Extension.PrioritizeNonToolGrade && grade.Shown is not null)
        {
            return grade;
        }

        var share = score.Maximum is > 0 and var maximum ? given / maximum : 0;
        var shown = link?.PassFail == true ? (given > 0 ? column.Maximum : 0) : share * column.Maximum;
        return grade with { Shown = Math.Round(shown, 5), Overridden = false };
    }
}
