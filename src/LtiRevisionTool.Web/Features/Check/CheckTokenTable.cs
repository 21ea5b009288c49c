namespace LtiRevisionTool.Web.Features.Check;

/// <summary>What can be wrong with the sign-in for services, and with what it may be used for.</summary>
internal static class CheckTokenTable
{
    private const string WrongAddressOther = "Compare the address of access tokens with what {lms} says of itself. The person who runs this tool enters it here.";

    private const string KeyOther = "In {lms}’s settings for this tool, give the address of our key set, {fact}, instead of a key.";
    private const string KeyMoodle =
        "In Site administration, Plugins, External tool, Manage tools, this tool’s settings: Public key type “Keyset URL”, Public keyset {fact}";

    private const string KeyCanvas = "In Admin, Developer Keys, edit the key: JWK Method “Public JWK URL”, and as its URL {fact}";

    private const string Clocks = "Let both servers take their time from the network (NTP).";

    private const string AllowOther = "Allow it in {lms}’s settings for this tool, under its services.";
    private const string AllowCanvas = "In Admin, Developer Keys, edit the key of this tool, and switch on under Scopes: ";
    private const string Sync =
        "In Site administration, Plugins, External tool, Manage tools, this tool’s settings, Services, IMS LTI Assignment and Grade Services: “Use this service for grade sync and column management”.";

    public static IReadOnlyDictionary<string, CheckText> Texts { get; } = new Dictionary<string, CheckText>
    {
        ["TOKEN-ADDRESS"] = WrongAddress("There is no service for access tokens at {fact}."),
        ["TOKEN-PAGE"] = WrongAddress("A web page, or something else that is no answer of the service, came from the address for access tokens, {fact}."),
        ["TOKEN-MOVED"] = WrongAddress("The address for access tokens, {fact}, sends us on to another."),
        ["TOKEN-BAD-ADDRESS"] = WrongAddress("The address for access tokens, {fact}, is not a whole https address."),
        ["TOKEN-PRIVATE-ADDRESS"] = new(
            "The address for access tokens, {fact}, leads into a private network, where this tool does not call.",
            "If {lms} stands there on purpose, the person who runs this tool opens that network: Outbound__AllowedNetworks. Otherwise the address is wrong."),
        ["TOKEN-UNREACHABLE"] = new(
            "Nobody answers at the address for access tokens, {fact}.",
            "Open {lms} in a browser outside your network. If it opens, a firewall may keep servers out that are not browsers."),
        ["TOKEN-INSECURE"] = new("There is no secure connection to {fact}.", "Look at the certificate of {lms}: has it run out, is its chain complete, is it for this name?"),
        ["TOKEN-TIMEOUT"] = new("No access token came from {fact} within 5 seconds.", "Check again in a minute. If it stays so: {lms} fetches our keys meanwhile, and may not reach them."),
        ["TOKEN-FAULT"] = new("{Lms} reported an error of its own when we asked for an access token.", "Check again in a few minutes. If it stays so, look at the log of {lms}."),
        ["TOKEN-BUSY"] = new("{Lms} asks for fewer requests.", "Check again in a few minutes."),
        ["TOKEN-CLIENT"] = new(
            "{Lms} does not know this tool’s client id: its entry there was deleted, or made anew.",
            "Compare the client id here with the one there. Register the tool again if its entry is gone.")
        {
            Moodle = "In Site administration, Plugins, External tool, Manage tools, find History revision and View configuration details: compare the Client ID with the one here. Register the tool again if it is gone.",
        },
        ["TOKEN-KEY-OFF"] = new(
            "Canvas does not know this tool’s client id, or its developer key is switched off: it says the same of both.",
            "In Admin, Developer Keys, find the key with this client id and set its State to On. If it is gone, register the tool again."),
        ["TOKEN-KEYS-BLOCKED"] = new(
            "{Lms} cannot fetch our keys, so it cannot check that it is us.",
            "Let the server of {lms} open {fact}")
        {
            Moodle = "From Moodle’s own server, open {fact} Then look at Site administration, General, Security, HTTP security: the blocked hosts must not hold ours, and the allowed ports must hold its port.",
            Canvas = "From Canvas’s own server, open {fact} In Admin, Developer Keys, edit the key: its Public JWK URL has to be that address.",
        },
        ["TOKEN-KEY-UNKNOWN"] = new("{Lms} holds other keys of this tool than those we sign with.", KeyOther) { Moodle = KeyMoodle, Canvas = KeyCanvas },
        ["TOKEN-SIGNATURE"] = new("{Lms} could not verify our signature: it holds a wrong or old key of this tool.", KeyOther) { Moodle = KeyMoodle, Canvas = KeyCanvas },
        ["TOKEN-AUDIENCE"] = new(
            "{Lms} did not accept whom our request names as its audience.",
            "The person who runs this tool enters here what {lms} expects: Platforms__N__TokenAudience, or nothing for the address of access tokens itself.")
        {
            Canvas = "The person who runs this tool takes away Platforms__N__TokenAudience, and gives as address of access tokens https://sso.canvaslms.com/login/oauth2/token, or that of your own site.",
        },
        ["TOKEN-CLOCK-AHEAD"] = new("{Lms} refused our request because its time lies ahead of {lms}’s clock.", Clocks),
        ["TOKEN-CLOCK-BEHIND"] = new("{Lms} refused our request because it seemed too old: our clock is behind {lms}’s.", Clocks),
        ["TOKEN-REFUSED"] = new("{Lms} gave no access token. It said: {fact}", "Compare client id, key set address and address of access tokens here and in {lms}’s settings for this tool."),

        ["LEAVE-SCORE"] = new("The tool may not send grades.", AllowOther) { Moodle = Sync, Canvas = AllowCanvas + "“Can create and update submission results for assignments associated with the tool.”" },
        ["LEAVE-LINEITEM"] = new("The tool may not make columns in the gradebook.", AllowOther) { Moodle = Sync, Canvas = AllowCanvas + "“Can create and view assignment data in the gradebook associated with the tool.”" },
        ["LEAVE-RESULT"] = new("The tool may not read grades back.", AllowOther) { Moodle = Sync, Canvas = AllowCanvas + "“Can view submission data for assignments associated with the tool.”" },
        ["LEAVE-ROSTER"] = new("The tool may not read the list of students.", AllowOther)
        {
            Moodle = "In Site administration, Plugins, External tool, Manage tools, this tool’s settings, Services, IMS LTI Names and Role Provisioning: “Use this service to retrieve members’ information as per privacy settings”.",
            Canvas = AllowCanvas + "“Can retrieve user data associated with the context the tool is installed in.”",
        },
        ["LEAVE-AFTER-SIGN-IN"] = new("This is known only when the sign-in works.", "Put the sign-in right first."),
    };

    private static CheckText WrongAddress(string cause) => new(cause, WrongAddressOther)
    {
        Moodle = "Compare it with Site administration, Plugins, External tool, Manage tools, View configuration details: “Access token URL”. The person who runs this tool enters it here.",
        Canvas = "Canvas’s own is https://sso.canvaslms.com/login/oauth2/token, on a site of your own /login/oauth2/token. The person who runs this tool enters it here.",
    };
}
