using static LtiAdvantage.Grades.GradeCause;
using static LtiAdvantage.Platforms.Answers;

namespace LtiAdvantage.Platforms;

/// <summary>What answers mean where a platform has no line of its own. The last lines cover every status.</summary>
internal static class CommonAnswers
{
    /// <summary>An answer that no line is about.</summary>
    public static AnswerRule Fallback { get; } = TryLater(0, 999, PlatformError);

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
        Fallback,
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

    /// <summary>Answers to a call for the members of a course: what is not there is the course.</summary>
    public static IReadOnlyList<AnswerRule> Rosters { get; } = [Refused(404, CourseGone), Refused(410, CourseGone)];

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

    /// <summary>Refusals of an access token: all but a scope heal when somebody corrects a setting or a clock.</summary>
    public static IReadOnlyList<AnswerRule> Tokens { get; } =
    [
        .. Load,
        TryLater(200, 299, UnexpectedAnswer),
        TryLater(300, 399, Redirected),
        Refused(400, 499, NoPermission) with { BodyHolds = "invalid_scope" },
        TryLater(400, 499, KeyNotAccepted) with { BodyHolds = "signature" },
        TryLater(400, 499, KeyNotAccepted) with { BodyHolds = "kid" },
        TryLater(400, 499, KeyNotAccepted) with { BodyHolds = "jwk" },
        TryLater(400, 499, AudienceWrong) with { BodyHolds = "'aud'" },
        TryLater(400, 499, AudienceWrong) with { BodyHolds = "audience" },
        TryLater(400, 499, ClockWrong) with { BodyHolds = "'iat'" },
        TryLater(400, 499, ClockWrong) with { BodyHolds = "iat prior" },
        TryLater(400, 499, ClockWrong) with { BodyHolds = "expired" },
        TryLater(400, 499, ClientUnknown) with { BodyHolds = "invalid_client" },
        TryLater(400, 499, ClientUnknown) with { BodyHolds = "unauthorized_client" },
        TryLater(400, 499, TokenRefused),
        Fallback,
    ];
}
