using LtiAdvantage.Grades;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Why the list of a course could not be read, and what helps. <c>{lms}</c> is the platform's name.</summary>
internal static class RosterCauseWords
{
    private const string AskForSettings = "Ask the administrator of {lms} to check the settings of this tool there.";

    /// <summary>A sentence, or two where somebody can do something.</summary>
    public static string Of(string cause) => cause switch
    {
        GradeCause.CourseGone => "{Lms} says that it has no such course any more. If the course has moved, open the activity from its new place.",
        GradeCause.CourseConcluded => "{Lms} says that the course has ended.",
        GradeCause.NoPermission => "{Lms} does not let us read who is in this course. Its administrator can allow this tool the names and roles of members.",
        GradeCause.ToolRemoved => "{Lms} says that the tool is no longer part of this course.",
        GradeCause.ToolSwitchedOff => "The tool is switched off in {lms}.",
        GradeCause.Busy => "{Lms} was busy.",
        GradeCause.PlatformError => "{Lms} reported an error of its own.",
        GradeCause.Unreachable => "We could not reach {lms}.",
        GradeCause.InsecureConnection => "There was no secure connection to {lms}.",
        GradeCause.Timeout => "{Lms} did not answer in time.",
        GradeCause.ConnectionBroken => "The connection broke before {lms} had answered.",
        GradeCause.UnexpectedAnswer => "Something other than the list answered us. It may be a notice of maintenance, or a page to sign in.",
        GradeCause.AnswerTooLarge => "The answer of {lms} was longer than we read.",
        GradeCause.Redirected => "The list has moved. Open this activity once from your course, so that we learn its new address.",
        GradeCause.BadAddress or GradeCause.AddressNotAllowed => "{Lms} gave an address of the list that we may not call. " + AskForSettings,
        GradeCause.NotUnderstood => "{Lms} did not understand what we asked.",
        GradeCause.ClientUnknown or GradeCause.KeyNotAccepted or GradeCause.ClockWrong or GradeCause.AudienceWrong or GradeCause.TokenRefused =>
            "{Lms} gave us no access to the list. " + AskForSettings,
        _ => "Something went wrong in this tool.",
    };
}
