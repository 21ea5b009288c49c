using LtiAdvantage.Errors;
using LtiRevisionTool.Web.Features.Launch;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>What somebody reads whose launch was refused, and what the log says beside it.</summary>
[Collection(HostileSuite.Name)]
public sealed class RefusalPageTests(HostileFixture fixture)
{
    private readonly School school = fixture.School;

    [Theory]
    [Trait("Row", "0.2")]
    [InlineData(LtiReason.MissingToken, "Open the activity again from your course", "incomplete")]
    [InlineData(LtiReason.BadSignature, "Open the activity again from your course", "could not be checked")]
    [InlineData(LtiReason.ConsumedState, "Open the activity again from your course", "used already or took too long")]
    [InlineData(LtiReason.DeploymentUnknown, "This tool is not set up for your course site yet", "deployment")]
    [InlineData(LtiReason.RegistrationDisabled, "This tool is not set up for your course site yet", "waiting for approval")]
    [InlineData(LtiReason.JwksUnreachable, "Try again in a moment", "did not answer")]
    [InlineData(LtiReason.MessageTypeUnsupported, "This kind of activity is not supported here", "does not offer")]
    [InlineData(LtiReason.BrowserUnbound, "Let this page open in a window of its own", "new window")]
    [InlineData(LtiReason.RoleNotAllowed, "Your role in this course cannot do this", "your teacher")]
    [InlineData(LtiReason.IssuedAtInvalid, "Open the activity again from your course", "clocks")]
    [InlineData(LtiReason.Lti11Launch, "This kind of activity is not supported here", "LTI 1.1")]
    public void Each_message_says_what_to_do_and_why(string reason, string heading, string why)
    {
        var words = LaunchWords.Of(LtiError.Of(reason));

        Assert.Equal(heading, words.Heading);
        Assert.Contains(why, words.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "0.2")]
    public void Every_message_has_words() =>
        Assert.All(Enum.GetValues<LtiUserMessage>(), message => Assert.NotEmpty(LaunchWords.Of(LtiError.Of(LtiReason.MissingToken) with { Message = message }).Sentence));

    [Theory]
    [Trait("Row", "LV-N62")]
    [InlineData("login_required", "not signed in")]
    [InlineData("launch_no_longer_valid", "is over")]
    [InlineData("unauthorized_client", "does not accept this tool")]
    [InlineData("invalid_request", "did not accept how")]
    [InlineData("something_else", "used already or took too long")]
    public void LV_N62_What_a_platform_refuses_with_is_put_into_plain_words(string error, string said) =>
        Assert.Contains(said, LaunchWords.Of(LtiError.Of(LtiReason.PlatformError) with { Facts = new Dictionary<string, string> { ["error"] = error } }).Sentence, StringComparison.Ordinal);

    [Fact]
    [Trait("Row", "0.2")]
    [Trait("Row", "0.3")]
    public async Task Page_and_log_share_code_and_reference_and_the_log_tells_what_an_administrator_needs()
    {
        using var visitor = new Visitor();
        var (state, nonce) = await fixture.LoginAsync(visitor);
        var claims = fixture.Platform.Claims(school.Tool, nonce, TimeProvider.System.GetUtcNow());
        claims["iss"] = "https://other.example/<b>";
        using var response = await fixture.LaunchAsync(visitor, [new("id_token", fixture.Platform.Sign(claims)), new("state", state)]);
        var reference = (await response.Content.ReadAsStringAsync()).Split("reference <b>")[1][..9];

        var line = await Eventually.FindAsync("the line of the reference", TimeSpan.FromSeconds(10), async () =>
            (await school.ToolLogAsync()).Split('\n').FirstOrDefault(line => line.Contains(reference, StringComparison.Ordinal)));

        Assert.Contains("launch refused: LTI-ISSUER-MISMATCH", line, StringComparison.Ordinal);
        Assert.Contains("(Generic), deployment deployment-1, LtiResourceLinkRequest, key key-1, RS256, token age ", line, StringComparison.Ordinal);
        Assert.Contains($"issuer: {fixture.Platform.Address}, tokenIssuer: https://other.example/&lt;b&gt;", line, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Row", "0.3")]
    [InlineData("/nowhere")]
    [InlineData("/learn/00000000000000000000000000000000")]
    public async Task A_page_refused_by_no_room_has_its_line_in_the_log_too(string path)
    {
        using var visitor = new Visitor();
        var page = await visitor.OpenAsync(school.Tool + path);
        var reference = page.Html.Split("reference <b>")[1][..9];

        await Eventually.TrueAsync("the log holds the reference", TimeSpan.FromSeconds(10), async () =>
            (await school.ToolLogAsync()).Contains(reference, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Row", "LI-23")]
    public async Task LI_23_In_development_log_and_pages_say_that_plain_http_is_accepted()
    {
        using var visitor = new Visitor();
        var page = await visitor.OpenAsync(school.Tool + "/nowhere");

        Assert.Contains("DEVELOPMENT: plain http on loopback is accepted", await school.SettledLogAsync(), StringComparison.Ordinal);
        Assert.Contains("Development: plain http is accepted here", page.Find("main .screen-only").TextContent, StringComparison.Ordinal);
    }
}
