using System.Globalization;
using System.Text.Json;
using LtiAdvantage.Platforms;

namespace LtiAdvantage.Grades;

/// <summary>Puts a score into the words of a platform.</summary>
internal static class ScoreWriter
{
    private const int CommentLength = 4000;

    /// <summary>One line of JSON in ASCII: Moodle repeats a refused body in the status line.</summary>
    public static byte[] Write(Score score, PlatformProfile profile)
    {
        var rule = profile.Submission?.Rules[score.Occasion];
        var describe = rule?.Describe ?? true;
        var message = new ScoreMessage
        {
            UserId = score.UserId,
            ScoreGiven = score.ScoreGiven,
            ScoreMaximum = score.ScoreMaximum,
            Comment = profile.RepeatComments || describe ? Cut(score.Comment) : null,
            Timestamp = WholeSeconds(score.Timestamp),
            Submission = describe ? Times(score) : null,
            ScoringUserId = score.ScoringUserId,
            Extensions = rule is null ? null : Extension(profile.Submission!.Member, rule, score),
        };
        return JsonSerializer.SerializeToUtf8Bytes(message, GradesJsonContext.Default.ScoreMessage);
    }

    private static Dictionary<string, JsonElement> Extension(string member, SubmissionRule rule, Score score)
    {
        var url = rule.Describe ? score.SubmissionUrl : null;
        var value = new SubmissionMember
        {
            NewSubmission = rule.NewSubmission,
            SubmissionType = url is null ? null : "basic_lti_launch",
            SubmissionData = url,
            PrioritizeNonToolGrade = rule.KeepExistingGrade ? true : null,
        };
        return new() { [member] = JsonSerializer.SerializeToElement(value, GradesJsonContext.Default.SubmissionMember) };
    }

    private static SubmissionTimes? Times(Score score) =>
        score.StartedAt is null && score.SubmittedAt is null
            ? null
            : new() { StartedAt = Milliseconds(score.StartedAt), SubmittedAt = Milliseconds(score.SubmittedAt) };

    private static string? Milliseconds(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    // Moodle compares whole seconds, so a fraction would promise a difference that is not there.
    private static string WholeSeconds(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'.000Z'", CultureInfo.InvariantCulture);

    private static string? Cut(string? comment) =>
        comment is null || comment.Length <= CommentLength ? comment
        : char.IsHighSurrogate(comment[CommentLength - 1]) ? comment[..(CommentLength - 1)]
        : comment[..CommentLength];
}
