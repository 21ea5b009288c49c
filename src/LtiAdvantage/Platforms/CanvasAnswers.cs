using LtiAdvantage.Grades;
using static LtiAdvantage.Grades.GradeCause;
using static LtiAdvantage.Platforms.Answers;

namespace LtiAdvantage.Platforms;

/// <summary>What Canvas's answers mean: read in its source.</summary>
internal static class CanvasAnswers
{
    /// <summary>Answers to every call except a score.</summary>
    public static IReadOnlyList<AnswerRule> Services { get; } =
    [
        // Canvas answers 401 where others answer 403.
        Refused(401, ToolRemoved) with { BodyHolds = "not linked to a Tool" },
        Refused(401, ToolSwitchedOff) with { BodyHolds = "Developer Key" },
        // Said of a token that is a moment old: nothing in the course is wrong, and the next token may do.
        TryLater(401, TokenRefused) with { BodyHolds = "access token" },
        // A course that ended looks like a deleted column in older versions: both are the general 404.
        Refused(404, CourseGone) with { BodyHolds = "Context not found" },
        Refused(422, CourseConcluded) with { BodyHolds = "has concluded" },
    ];

    /// <summary>Answers to a score.</summary>
    public static IReadOnlyList<AnswerRule> Scores { get; } =
    [
        .. Services,
        Conflict(400) with { BodyHolds = "before last updated timestamp" },
        TryLater(400, ClockAhead) with { BodyHolds = "in the future" },
        Refused(400, InvalidScore),
        // Also what is said of everybody while the course is not published.
        Refused(422, NotGradable) with { BodyHolds = "User not found" },
        Refused(422, AttemptsUsed) with { BodyHolds = "number of allowed attempts" },
        Refused(422, InvalidScore),
    ];

    /// <summary>
    /// Every score is a new attempt unless it says otherwise, and one that asks to keep a teacher's mark also keeps the
    /// tool's own earlier one.
    /// </summary>
    public static SubmissionExtension Submission { get; } = new(
        "https://canvas.instructure.com/lti/submission",
        new Dictionary<ScoreOccasion, SubmissionRule>
        {
            [ScoreOccasion.FirstMark] = new() { NewSubmission = true, KeepExistingGrade = true, Describe = true },
            [ScoreOccasion.BetterAttempt] = new() { NewSubmission = true, Describe = true },
            [ScoreOccasion.Regrade] = new() { NewSubmission = false },
            [ScoreOccasion.Repeat] = new() { NewSubmission = false },
            [ScoreOccasion.RepeatFirstMark] = new() { NewSubmission = false, KeepExistingGrade = true },
        });
}
