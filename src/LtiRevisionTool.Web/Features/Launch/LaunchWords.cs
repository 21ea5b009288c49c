using LtiAdvantage.Errors;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>What the person in front of a refused login or launch reads.</summary>
internal static class LaunchWords
{
    private const string Again = "Open the activity again from your course";

    /// <summary>What to do now, and why.</summary>
    public static (string Heading, string Sentence) Of(LtiError error)
    {
        var (heading, sentence) = Of(error.Message);
        return (heading, Cause(error) ?? sentence);
    }

    private static (string Heading, string Sentence) Of(LtiUserMessage message) => message switch
    {
        LtiUserMessage.Incomplete => (Again,
            "What the course site sent was incomplete, so the activity could not be opened. Nothing you have done is lost."),
        LtiUserMessage.Verify => (Again,
            "It could not be checked that this really comes from your course site. Nothing you have done is lost."),
        LtiUserMessage.Expired => (Again,
            "This link has been used already or took too long. Each one works once, so that nobody else can open the activity as you. Nothing you have done is lost."),
        LtiUserMessage.Setup => ("This tool is not set up for your course site yet",
            "The course site is not among those accepted here."),
        LtiUserMessage.Busy => ("Try again in a moment",
            "Your course site did not answer in time. Open the activity again from your course; nothing you have done is lost."),
        LtiUserMessage.Kind => ("This kind of activity is not supported here",
            "The course site asked for something that this tool does not offer. Go back to your course."),
        LtiUserMessage.Cookie => ("Let this page open in a window of its own",
            "The browser blocked what is needed to open the activity inside the course page. Open the activity in a new window or tab from your course."),
        LtiUserMessage.Role => ("Your role in this course cannot do this", "Go back to your course, or ask your teacher."),
        _ => throw new ArgumentOutOfRangeException(nameof(message), message, "A message without words."),
    };

    // Where the cause is known well enough to say more than the message does.
    private static string? Cause(LtiError error) => error.Reason switch
    {
        LtiReason.Lti11Launch =>
            "The course site opened the activity by LTI 1.1. This tool speaks LTI 1.3: the person who looks after the course site can set it up that way.",
        LtiReason.RegistrationDisabled => "The course site is known here, but switched off or still waiting for approval.",
        LtiReason.DeploymentDisabled => "This part of the course site is known here, but switched off.",
        LtiReason.DeploymentUnknown => "The launch was genuine, but its deployment is not among those accepted.",
        LtiReason.LoginClientRequired => "The course site did not say which of its entries for this tool is meant.",
        LtiReason.IssuedAtInvalid =>
            "By its clock, the course site sent this at another time than now. Administrators: compare the clocks of the LMS and of this tool.",
        LtiReason.AlgorithmNotAllowed =>
            "The course site signed in a way that is not accepted here. Administrators: RS256 is, others only where the settings name them.",
        LtiReason.PlatformError => OfPlatform(error.Facts.GetValueOrDefault("error")),
        _ => null,
    };

    private static string? OfPlatform(string? error) => error switch
    {
        "login_required" or "interaction_required" => "Your course site says that you are not signed in there any more. Sign in, then open the activity again.",
        "launch_no_longer_valid" => "Your course site says that this launch is over. Each one works once.",
        "unauthorized_client" or "invalid_client" => "The course site does not accept this tool as the one it is set up for.",
        "invalid_request" or "invalid_request_object" or "invalid_scope" or "unsupported_response_type" =>
            "The course site did not accept how this tool asked for the launch.",
        _ => null,
    };
}
