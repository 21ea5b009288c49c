using static LtiAdvantage.Grades.GradeCause;
using static LtiAdvantage.Platforms.Answers;

namespace LtiAdvantage.Platforms;

/// <summary>What Moodle's answers mean: measured with 4.5.6.</summary>
internal static class MoodleAnswers
{
    /// <summary>Tries on a grade that may be locked: the common schedule reaches about two and a half hours with them.</summary>
    private const int LockedTries = 5;

    /// <summary>Answers to every call except a score.</summary>
    public static IReadOnlyList<AnswerRule> Services { get; } =
    [
        // Uncaught errors inside Moodle come as a page with status 404, so it says nothing of a column.
        TryLater(404, PlatformError) with { Body = AnswerBody.Markup },
        Refused(404, CourseGone) with { BodyHolds = "Not Found: Course" },
    ];

    /// <summary>Answers to a score.</summary>
    public static IReadOnlyList<AnswerRule> Scores { get; } =
    [
        .. Services,
        // Success has an empty body; "[]" is a refusal whose status line got lost.
        Refused(200, NotGradable) with { Body = AnswerBody.EmptyArray },
        Refused(400, NotUnderstood) with { BodyHolds = "No handler found" },
        Refused(400, NotUnderstood) with { BodyHolds = "unsupported content type" },
        TryLater(500, Locked) with { Body = AnswerBody.EmptyArray, TriesAllowed = LockedTries },
    ];

    /// <summary>Refusals of an access token.</summary>
    public static IReadOnlyList<AnswerRule> Tokens { get; } =
    [
        // A page instead of data: Moodle could not fetch the tool's key set.
        TryLater(404, KeyNotAccepted) with { Body = AnswerBody.Markup },
    ];
}
