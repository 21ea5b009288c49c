using System.Collections.Frozen;
using static LtiAdvantage.Grades.GradeCause;
using static LtiRevisionTool.Web.Features.Shared.DeliveryCause;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Why a grade is not in the gradebook, in plain English for teachers.</summary>
internal static class GradeCauseWords
{
    private const string TriesGoOn = "We keep trying for three days. You need do nothing yet.";
    private const string AskForKeys = "Ask the administrator of your learning platform to check the tool's settings there. We keep trying for three days.";
    private const string TellUs = "Give the receipt to the administrator of this tool.";

    private static readonly FrozenDictionary<string, GradeCauseText> Texts = new Dictionary<string, GradeCauseText>
    {
        [NotGradable] = new(
            "The gradebook does not know this student.",
            "They may have left the course, or have another role in it.",
            "Look at the list of participants of your course, then send again."),
        [ColumnGone] = new(
            "The column for this activity is no longer in the gradebook.",
            "It may have been deleted.",
            "Open this activity once from your course, so that we learn of its column. Then send again."),
        [CourseGone] = new(
            "The learning platform no longer has this course.",
            "It may have been deleted or moved.",
            "Keep the mark by hand if you need it. If the course has moved, open the activity from its new place."),
        [CourseConcluded] = new(
            "The course takes no more grades.",
            "It has ended.",
            "Have the course opened again, or enter the mark by hand. Then send again if you opened it."),
        [AttemptsUsed] = new(
            "The assignment allows no further attempt.",
            "The number of attempts is limited in the learning platform, and this student has used them all.",
            "Allow another attempt there, then send again."),
        [Locked] = new(
            "The grade is locked in the gradebook.",
            "Somebody locked this grade or the whole column.",
            "Unlock it there, then send again."),
        [NoPermission] = new(
            "The learning platform does not let us write this grade.",
            "The tool may not send grades in this course.",
            "Ask the administrator of your learning platform to allow grades for this tool, then send again."),
        [ToolRemoved] = new(
            "The tool is no longer part of this course.",
            "It was removed from the course in the learning platform.",
            "Add it to the course again, then send again."),
        [ToolSwitchedOff] = new(
            "The tool is switched off.",
            "An administrator switched it off, here or in the learning platform.",
            "Ask the administrator to switch it on. Then send again."),
        [Stale] = new(
            "The gradebook holds something newer than this mark.",
            "Somebody changed the grade there at the same moment, or later.",
            "Look at the grade in the gradebook. Send again if our mark is to replace it."),
        [Superseded] = new(
            "The gradebook shows a grade that we did not send.",
            "Somebody changed it there. We leave it alone unless you say otherwise.",
            "Nothing, if that grade is right. Send again if our mark is to replace it."),
        [InvalidScore] = new(
            "The gradebook does not take this mark as it stands.",
            "Its column may be set to something other than points.",
            "Set the column to points in the learning platform, then send again."),
        [NotUnderstood] = new(
            "The gradebook did not understand us.",
            "The learning platform or something in front of it may have changed.",
            TellUs),
        [BadAddress] = new(
            "The address of the gradebook is not one that we may call.",
            "The learning platform gave an address that is not secure or not complete.",
            "Ask the administrator of your learning platform to check its address settings, then open the activity once and send again."),
        [AddressNotAllowed] = new(
            "The learning platform is at an address that we may not call.",
            "Its name leads into a network that is not open to this tool.",
            "Tell the administrator of this tool. We keep trying for three days."),
        [Busy] = new("The learning platform was busy.", "Many things were sent to it at the same time.", TriesGoOn),
        [PlatformError] = new("The learning platform reported an error of its own.", "It may be under repair or overloaded.", TriesGoOn),
        [Unreachable] = new("We could not reach the learning platform.", "It may be switched off, or the network between us was down.", TriesGoOn),
        [InsecureConnection] = new(
            "There was no secure connection to the learning platform.",
            "Its certificate may have run out.",
            "Tell the administrator of your learning platform. We keep trying for three days."),
        [LtiAdvantage.Grades.GradeCause.Timeout] = new("The learning platform did not answer in time.", "It may be overloaded.", TriesGoOn),
        [ConnectionBroken] = new("The connection broke before the learning platform had answered.", "The network between us was disturbed.", TriesGoOn),
        [UnexpectedAnswer] = new(
            "Something other than the gradebook answered us.",
            "It may be a notice of maintenance or a page to sign in.",
            TriesGoOn),
        [AnswerTooLarge] = new("The answer of the gradebook was too long to read.", "The course may have very many columns.", TellUs),
        [Redirected] = new(
            "The gradebook has moved to another address.",
            "The address of the learning platform has changed.",
            "Open this activity once from your course, so that we learn its new address. We keep trying for three days."),
        [ClockAhead] = new(
            "The mark is too new for the gradebook.",
            "The clocks of the learning platform and of this tool do not agree.",
            "You need do nothing yet: we try again. If it stays so, tell the administrator."),
        [ListIncomplete] = new(
            "We could not read the list of columns to its end.",
            "The learning platform lists its columns in a way that we cannot follow.",
            TellUs),
        [ClientUnknown] = new("The learning platform does not know this tool.", "Its registration there may have been deleted or changed.", AskForKeys),
        [KeyNotAccepted] = new(
            "The learning platform could not check that it was us.",
            "It may not reach the address of our keys.",
            AskForKeys),
        [ClockWrong] = new(
            "The learning platform did not accept our time.",
            "Its clock or ours is wrong.",
            "Tell the administrator. We keep trying for three days."),
        [AudienceWrong] = new("The learning platform did not accept our request for access.", "An address in its settings for this tool is wrong.", AskForKeys),
        [TokenRefused] = new("The learning platform gave us no access.", "Something in its settings for this tool is wrong.", AskForKeys),
        [NoColumn] = new(
            "This activity has no column in the gradebook.",
            "Its link does not ask for one.",
            "Set the activity to be graded in the learning platform, and open it once from there."),
        [ColumnNotMade] = new(
            "The learning platform would not make a column for this activity.",
            "It may not let tools make columns here.",
            "Set the activity to be graded in the learning platform, open it once from there, then send again."),
        [ToolFault] = new("Something went wrong in this tool.", "The fault is ours.", $"We try again. If it stays so: {TellUs}"),
    }.ToFrozenDictionary();

    private static readonly GradeCauseText Other = new("The gradebook did not take the mark.", "It gave no reason that we know.", TellUs);

    /// <summary>The words for a cause that is kept with a grade; general ones for a cause of another version of the tool.</summary>
    public static GradeCauseText For(string? cause) => cause is null ? Other : Texts.GetValueOrDefault(cause, Other);

    /// <summary>Whether there are words of its own for the cause.</summary>
    public static bool Knows(string cause) => Texts.ContainsKey(cause);
}
