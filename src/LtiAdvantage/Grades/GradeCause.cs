namespace LtiAdvantage.Grades;

/// <summary>Why a request to a grade service did not succeed: a closed set of words for programs, put into English elsewhere.</summary>
public static class GradeCause
{
    /// <summary>The person is not a student of the course (any more), so the platform holds no grade for them.</summary>
    public const string NotGradable = "not_gradable";

    /// <summary>The gradebook column was deleted.</summary>
    public const string ColumnGone = "column_gone";

    /// <summary>The course was deleted.</summary>
    public const string CourseGone = "course_gone";

    /// <summary>The course has ended and takes no more grades.</summary>
    public const string CourseConcluded = "course_concluded";

    /// <summary>The assignment allows no further attempt.</summary>
    public const string AttemptsUsed = "attempts_used";

    /// <summary>The grade or its column is locked.</summary>
    public const string Locked = "locked";

    /// <summary>The platform does not let the tool do this here.</summary>
    public const string NoPermission = "no_permission";

    /// <summary>The tool is no longer part of the course.</summary>
    public const string ToolRemoved = "tool_removed";

    /// <summary>The tool is switched off on the platform.</summary>
    public const string ToolSwitchedOff = "tool_switched_off";

    /// <summary>The gradebook holds this timestamp or a later one.</summary>
    public const string Stale = "stale";

    /// <summary>The score or column itself cannot be sent: negative, without a maximum, without a person.</summary>
    public const string InvalidScore = "invalid_score";

    /// <summary>The platform did not understand the request: method, media type or address.</summary>
    public const string NotUnderstood = "not_understood";

    /// <summary>The service address is not one that the tool may call.</summary>
    public const string BadAddress = "bad_address";

    /// <summary>The name of the service leads into a network that the tool may not call.</summary>
    public const string AddressNotAllowed = "address_not_allowed";

    /// <summary>The platform asks for fewer requests.</summary>
    public const string Busy = "busy";

    /// <summary>The platform reported an error of its own.</summary>
    public const string PlatformError = "platform_error";

    /// <summary>No connection: name not found, refused, no route.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>No secure connection: the certificate or the protocol was not accepted.</summary>
    public const string InsecureConnection = "insecure_connection";

    /// <summary>No answer in time.</summary>
    public const string Timeout = "timeout";

    /// <summary>The connection broke before the whole answer was there.</summary>
    public const string ConnectionBroken = "connection_broken";

    /// <summary>The answer was not what a grade service answers, for example a web page.</summary>
    public const string UnexpectedAnswer = "unexpected_answer";

    /// <summary>The answer was larger than the tool reads.</summary>
    public const string AnswerTooLarge = "answer_too_large";

    /// <summary>The service has moved to another address.</summary>
    public const string Redirected = "redirected";

    /// <summary>The score lies ahead of the clock, ours or the platform's.</summary>
    public const string ClockAhead = "clock_ahead";

    /// <summary>The tool did not make the column, so it does not delete it.</summary>
    public const string ColumnNotOurs = "column_not_ours";

    /// <summary>The list of columns could not be read to its end.</summary>
    public const string ListIncomplete = "list_incomplete";

    /// <summary>The platform does not know the tool's client id.</summary>
    public const string ClientUnknown = "client_unknown";

    /// <summary>The platform could not check the tool's signature: key not fetched, not known, or wrong.</summary>
    public const string KeyNotAccepted = "key_not_accepted";

    /// <summary>The platform refused the times of the tool's assertion: one of the clocks is wrong.</summary>
    public const string ClockWrong = "clock_wrong";

    /// <summary>The platform refused the audience of the tool's assertion.</summary>
    public const string AudienceWrong = "audience_wrong";

    /// <summary>The platform gave no access token, for another reason.</summary>
    public const string TokenRefused = "token_refused";

    /// <summary>Every word there is.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        NotGradable, ColumnGone, CourseGone, CourseConcluded, AttemptsUsed, Locked, NoPermission, ToolRemoved,
        ToolSwitchedOff, Stale, InvalidScore, NotUnderstood, BadAddress, AddressNotAllowed, Busy, PlatformError, Unreachable,
        InsecureConnection, Timeout, ConnectionBroken, UnexpectedAnswer, AnswerTooLarge, Redirected, ClockAhead,
        ColumnNotOurs, ListIncomplete, ClientUnknown, KeyNotAccepted, ClockWrong, AudienceWrong, TokenRefused,
    ];
}
