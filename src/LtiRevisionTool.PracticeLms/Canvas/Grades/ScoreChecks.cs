using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;

namespace LtiRevisionTool.PracticeLms.Canvas.Grades;

/// <summary>What Canvas checks of a score, in its order; the first failure answers.</summary>
internal static class ScoreChecks
{
    private static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(1);
    private static readonly string[] ActivityWords = ["Initialized", "Started", "InProgress", "Submitted", "Completed"];
    private static readonly string[] GradingWords = ["NotReady", "Failed", "Pending", "PendingManual", "FullyGraded"];

    /// <returns>Null when it is to be taken.</returns>
    public static ScoreRefusal? Find(ScorePost score, Column column, CourseLink? link, Grade? before, DateTimeOffset now) =>
        Fields(score)
        ?? Time(score, before)
        ?? Maximum(score, column)
        ?? Given(score)
        ?? Submitted(score, now)
        ?? Words(score)
        ?? Attempts(score, link, before);

    private static ScoreRefusal? Fields(ScorePost score)
    {
        (string Name, string? Value)[] needed =
            [("activityProgress", score.ActivityProgress), ("gradingProgress", score.GradingProgress), ("timestamp", score.Timestamp)];
        var missing = needed.FirstOrDefault(field => string.IsNullOrEmpty(field.Value)).Name;
        return missing is null ? null : new ScoreRefusal(400, $"param is missing or the value is empty: {missing}", IsGeneric: true);
    }

    /// <summary>The same time as before is taken; only an earlier one is not.</summary>
    private static ScoreRefusal? Time(ScorePost score, Grade? before)
    {
        if (ScorePost.Instant(score.Timestamp) is not { } instant)
        {
            return new ScoreRefusal(400, $"Provided timestamp of {score.Timestamp} not a valid timestamp");
        }

        return before?.Result is { } result && instant < result.Timestamp
            ? new ScoreRefusal(400, $"Provided timestamp of {score.Timestamp} before last updated timestamp of {result.Timestamp:yyyy-MM-ddTHH:mm:ss.fffZ}")
            : null;
    }

    private static ScoreRefusal? Maximum(ScorePost score, Column column) => score.Maximum switch
    {
        null when score.Given is not null => new ScoreRefusal(422, "ScoreMaximum not supplied when ScoreGiven present."),
        < 0 => new ScoreRefusal(422, "ScoreMaximum must be greater than or equal to 0"),
        0 when column.Maximum != 0 => new ScoreRefusal(422, "cannot be zero if line item's maximum is not zero"),
        _ => null,
    };

    private static ScoreRefusal? Given(ScorePost score) =>
        score.Given < 0 ? new ScoreRefusal(422, "ScoreGiven must be greater than or equal to 0") : null;

    private static ScoreRefusal? Submitted(ScorePost score, DateTimeOffset now)
    {
        if (score.SubmittedAt is not { } text)
        {
            return null;
        }

        return ScorePost.Instant(text) switch
        {
            null => new ScoreRefusal(400, $"Provided submitted_at timestamp of {text} not a valid timestamp"),
            { } at when at > now + MostAhead => new ScoreRefusal(400, $"Provided submitted_at timestamp of {text} in the future"),
            _ => null,
        };
    }

    private static ScoreRefusal? Words(ScorePost score)
    {
        if (!ActivityWords.Contains(score.ActivityProgress))
        {
            return new ScoreRefusal(422, "activity_progress is not included in the list", IsGeneric: true);
        }

        return GradingWords.Contains(score.GradingProgress) && score.Extension.IsKnownType
            ? null
            : new ScoreRefusal(422, "grading_progress or submission_type is not included in the list", IsGeneric: true);
    }

    private static ScoreRefusal? Attempts(ScorePost score, CourseLink? link, Grade? before) =>
        score.Extension.HandsIn && before?.Submission?.Attempts >= link?.AllowedAttempts
            ? new ScoreRefusal(422, "The maximum number of allowed attempts has been reached for this submission")
            : null;
}
