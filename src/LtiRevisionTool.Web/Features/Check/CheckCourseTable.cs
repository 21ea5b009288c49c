namespace LtiRevisionTool.Web.Features.Check;

/// <summary>What can be wrong in a course, where the answer of a service alone does not say it.</summary>
internal static class CheckCourseTable
{
    // What follows from another step says so, and asks for nothing of its own.
    private const string Nothing = "";

    public static IReadOnlyDictionary<string, CheckText> Texts { get; } = new Dictionary<string, CheckText>
    {
        ["TIME-OVER"] = new("The check ran out of time before this step.", Nothing),

        ["ROSTER-NOT-OFFERED"] = new("{Lms} names no list of students to this tool in this course.", "Allow it in {lms}’s settings for this tool, under its services. Without it the class page shows those who have opened the activity.")
        {
            Moodle = "In Site administration, Plugins, External tool, Manage tools, this tool’s settings, Services, IMS LTI Names and Role Provisioning: “Use this service to retrieve members’ information as per privacy settings”. Then open the activity once.",
            Canvas = "In Admin, Developer Keys, edit the key of this tool, and switch on under Scopes: “Can retrieve user data associated with the context the tool is installed in.” Then open the activity once.",
        },
        ["ROSTER-EMPTY"] = new("The list of students came, and there is nobody in it.", "Look at who is enrolled in the course in {lms}.")
        {
            Moodle = "In the course, open Participants: are people enrolled, and not suspended? Does a restriction of the activity hide them?",
            Canvas = "In the course, open People: are people enrolled, and have they accepted? In a course that is not published nobody takes part yet.",
        },
        ["ROSTER-AFTER-SIGN-IN"] = new("The list is asked for when the sign-in works.", Nothing),

        ["COLUMN-NOT-OFFERED"] = new("{Lms} names no gradebook to this tool in this course, so that no grade can arrive.", "Allow assignment and grade services in {lms}’s settings for this tool. Then open the activity once.")
        {
            Moodle = "In Site administration, Plugins, External tool, Manage tools, this tool’s settings, Services, IMS LTI Assignment and Grade Services: “Use this service for grade sync and column management”. Then open the activity once.",
            Canvas = "In Admin, Developer Keys, edit the key of this tool, and switch on its three scopes for line items, results and scores. Then open the activity once.",
        },
        ["COLUMN-LEFT-ALONE"] = new("The gradebook was left alone, as you wished.", Nothing),
        ["COLUMN-AFTER-SIGN-IN"] = new("The gradebook is asked when the sign-in works.", Nothing),
        ["COLUMN-NO-LEAVE"] = new("A test column needs leave to make columns, and the tool has none here. Grades of activities that {lms} made with a column still go there.", Nothing),

        ["SCORE-AFTER-COLUMN"] = new("A test grade goes into a test column only, and there is none.", Nothing),
        ["SCORE-NO-LEAVE"] = new("The tool may not send grades here.", Nothing),
        ["SCORE-NOBODY"] = new(
            "There is nobody to write a test grade for: neither a try-out student nor a student of the course is known.",
            "Enrol a student, or have one open the activity, and check again.")
        {
            Canvas = "In the course, press View as Student and open the activity once, or enrol a student. Then check again.",
        },
        ["SCORE-COURSE-UNPUBLISHED"] = new(
            "Canvas says that a student of the course is none: it says so of everybody while the course is not published.",
            "Open the course’s home page and press Publish. If it is published, open People: has the student accepted the invitation?"),
        ["SCORE-NOT-GRADABLE"] = new(
            "{Lms} took none of the students that we tried for a student of the course.",
            "Look at the list of participants: do they have the role of a student there?")
        {
            Moodle = "In the course, open Participants: do students have the role Student, and is their enrolment active?",
        },

        ["READ-BACK-AFTER-SCORE"] = new("There is no test grade to read back.", Nothing),
        ["READ-BACK-NO-LEAVE"] = new("The tool may not read grades back here.", Nothing),
        ["READ-BACK-NOTHING"] = new(
            "{Lms} took the test grade and shows none.",
            "Look at the gradebook: does a plug-in or a rule of the course hide or remove grades? Then check again.")
        {
            Moodle = "In the course, Grades, Gradebook setup: is the course total or the category set so that new grades are hidden or locked? Then check again.",
        },
        ["READ-BACK-OTHER"] = new(
            "{Lms} took the test grade, 7 of 10, and shows another: {fact}.",
            "Look at how the gradebook scales or rounds grades, and whether somebody changed the test column meanwhile."),

        ["CLEAN-UP-NOTHING"] = new("There is no test column to delete.", Nothing),
    };
}
