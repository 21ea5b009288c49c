using static LtiAdvantage.Grades.GradeCause;
using static LtiAdvantage.Platforms.Answers;

namespace LtiAdvantage.Platforms;

/// <summary>What answers mean where a platform has no line of its own. The last lines cover every status.</summary>
internal static class CommonAnswers
{
    private static readonly AnswerRule[] Load =
    [
        TryLater(403, Busy) with { HeaderAtZero = "X-Rate-Limit-Remaining", WholePlatform = true },
        TryLater(403, Busy) with { BodyHolds = "rate limit", WholePlatform = true },
        TryLater(408, Busy),
        TryLater(425, Busy),
        TryLater(429, Busy) with { WholePlatform = true },
    ];

    private static readonly AnswerRule[] Rest =
    [
        Refused(401, NoPermission),
        Refused(403, NoPermission),
        Refused(405, NotUnderstood),
        Refused(406, NotUnderstood),
        Refused(412, NoPermission),
        Refused(413, NotUnderstood),
        Refused(415, NotUnderstood),
        Refused(423, Locked),
        Refused(400, 499, UnexpectedAnswer),
        // A gateway gave up waiting: what stands behind it may have finished.
        Unknown(502, PlatformError),
        Unknown(504, PlatformError),
        TryLater(503, PlatformError) with { WholePlatform = true },
        TryLater(0, 999, PlatformError),
    ];

    /// <summary>Answers to a score.</summary>
    public static IReadOnlyList<AnswerRule> Scores { get; } =
    [
        .. Load,
        // A page with status 200 is a login wall or maintenance notice in front of the service.
        TryLater(200, 299, UnexpectedAnswer) with { Body = AnswerBody.Markup },
        Accepted(200, 299),
        TryLater(300, 399, Redirected),
        Conflict(400) with { BodyHolds = "before last updated" },
        Refused(400, NotGradable),
        Refused(404, ColumnGone),
        Conflict(409),
        Refused(410, ColumnGone),
        Refused(422, NotGradable),
        .. Rest,
    ];

    /// <summary>Answers to every other call.</summary>
    public static IReadOnlyList<AnswerRule> Services { get; } =
    [
        .. Load,
        TryLater(200, 299, UnexpectedAnswer) with { Body = AnswerBody.Markup },
        Accepted(200, 299),
        TryLater(300, 399, Redirected),
        Refused(400, NotUnderstood),
        Refused(404, ColumnGone),
        Refused(410, ColumnGone),
        Refused(422, NotUnderstood),
        .. Rest,
    ];
}
