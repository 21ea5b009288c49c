namespace LtiRevisionTool.Web.Features.Check;

/// <summary>What a service can answer, in each step that asks one: the same causes, about different things.</summary>
internal static class CheckServiceTable
{
    private static readonly (string Part, string Deed, string Leave)[] Parts =
    [
        ("ROSTER", "read the list of students", "LEAVE-ROSTER"),
        ("COLUMN", "read or make columns in the gradebook", "LEAVE-LINEITEM"),
        ("SCORE", "send a grade", "LEAVE-SCORE"),
        ("READ-BACK", "read a grade back", "LEAVE-RESULT"),
        ("CLEAN-UP", "delete its own test column", "LEAVE-LINEITEM"),
    ];

    private const string Later = "Check again in a few minutes. If it stays so, pass this on to the person who looks after {lms}.";
    private const string TellUs = "Pass the code and the reference on to the person who runs this tool.";

    private static readonly Dictionary<string, CheckText> Causes = new()
    {
        ["UNEXPECTED-ANSWER"] = new(
            "Something other than {lms}’s service answered when the tool wanted to {deed}: a web page, such as a notice of maintenance or a page to sign in.",
            "If {lms} is under repair, wait. Otherwise whatever stands in front of it has to let servers through to {fact}"),
        ["PLATFORM-ERROR"] = new("{Lms} reported an error of its own when the tool wanted to {deed}.", Later),
        ["BUSY"] = new("{Lms} was busy when the tool wanted to {deed}.", Later),
        ["UNREACHABLE"] = new("{Lms} could not be reached when the tool wanted to {deed}.", "Let servers from outside through to {fact}"),
        ["INSECURE-CONNECTION"] = new("There was no secure connection when the tool wanted to {deed}.", "Look at the certificate of {fact}"),
        ["TIMEOUT"] = new("{Lms} did not answer within 5 seconds when the tool wanted to {deed}.", Later),
        ["CONNECTION-BROKEN"] = new("The connection broke off when the tool wanted to {deed}.", Later),
        ["REDIRECTED"] = new("The service has moved to another address: the tool could not {deed}.", "Look at the address that {lms} gives itself, then open the activity once."),
        ["BAD-ADDRESS"] = new("{Lms} gave an address that is not whole or not secure, where the tool should {deed}.", "Set {lms}’s own address to one with https, then open the activity once."),
        ["ADDRESS-NOT-ALLOWED"] = new(
            "{Lms} gave an address in a private network, where the tool should {deed}.",
            "If {lms} stands there on purpose, the person who runs this tool opens that network: Outbound__AllowedNetworks."),
        ["ANSWER-TOO-LARGE"] = new("The answer was too long to read when the tool wanted to {deed}.", TellUs),
        ["LIST-INCOMPLETE"] = new("{Lms} gave a list that cannot be read to its end when the tool wanted to {deed}.", TellUs),
        ["NOT-UNDERSTOOD"] = new("{Lms} did not understand the tool when it wanted to {deed}.", TellUs),
        ["TOOL-REMOVED"] = new("The tool is no longer part of this course in {lms}, so it could not {deed}.", "Add the tool to the course again.")
        {
            Canvas = "In the course or its account: Settings, Apps, View App Configurations, add the app By Client ID again.",
        },
        ["TOOL-SWITCHED-OFF"] = new("The tool is switched off in {lms}, so it could not {deed}.", "Switch it on there.")
        {
            Canvas = "In Admin, Developer Keys, set the State of this tool’s key to On.",
        },
        ["COURSE-GONE"] = new("{Lms} does not find this course when the tool wants to {deed}.", "Has the course been deleted or moved? Open the activity from where it is now."),
        ["COURSE-CONCLUDED"] = new("The course has ended in {lms}, so the tool could not {deed}.", "Open the course again, or leave it as it is: nothing more can arrive there.")
        {
            Canvas = "In the course, Settings, Course Details: give it a later end date, or move it to a term that is not over.",
        },
        ["COLUMN-GONE"] = new("{Lms} does not find the gradebook or its column when the tool wants to {deed}.", "Open the activity once from the course, then check again."),
        ["LOCKED"] = new("The gradebook is locked, so the tool could not {deed}.", "Unlock it in {lms}."),
        ["INVALID-SCORE"] = new("{Lms} does not take the test grade or its column as it stands: the tool could not {deed}.", TellUs),
        ["STALE"] = new("{Lms} says that it holds something newer when the tool wanted to {deed}.", "Look at the clocks, above. Then check again."),
        ["CLOCK-AHEAD"] = new("{Lms} says that the test grade comes from the future: the clocks do not agree.", "Let both servers take their time from the network (NTP)."),
        ["ATTEMPTS-USED"] = new("{Lms} allows no further attempt, so the tool could not {deed}.", TellUs),
        ["NO-SIGN-IN"] = new("{Lms} gave no access token when the tool wanted to {deed}.", "Look at the sign-in, above, and check again."),
    };

    public static IReadOnlyDictionary<string, CheckText> Texts { get; } = Parts.SelectMany(TextsOf).ToDictionary();

    private static IEnumerable<KeyValuePair<string, CheckText>> TextsOf((string Part, string Deed, string Leave) of)
    {
        var leave = CheckTokenTable.Texts[of.Leave];
        var refused = leave with { Cause = "{Lms} does not let the tool {deed} in this course." };
        return Causes.Append(KeyValuePair.Create("NO-PERMISSION", refused))
            .Select(entry => KeyValuePair.Create($"{of.Part}-{entry.Key}", Of(of.Part, of.Deed, entry.Value)));
    }

    private static CheckText Of(string part, string deed, CheckText text)
    {
        var about = text with { Cause = text.Cause.Replace("{deed}", deed, StringComparison.Ordinal) };
        return part == "CLEAN-UP" ? ByHand(about) : about;
    }

    // Whatever the reason: something is left that a person has to take away.
    private static CheckText ByHand(CheckText text) => new(
        text.Cause + $" The column “{TestColumn.Label}” may still be in the gradebook.",
        $"Delete the column “{TestColumn.Label}” from the gradebook of {{lms}} by hand.")
    {
        Moodle = $"Delete it by hand: in the course, Grades, Gradebook setup, in the row “{TestColumn.Label}” open the menu and choose Delete.",
        Canvas = $"Delete it by hand: in the course, Assignments, in the row “{TestColumn.Label}” open the menu and choose Delete.",
    };
}
