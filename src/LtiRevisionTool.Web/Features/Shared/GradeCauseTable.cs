using static LtiAdvantage.Grades.GradeCause;
using static LtiRevisionTool.Web.Features.Shared.DeliveryCause;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// The texts of all causes: what happened, the likely reason, what to do; and what the student reads. <c>{lms}</c> is the
/// platform's name.
/// </summary>
internal static class GradeCauseTable
{
    public const string TellUs = "Give the receipt to the administrator of this tool.";
    public const string TeacherSees = "Your teacher can see what to do. You need do nothing.";

    private const string TriesGoOn = "We keep trying, and send it as soon as {lms} answers. You need do nothing.";
    private const string AskForKeys = "Ask the administrator of {lms} to check the settings of this tool there. We keep trying.";
    private const string GoesByItself = "It goes there by itself as soon as it can. You need do nothing.";

    /// <summary>Causes that a grade, its column or its course has.</summary>
    public static IReadOnlyDictionary<string, GradeCauseText> OfGrades { get; } = new Dictionary<string, GradeCauseText>
    {
        [NotGradable] = new(
            "The gradebook does not know this student.",
            "They may have left the course, or have another role in it.",
            "Look at the list of participants of your course. We try again when the student next opens the activity, or when you send again.",
            "Your course does not list you as a student at the moment. If you are one, tell your teacher and open the activity again."),
        [ColumnGone] = new(
            "The column for this activity is no longer in the gradebook.",
            "It may have been deleted.",
            "Open this activity once from your course: if it has a new column there, all marks go to it. Or keep the marks by hand.",
            "The gradebook has no place for this activity at the moment. " + TeacherSees),
        [CourseGone] = new(
            "{Lms} no longer has this course.",
            "It may have been deleted or moved.",
            "Keep the mark by hand if you need it. If the course has moved, open the activity from its new place.",
            "The course is no longer where it was. If it has moved, open the activity from its new place."),
        [CourseConcluded] = new(
            "The course takes no more grades.",
            "It has ended.",
            "Have the course opened again, or enter the mark by hand. Then send again if you opened it.",
            "The course has ended, so its gradebook takes no more marks. " + TeacherSees),
        [AttemptsUsed] = new(
            "The assignment allows no further attempt.",
            "The number of attempts is limited in {lms}, and this student has used them all.",
            "Allow another attempt there, then send again.",
            "Your course counts a limited number of attempts, and has them all. The mark that it has stays. Your teacher can allow more."),
        [Locked] = new(
            "The grade is locked in the gradebook.",
            "Somebody locked this grade or the whole column.",
            "Unlock it there, then send again.",
            "Your teacher has closed this part of the gradebook for now. " + TeacherSees),
        [NoPermission] = new(
            "{Lms} does not let us write this grade.",
            "The tool may not send grades in this course.",
            "Ask the administrator of {lms} to allow grades for this tool, then send again.",
            "A setting of your course keeps marks out at the moment. " + TeacherSees),
        [ToolRemoved] = new(
            "The tool is no longer part of this course.",
            "It was removed from the course in {lms}.",
            "Add it to the course again, then send again.",
            "This activity is no longer part of your course. " + TeacherSees),
        [Stale] = new(
            "The gradebook holds something newer than this mark.",
            "Somebody changed the grade there at the same moment, or later.",
            "Look at the grade in the gradebook. Send again if our mark is to replace it.",
            "The gradebook has a newer entry for you. It stays until your teacher says otherwise."),
        [Superseded] = new(
            "The gradebook shows a grade that we did not send.",
            "Somebody changed it in {lms}. We leave it alone unless you say otherwise.",
            "Nothing, if that grade is right. Send again if our mark is to replace it.",
            "Your teacher changed this grade in your course. It stays as it is."),
        [Overridden] = new(
            "{Lms} took our mark and goes on showing a grade that was entered there by hand.",
            "A grade entered by hand outranks ours there.",
            "Nothing, if that grade is right. If ours is to show, take the override of this grade away in {lms}, then send again.",
            "Your teacher changed this grade in your course. It stays as it is."),
        [InvalidScore] = new(
            "The gradebook does not take this mark as it stands.",
            "Its column may be set to something other than points.",
            "Set the column to points in {lms}, then send again.",
            "The gradebook is set to something other than points. " + TeacherSees),
        [NoColumn] = new(
            "This activity has no column in the gradebook.",
            "Its link does not ask for one, or {lms} lets no tool make one.",
            "Set the activity to be graded in {lms}, and open it once from there. The marks then go by themselves.",
            "The gradebook has no place for this activity. Your teacher sees your marks here."),
        [ColumnNotMade] = new(
            "{Lms} would not make a column for this activity.",
            "It may not let tools make columns here.",
            "Set the activity to be graded in {lms}, and open it once from there. The marks then go by themselves.",
            "The gradebook has no place for this activity yet. " + TeacherSees),
        [ColumnShowsNothing] = new(
            "{Lms} took the mark, and its column shows nothing.",
            "The column has a grade type without points, or it is locked.",
            "Edit the activity in {lms}: under Grade set Type to Point. Then send one again: the others follow by themselves.",
            "The gradebook is set to something other than points. " + TeacherSees),
        [ColumnNotOurs] = new(
            "We left a column of the gradebook as it is.",
            "This tool did not make it.",
            "Delete it in {lms} if you no longer want it.",
            "The gradebook is as your teacher left it. " + TeacherSees),
        [ToolFault] = new(
            "Something went wrong in this tool.",
            "The fault is ours.",
            "We try again. If it stays so: " + TellUs,
            "Something went wrong here, on our side. " + GoesByItself),
    };

