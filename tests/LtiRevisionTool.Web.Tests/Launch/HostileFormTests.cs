using System.Text;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>Forms, bodies and verbs that are no launch, and what a platform says instead of one.</summary>
[Collection(HostileSuite.Name)]
public sealed class HostileFormTests(HostileFixture fixture)
{
    private const string Token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.AAAA";

    private readonly School school = fixture.School;

    public static TheoryData<string, string, int, string> Forms => new()
    {
        { "LV-N01", "state={state}", 400, "LTI-MISSING-TOKEN" },
        { "LV-N01", "state={state}&id_token=", 400, "LTI-MISSING-TOKEN" },
        { "LV-N01", "", 400, "LTI-MISSING-TOKEN" },
        { "LV-N02", "id_token={token}", 400, "LTI-MISSING-STATE" },
        { "LV-N03", "id_token={token}&state=forged", 401, "LTI-UNKNOWN-STATE" },
        { "LV-N03", "id_token={token}&state={state}x", 401, "LTI-UNKNOWN-STATE" },
        { "LV-N03", "id_token={token}&state=%ff%fe", 401, "LTI-UNKNOWN-STATE" },
        { "LV-N54", "id_token={token}&state=%00", 400, "LTI-MALFORMED-TOKEN" },
        { "LV-N09", "id_token={token}&id_token={token}&state={state}", 400, "LTI-DUPLICATE-PARAMETER" },
        { "LV-N09", "id_token={token}&state={state}&state={state}", 400, "LTI-DUPLICATE-PARAMETER" },
        { "LV-N62", "error=login_required&state={state}", 401, "LTI-PLATFORM-ERROR" },
        { "LV-N62", "error=launch_no_longer_valid&state={state}", 401, "LTI-PLATFORM-ERROR" },
        { "LV-N62", "error=unauthorized_client&state={state}", 401, "LTI-PLATFORM-ERROR" },
        { "LV-N62", "error=interaction_required", 401, "LTI-PLATFORM-ERROR" },
        { "SEC-23", "error=%3Cscript%3Ealert(1)%3C/script%3E&error_description=%3Cscript%3Ealert(2)%3C/script%3E&state={state}", 401, "LTI-PLATFORM-ERROR" },
        { "LV-N63", "error=login_required&id_token={token}&state={state}", 400, "LTI-TOKEN-AND-ERROR" },
        { "LV-N67", "lti_message_type=basic-lti-launch-request&lti_version=LTI-1p0&oauth_consumer_key=k", 400, "LTI-LTI11-LAUNCH" },
        { "LV-N68", "JWT={token}", 400, "LTI-MISSING-TOKEN" },
    };

    [Theory]
    [Trait("Row", "0.1")]
    [Trait("Row", "SEC-12")]
    [Trait("Row", "SEC-23")]
    [MemberData(nameof(Forms))]
    public async Task A_form_that_is_no_launch_is_refused(string row, string body, int status, string code)
    {
        using var visitor = new Visitor();
        var (state, _) = await fixture.LoginAsync(visitor);
        var text = body.Replace("{state}", state, StringComparison.Ordinal).Replace("{token}", Token, StringComparison.Ordinal);

        await fixture.RefusedAsync(row, visitor, () => SendAsync(visitor, "POST", "/lti/launch", "application/x-www-form-urlencoded", text), status, code, Token, state, "<script>alert(");
    }

    [Theory]
    [Trait("Row", "LV-N06")]
    [Trait("Row", "LV-N07")]
    [Trait("Row", "LV-N08")]
    [InlineData("LV-N06", "GET", "/lti/launch?id_token={token}&state=abc", null, 405, "LTI-METHOD-NOT-ALLOWED")]
    [InlineData("LV-N06", "PUT", "/lti/launch", "application/x-www-form-urlencoded", 405, "LTI-METHOD-NOT-ALLOWED")]
    [InlineData("LV-N06", "HEAD", "/lti/launch?id_token={token}", null, 405, "LTI-METHOD-NOT-ALLOWED")]
    [InlineData("LV-N07", "POST", "/lti/launch", "application/json", 415, "LTI-CONTENT-TYPE-UNSUPPORTED")]
    [InlineData("LV-N07", "POST", "/lti/launch", "multipart/form-data; boundary=x", 415, "LTI-CONTENT-TYPE-UNSUPPORTED")]
    [InlineData("LV-N07", "POST", "/lti/launch", "text/plain", 415, "LTI-CONTENT-TYPE-UNSUPPORTED")]
    [InlineData("LV-N07", "POST", "/lti/launch", null, 415, "LTI-CONTENT-TYPE-UNSUPPORTED")]
    [InlineData("LV-N08", "POST", "/lti/launch", "{524289}", 413, "LTI-TOO-LARGE")]
    [InlineData("LI-24", "POST", "/lti/login", "{1048576}", 413, "LTI-TOO-LARGE")]
    [InlineData("PS-04", "POST", "/lti/proof", "{70000}", 413, "LTI-TOO-LARGE")]
    [InlineData("PS-04", "GET", "/lti/proof", null, 405, "LTI-METHOD-NOT-ALLOWED")]
    [InlineData("PS-04", "POST", "/lti/proof", "text/plain", 415, "LTI-CONTENT-TYPE-UNSUPPORTED")]
    public async Task Only_a_posted_form_of_bounded_size_is_read(string row, string verb, string path, string? type, int status, string code)
    {
        using var visitor = new Visitor();
        var huge = type?.StartsWith('{') == true ? int.Parse(type.Trim('{', '}'), System.Globalization.CultureInfo.InvariantCulture) : 0;
        var body = huge > 0 ? $"id_token={new string('a', huge)}&login_hint=x" : "id_token=a.b.c&state=abc";

        await fixture.RefusedAsync(
            row, visitor, () => SendAsync(visitor, verb, path.Replace("{token}", Token, StringComparison.Ordinal), huge > 0 ? "application/x-www-form-urlencoded" : type, body), status, code, Token);
    }

    [Theory]
    [Trait("Row", "LV-N06")]
    [Trait("Row", "LV-N07")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Another_verb_is_told_which_one_is_right(string verb)
    {
        using var visitor = new Visitor();
        using var response = await SendAsync(visitor, verb, "/lti/launch", "application/x-www-form-urlencoded", "a=b");

        Assert.Equal((405, "POST"), ((int)response.StatusCode, response.Content.Headers.Allow.Single()));
        Assert.Contains("What the course site sent was incomplete", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> SendAsync(Visitor visitor, string verb, string path, string? type, string body)
    {
        var request = new HttpRequestMessage(new HttpMethod(verb), school.Tool + path);
        if (verb is not ("GET" or "HEAD"))
        {
            request.Content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
            if (type is not null)
            {
                request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            }
        }

        return visitor.SendAsync(request);
    }
}
