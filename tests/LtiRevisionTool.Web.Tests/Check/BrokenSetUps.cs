using Microsoft.AspNetCore.Http;
using static LtiRevisionTool.Web.Tests.Check.CheckedLms;

namespace LtiRevisionTool.Web.Tests.Check;

/// <summary>Set-ups that are broken in one way each, with messages of the shapes that Moodle and Canvas give.</summary>
internal static class BrokenSetUps
{
    public static IReadOnlyDictionary<string, BrokenSetUp> All { get; } = new Dictionary<string, BrokenSetUp>
    {
        // The platform's key set.
        ["nothing at the key set address"] = new("Moodle", "KEYS-NOT-FOUND", "Public keyset URL", "/keys.") { Break = lms => lms.Instead["keys"] = _ => Results.StatusCode(404) },
        ["a page at the key set address"] = new("Canvas", "KEYS-PAGE", "sso.canvaslms.com/api/lti/security/jwks") { Break = lms => lms.Instead["keys"] = _ => WebPage() },
        ["no JSON at the key set address"] = new("Generic", "KEYS-NOT-JSON", "is no key set") { Break = lms => lms.Instead["keys"] = _ => Results.Text("the keys") },
        ["a key set without an RSA key"] = new("Generic", "KEYS-NO-KEY", "holds no RSA key") { Break = lms => lms.Instead["keys"] = _ => Json("""{"keys":[{"kty":"oct","kid":"1"}]}""") },
        ["a key set address that leads inside"] = new("Moodle", "KEYS-PRIVATE-REDIRECT", "private network") { Break = lms => lms.Instead["keys"] = _ => Results.Redirect("https://169.254.169.254/latest") },
        ["a key set address that goes in circles"] = new("Moodle", "KEYS-REDIRECTS", "again and again") { Break = lms => lms.Instead["keys"] = _ => Results.Redirect(lms.Address + "/keys") },
        ["an error at the key set address"] = new("Moodle", "KEYS-STATUS", "answers 500") { Break = lms => lms.Instead["keys"] = _ => Results.StatusCode(500) },

        // The clocks.
        ["our clock ahead"] = new("Moodle", "CLOCK-AHEAD TOKEN-CLOCK-AHEAD", "10 minutes ahead of Moodle", "NTP")
        {
            Break = lms =>
            {
                lms.ClockAhead = TimeSpan.FromMinutes(-10);
                lms.Instead["token"] = _ => Moodle("Cannot handle token with iat prior to 2026-11-24T08:00:00+0000");
            },
        },
        ["our clock behind"] = new("Canvas", "CLOCK-BEHIND TOKEN-CLOCK-BEHIND", "10 minutes behind Canvas", "NTP")
        {
            Break = lms =>
            {
                lms.ClockAhead = TimeSpan.FromMinutes(10);
                lms.Instead["token"] = _ => Refusal(400, "invalid_request", "the 'iat' must be less than 300 seconds old | the JWT has expired");
            },
        },

        // Access tokens.
        ["nothing at the token address"] = new("Generic", "TOKEN-ADDRESS", "no service for access tokens") { Break = lms => lms.Instead["token"] = _ => WebPage(404) },
        ["nothing at Moodle's token address"] = new("Moodle", "TOKEN-ADDRESS", "Access token URL") { Break = lms => lms.Instead["token"] = _ => WebPage(404) },
        ["our key set not reachable for Moodle"] = new("Moodle", "TOKEN-KEYS-BLOCKED", "HTTP security", "/.well-known/jwks.json")
        {
            Break = lms => lms.Instead["token"] = context => context.Request.HasFormContentType && context.Request.Form.ContainsKey("client_assertion") ? WebPage(404) : Moodle("invalid_request"),
        },
        ["our key set not reachable for Canvas"] = new("Canvas", "TOKEN-KEYS-BLOCKED", "Public JWK URL") { Break = lms => lms.Instead["token"] = _ => Refusal(400, "invalid_request", "JWK Error: Invalid JSON") },
        ["a client id that Moodle does not know"] = new("Moodle", "TOKEN-CLIENT", "View configuration details") { Break = lms => lms.Instead["token"] = _ => Moodle("invalid_client") },
        ["a key that Moodle does not know, in JSON that is none"] = new("Moodle", "TOKEN-KEY-UNKNOWN", "Keyset URL") { Break = lms => lms.Instead["token"] = _ => Moodle("\"kid\" invalid, unable to lookup correct key") },
        ["an old key in Moodle"] = new("Moodle", "TOKEN-SIGNATURE", "Keyset URL") { Break = lms => lms.Instead["token"] = _ => Moodle("Signature verification failed") },
        ["Canvas's key switched off"] = new("Canvas", "TOKEN-KEY-OFF", "set its State to On") { Break = lms => lms.Instead["token"] = _ => Refusal(401, "invalid_client", "unknown client") },
        ["the wrong audience"] = new("Canvas", "TOKEN-AUDIENCE", "TokenAudience") { Break = lms => lms.Instead["token"] = _ => Refusal(400, "invalid_request", "the 'aud' is invalid") },
        ["a page instead of a token"] = new("Moodle", "TOKEN-PAGE", "A web page") { Break = lms => lms.Instead["token"] = _ => WebPage() },
        ["JSON that breaks off instead of a token"] = new("Generic", "TOKEN-PAGE", "no answer of the service") { Break = lms => lms.Instead["token"] = _ => Json("{\"access_token\" : \"") },
        ["a token address that has moved"] = new("Generic", "TOKEN-MOVED", "sends us on") { Break = lms => lms.Instead["token"] = _ => Results.Redirect(lms.Address + "/new") },
        ["a platform under repair"] = new("Generic", "TOKEN-FAULT", "an error of its own") { Break = lms => lms.Instead["token"] = _ => WebPage(500) },
        ["a refusal that nobody has seen before"] = new("Generic", "TOKEN-REFUSED", "computer says no") { Break = lms => lms.Instead["token"] = _ => Refusal(400, "no_way", "computer says no") },

        // What the tool may do.
        ["no leave to send grades"] = new("Moodle", "LEAVE-SCORE", "grade sync and column management") { Break = lms => lms.Offered = [LineItem, Result, Members], NotPossible = "SCORE-NO-LEAVE" },
        ["no leave to make columns"] = new("Canvas", "LEAVE-LINEITEM", "Can create and view assignment data") { Break = lms => lms.Offered = [Result, Score, Members], NotPossible = "COLUMN-NO-LEAVE" },
        ["no leave to read grades back"] = new("Canvas", "LEAVE-RESULT", "Can view submission data") { Break = lms => lms.Offered = [LineItem, Score, Members], NotPossible = "READ-BACK-NO-LEAVE" },

        // What launches bring.
        ["a launch without the gradebook"] = new("Moodle", "COLUMN-NOT-OFFERED", "Assignment and Grade Services") { Launch = CheckFixture.WithoutGrades },
        ["a launch without the list of students"] = new("Moodle", "", "Names and Role Provisioning") { Launch = CheckFixture.WithoutNames, NotPossible = "ROSTER-NOT-OFFERED" },

        // The list of students.
        ["a page instead of the list"] = new("Moodle", "ROSTER-UNEXPECTED-ANSWER", "a page to sign in") { Break = lms => lms.Instead["members"] = _ => WebPage(), NotPossible = "SCORE-NOBODY" },
        ["nobody in the list"] = new("Canvas", "ROSTER-EMPTY", "open People") { Break = lms => lms.Instead["members"] = _ => Json("""{"members":[]}""") },

        // The gradebook.
        ["columns refused"] = new("Moodle", "COLUMN-NO-PERMISSION", "does not let the tool read or make columns") { Break = lms => lms.Instead["items"] = _ => Results.StatusCode(403) },
        ["the tool taken out of the Canvas course"] = new("Canvas", "ROSTER-TOOL-REMOVED COLUMN-TOOL-REMOVED", "By Client ID again")
        {
            Break = lms => lms.Instead["items"] = lms.Instead["members"] = _ => Canvas(401, "Access Token not linked to a Tool associated with this Context"),
        },
        ["a Canvas course that has ended"] = new("Canvas", "COLUMN-COURSE-CONCLUDED", "later end date")
        {
            Break = lms => lms.Instead["items"] = _ => Canvas(422, "This course has concluded. AGS requests will no longer be accepted for this course."),
        },
        ["a Canvas course that is not published"] = new("Canvas", "SCORE-COURSE-UNPUBLISHED", "press Publish") { Break = lms => lms.Instead["score"] = _ => Canvas(422, "User not found in course or is not a student") },
        ["scores refused by Moodle as a success"] = new("Moodle", "SCORE-NOT-GRADABLE", "the role Student") { Break = lms => lms.Instead["score"] = _ => Json("[]") },
        ["a locked gradebook"] = new("Moodle", "SCORE-LOCKED", "Unlock it") { Break = lms => lms.Instead["score"] = _ => Json("[]", 500) },
        ["results refused"] = new("Moodle", "READ-BACK-NO-PERMISSION", "does not let the tool read a grade back") { Break = lms => lms.Instead["results"] = _ => Results.StatusCode(403) },
        ["a gradebook that shows nothing"] = new("Moodle", "READ-BACK-NOTHING", "shows none") { Break = lms => lms.Instead["results"] = _ => Json("[]") },
        ["a gradebook that shows something else"] = new("Generic", "READ-BACK-OTHER", "6 of 10")
        {
            Break = lms => lms.Instead["results"] = context => Json($$"""[{"userId":"{{context.Request.Query["user_id"]}}","resultScore":6,"resultMaximum":10}]"""),
        },
        ["a column that cannot be deleted in Moodle"] = new("Moodle", "CLEAN-UP-NO-PERMISSION", "Gradebook setup", "may still be in the gradebook") { Break = lms => lms.Instead["delete"] = _ => Results.StatusCode(403), Left = 1 },
        ["a column that cannot be deleted in Canvas"] = new("Canvas", "CLEAN-UP-NO-PERMISSION", "Assignments, in the row") { Break = lms => lms.Instead["delete"] = _ => Results.StatusCode(401), Left = 1 },
    };

    private static IResult Refusal(int status, string error, string description) =>
        Json($$"""{"error":"{{error}}","error_description":"{{description}}"}""", status);
}
