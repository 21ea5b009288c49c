using LtiAdvantage.Platforms;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>Who may hold an answer in a frame, and the other headers that every answer has.</summary>
[Collection(HostileSuite.Name)]
public sealed class FramingTests(HostileFixture fixture)
{
    private readonly School school = fixture.School;
    private readonly ForeignPlatform platform = fixture.Platform;

    [Theory]
    [Trait("Row", "SEC-09")]
    [InlineData("Moodle", "https://moodle.example", "https://moodle.example/auth", null, "https://moodle.example")]
    [InlineData("Moodle", "https://moodle.example:8443/x", "https://sso.example/auth?a=b", "https://www.moodle.example/back", "https://moodle.example:8443 https://sso.example https://www.moodle.example")]
    [InlineData("Canvas", "https://canvas.instructure.com", "https://sso.canvaslms.com/api/lti/authorize_redirect", null, "https:")]
    [InlineData("Canvas", "https://canvas.instructure.com", "https://sso.canvaslms.com/auth", "https://canvas.school.example/courses/1", "https://canvas.instructure.com https://sso.canvaslms.com https://canvas.school.example")]
    [InlineData("Generic", "a name and no address", "https://lms.example/auth", "https://lms.example/x; script-src *", "https://lms.example")]
    [InlineData("Generic", "javascript:alert(1)", "https://lms.example/auth", "https://ex ample/", "https://lms.example")]
    public void SEC_09_The_frame_is_that_of_the_registration_and_of_the_page_that_a_verified_launch_named(string family, string issuer, string endpoint, string? back, string sources) =>
        Assert.Equal(sources, FrameAncestors.Of(PlatformProfile.ForFamily(family), issuer, endpoint, back).Sources);

    [Fact]
    [Trait("Row", "SEC-09")]
    [Trait("Row", "SEC-10")]
    [Trait("Row", "SEC-11")]
    public async Task SEC_09_SEC_10_Login_launch_and_pages_of_a_session_are_framed_by_its_platform_alone()
    {
        using var visitor = new Visitor();
        using var login = await visitor.PostAsync($"{school.Tool}/lti/login", platform.LoginFields(school.Tool));
        var (state, nonce) = await fixture.LoginAsync(visitor);
        var claims = platform.Claims(school.Tool, nonce, TimeProvider.System.GetUtcNow());
        ClaimPatch.Apply(claims, """{"lti:launch_presentation":{"return_url":"https://portal.school.example/course"}}""", TimeProvider.System.GetUtcNow());
        using var launch = await fixture.LaunchAsync(visitor, [new("id_token", platform.Sign(claims)), new("state", state)]);
        using var page = await visitor.GetAsync(new Uri(new Uri(school.Tool), launch.Headers.Location!).ToString());

        Assert.Equal(platform.Address, Ancestors(login));
        Assert.Equal(platform.Address, Ancestors(launch));
        Assert.Equal($"{platform.Address} https://portal.school.example", Ancestors(page));
        Assert.All([login, launch, page], AssertHeaders);
    }

    [Theory]
    [Trait("Row", "SEC-09")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/.well-known/jwks.json")]
    [InlineData("/tool.css")]
    [InlineData("/js/platform-storage.js")]
    public async Task SEC_09_What_belongs_to_no_launch_is_framed_by_nobody(string path)
    {
        using var visitor = new Visitor();
        using var response = await visitor.GetAsync(school.Tool + path);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal("'none'", Ancestors(response));
        AssertHeaders(response);
    }

    [Theory]
    [Trait("Row", "SEC-10")]
    [InlineData("/")]
    [InlineData("/refused")]
    [InlineData("/lti/login")]
    [InlineData("/lti/launch")]
    [InlineData("/learn/00000000000000000000000000000000")]
    [InlineData("/lti/arrive?code=x")]
    public async Task SEC_10_A_page_that_says_why_not_can_be_read_in_any_frame_and_does_nothing(string path)
    {
        using var visitor = new Visitor();
        var page = await visitor.OpenAsync(school.Tool + path);

        Assert.True((int)page.Status is >= 400 and < 500);
        Assert.EndsWith("frame-ancestors *", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("form, button, script, main a"));
    }

    private static string Ancestors(HttpResponseMessage response) =>
        response.Headers.GetValues("Content-Security-Policy").Single().Split("frame-ancestors ")[1];

    private static void AssertHeaders(HttpResponseMessage response)
    {
        var headers = response.Headers;
        Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self';", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("camera=(), geolocation=(), microphone=()", headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        Assert.False(headers.Contains("X-Frame-Options"));
        Assert.False(headers.Contains("Server"));
    }
}
