namespace LtiRevisionTool.Web.Features.Check;

/// <summary>What can be wrong with the connection itself: its state here, key sets, clocks, launches.</summary>
internal static class CheckPlatformTable
{
    private const string KeysMoodle =
        "Compare it with Site administration, Plugins, External tool, Manage tools, View configuration details: “Public keyset URL”. The person who runs this tool enters it here.";

    private const string KeysCanvas =
        "Canvas’s own key set is https://sso.canvaslms.com/api/lti/security/jwks, on a site of your own /api/lti/security/jwks. The person who runs this tool enters it here.";

    private const string KeysOther = "Compare the address of the key set with what {lms} says of itself. The person who runs this tool enters it here.";

    private const string Outside = "Open that address in a browser outside your network. If it does not open there either, the web server or its firewall keeps us out.";

    private const string Clocks = "Let both servers take their time from the network (NTP). Times there and here must agree to a few seconds.";

    public static IReadOnlyDictionary<string, CheckText> Texts { get; } = new Dictionary<string, CheckText>
    {
        ["CONNECTION-PENDING"] = new(
            "{Lms} registered itself and waits here for the word of the person who runs this tool.",
            "They compare issuer and client id, and activate it: on its page in /admin, or by platforms activate ID"),
        ["CONNECTION-INCOMPLETE"] = new(
            "{Lms} has made its entry, but the registration was not finished here.",
            "The person who runs this tool compares issuer and client id, and activates it: on its page in /admin, or by platforms activate ID"),
        ["CONNECTION-DISABLED"] = new(
            "{Lms} is switched off here: launches are refused and grades wait.",
            "The person who runs this tool switches it on again: on its page in /admin, or by platforms activate ID"),

        ["KEYS-BAD-ADDRESS"] = Keys("The address of {lms}’s key set, {fact}, is not a whole https address."),
        ["KEYS-PRIVATE-ADDRESS"] = new(
            "The address of {lms}’s key set, {fact}, leads into a private network, where this tool does not call.",
            "If {lms} stands there on purpose, the person who runs this tool opens that network: Outbound__AllowedNetworks. Otherwise the address is wrong."),
        ["KEYS-PRIVATE-REDIRECT"] = new(
            "The address of {lms}’s key set, {fact}, sends us on into a private network, where this tool does not call.",
            "Enter the address that answers by itself, or have the web server of {lms} not send us on."),
        ["KEYS-REDIRECTS"] = Keys("The address of {lms}’s key set, {fact}, sends us on again and again, or to nowhere."),
        ["KEYS-UNREACHABLE"] = new("Nobody answers at the address of {lms}’s key set, {fact}.", Outside),
        ["KEYS-INSECURE"] = new(
            "There is no secure connection to {lms}’s key set, {fact}.",
            "Look at the certificate of {lms}: has it run out, is its chain complete, is it for this name?"),
        ["KEYS-TIMEOUT"] = new("{Lms}’s key set, {fact}, did not come within 5 seconds.", Outside),
        ["KEYS-BROKEN"] = new("The connection to {lms}’s key set, {fact}, broke off.", "Check again in a minute. If it stays so, look at the web server of {lms}."),
        ["KEYS-TOO-LARGE"] = Keys("The answer at the address of {lms}’s key set, {fact}, is larger than any key set."),
        ["KEYS-NOT-FOUND"] = Keys("There is nothing at the address of {lms}’s key set, {fact}."),
        ["KEYS-STATUS"] = Keys("The address of {lms}’s key set answers with an error: {fact}."),
        ["KEYS-PAGE"] = Keys("A web page stands at the address of {lms}’s key set, {fact}: a page to sign in, or another address."),
        ["KEYS-NOT-JSON"] = Keys("What stands at the address of {lms}’s key set, {fact}, is no key set."),
        ["KEYS-NO-KEY"] = Keys("{Lms}’s key set, {fact}, holds no RSA key that could sign a launch."),

        ["OWN-KEYS-UNREACHABLE"] = new(
            "This tool does not answer at its own public address, {fact}.",
            "The person who runs this tool looks at Tool__PublicUrl, at the name’s entry in the DNS, and at the proxy in front of it. {Lms} has to reach that address too."),
        ["OWN-KEYS-NOT-OURS"] = new(
            "Something else than this tool’s key set answers at its public address, {fact}.",
            "The person who runs this tool looks at Tool__PublicUrl and at the proxy in front of it: /.well-known/jwks.json has to come through unchanged."),
        ["OWN-KEYS-ELSEWHERE"] = new(
            "The key set at this tool’s public address, {fact}, does not hold the key that this tool signs with: another tool, or an old copy, stands there.",
            "The person who runs this tool looks at Tool__PublicUrl, and whether a proxy keeps an old answer. All nodes need the same database."),
        ["OWN-KEYS-PRIVATE"] = new(
            "The public address of this tool, {fact}, leads into a private network, where this check does not call.",
            "Open that address in a browser outside your network: it has to show this tool’s keys."),

        ["CLOCK-AHEAD"] = new("The clock of this tool is {fact} ahead of {lms}’s, so that {lms} refuses what we sign.", Clocks),
        ["CLOCK-BEHIND"] = new("The clock of this tool is {fact} behind {lms}’s, so that launches seem to come from the future.", Clocks),
        ["CLOCK-UNKNOWN"] = new("No answer of {lms} said what time it is there.", "Put the other faults right first, then check again."),

        ["LAUNCH-NONE"] = new("Nobody has opened an activity of this tool in {lms} yet.", "Make the tool available to a course, add an activity of it, and open that once.")
        {
            Moodle = "In a course, open More, LTI External tools, and switch on Show in activity chooser. Then add an activity of this tool and open it once.",
            Canvas = "In Settings, Apps, View App Configurations, add an app By Client ID. Then add it to a module or an assignment and open that once.",
        },
        ["LAUNCH-NOT-ACTIVATED"] = new(
            "Nobody has opened an activity of this tool in {lms} yet. A tool that registered itself stays off there until an administrator switches it on.",
            "In the list of tools of {lms}, find this tool and switch it on. Then add an activity of it and open that once.")
        {
            Moodle = "In Site administration, Plugins, External tool, Manage tools, find History revision: if it says Pending, press Activate. Then, in a course, open More, LTI External tools, and switch on Show in activity chooser.",
            Canvas = "In Admin, Developer Keys, switch the key of this tool on. Then in Settings, Apps, View App Configurations, add an app By Client ID.",
        },

        ["PICKER-NOT-SERVED"] = new("This version of the tool has no picker.", ""),
        ["PICKER-NOT-SEEN"] = new("Nobody has opened the tool’s picker in {lms} yet.", "Add an activity of this tool and choose its content once. If there is no button for that, allow deep linking for this tool.")
        {
            Moodle = "Add an activity of this tool and press Select content once. If the button is missing: Site administration, Plugins, External tool, Manage tools, this tool’s settings: Supports Deep Linking (Content-Item Message).",
            Canvas = "Make an assignment, choose External Tool, Find, and this tool. If it is not there: Admin, Developer Keys, this key: switch on the placements Assignment Selection and Link Selection.",
        },
        ["GRADEBOOK-IN-COURSE"] = new("The gradebook can be tried from inside a course only.", "A teacher opens an activity of this tool, and there: Check the connection."),
    };

    private static CheckText Keys(string cause) => new(cause, KeysOther) { Moodle = KeysMoodle, Canvas = KeysCanvas };
}