    /// <summary>Causes that a platform has, or the way to it.</summary>
    public static IReadOnlyDictionary<string, GradeCauseText> OfPlatforms { get; } = new Dictionary<string, GradeCauseText>
    {
        [ToolSwitchedOff] = new(
            "The tool is switched off.",
            "An administrator switched it off, here or in {lms}.",
            "Ask the administrator to switch it on. Then send again.",
            "Somebody has switched off the way to the gradebook for now. " + TeacherSees),
        [NotUnderstood] = new("The gradebook did not understand us.", "{Lms} or something in front of it may have changed.", TellUs, TeacherSees),
        [BadAddress] = new(
            "The address of the gradebook is not one that we may call.",
            "{Lms} gave an address that is not secure or not complete.",
            "Ask the administrator of {lms} to check its address settings, then open the activity once and send again.",
            "A setting keeps us from the gradebook. " + TeacherSees),
        [AddressNotAllowed] = new(
            "{Lms} is at an address that we may not call.",
            "Its name leads into a network that is not open to this tool.",
            "Tell the administrator of this tool. We keep trying.",
            "A setting keeps us from the gradebook. " + TeacherSees),
        [Busy] = new("{Lms} was busy.", "Many things were sent to it at the same time.", TriesGoOn, "{Lms} is busy. " + GoesByItself),
        [PlatformError] = new(
            "{Lms} reported an error of its own.", "It may be under repair or overloaded.", TriesGoOn,
            "{Lms} has a fault at the moment. " + GoesByItself),
        [Unreachable] = new(
            "We could not reach {lms}.", "It may be switched off, or the network between us was down.", TriesGoOn,
            "{Lms} cannot be reached at the moment. " + GoesByItself),
        [InsecureConnection] = new(
            "There was no secure connection to {lms}.",
            "Its certificate may have run out.",
            "Tell the administrator of {lms}. We keep trying.",
            "{Lms} cannot be reached safely at the moment. " + GoesByItself),
        [LtiAdvantage.Grades.GradeCause.Timeout] = new(
            "{Lms} did not answer in time.", "It may be overloaded.", TriesGoOn, "{Lms} is slow to answer. " + GoesByItself),
        [ConnectionBroken] = new(
            "The connection broke before {lms} had answered.", "The network between us was disturbed.", TriesGoOn,
            "The connection to {lms} broke off. " + GoesByItself),
        [UnexpectedAnswer] = new(
            "Something other than the gradebook answered us.",
            "It may be a notice of maintenance or a page to sign in.",
            TriesGoOn,
            "{Lms} may be under repair. " + GoesByItself),
        [AnswerTooLarge] = new(
            "The answer of the gradebook was too long to read.", "The course may have very many columns.", TellUs, TeacherSees),
        [Redirected] = new(
            "The gradebook has moved to another address.",
            "The address of {lms} has changed.",
            "Open this activity once from your course, so that we learn its new address. We keep trying.",
            "The gradebook has moved. " + GoesByItself),
        [ClockAhead] = new(
            "The mark is too new for the gradebook.",
            "The clocks of {lms} and of this tool do not agree.",
            "You need do nothing yet: we try again. If it stays so, tell the administrator.",
            "Two clocks do not agree. " + GoesByItself),
        [ListIncomplete] = new(
            "We could not read the list of columns to its end.",
            "{Lms} lists its columns in a way that we cannot follow.",
            TellUs,
            TeacherSees),
        [ClientUnknown] = new(
            "{Lms} does not know this tool.", "Its registration there may have been deleted or changed.", AskForKeys,
            "A setting keeps us from the gradebook. " + GoesByItself),
        [KeyNotAccepted] = new(
            "{Lms} could not check that it was us.", "It may not reach the address where we say who we are.", AskForKeys,
            "A setting keeps us from the gradebook. " + GoesByItself),
        [ClockWrong] = new(
            "{Lms} did not accept our time.", "Its clock or ours is wrong.", "Tell the administrator. We keep trying.",
            "Two clocks do not agree. " + GoesByItself),
        [AudienceWrong] = new(
            "{Lms} did not accept our request for access.", "An address in its settings for this tool is wrong.", AskForKeys,
            "A setting keeps us from the gradebook. " + GoesByItself),
        [TokenRefused] = new(
            "{Lms} gave us no access.", "Something in its settings for this tool is wrong.", AskForKeys,
            "A setting keeps us from the gradebook. " + GoesByItself),
    };
}
