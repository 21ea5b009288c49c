using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Moodle;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests;

public sealed class TokenTests(Lms lms) : IClassFixture<Lms>
{
    private JsonObject Claims => FakeTool.Claims(lms.Clock.GetUtcNow(), CourseFacts.ClientId);

    private long Now => lms.Clock.GetUtcNow().ToUnixTimeSeconds();

    [Fact]
    public async Task A_good_assertion_gets_a_token_in_JSON_that_calls_itself_HTML()
    {
        using var response = await lms.AskTokenAsync(A.ScoreScope);

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(32, ((string)answer["access_token"]!).Length);
        Assert.Equal("Bearer", (string)answer["token_type"]!);
        Assert.Equal(3600, (int)answer["expires_in"]!);
        Assert.Equal(A.ScoreScope, (string)answer["scope"]!);
    }

    [Fact]
    public async Task An_assertion_made_one_second_ahead_of_the_clock_is_refused()
    {
        var claims = Claims;
        claims["iat"] = Now + 1;

        Assert.Equal($"Cannot handle token with iat prior to {lms.Clock.GetUtcNow().AddSeconds(1):yyyy-MM-ddTHH:mm:ss}+0000", await ErrorAsync(claims));
    }

    [Fact]
    public async Task An_assertion_that_ends_now_is_refused()
    {
        var claims = Claims;
        claims["exp"] = Now;

        Assert.Equal("Expired token", await ErrorAsync(claims));
    }

    [Fact]
    public async Task An_unknown_client_is_refused_with_400()
    {
        var claims = Claims;
        claims["sub"] = "nobody";

        Assert.Equal("invalid_client", await ErrorAsync(claims));
    }

    [Fact]
    public async Task A_foreign_signature_is_refused()
    {
        using var other = RSA.Create(2048);

        using var response = await lms.AskTokenAsync(A.ScoreScope, assertion: lms.Tool.Sign(Claims, key: other));

        Assert.Contains("Signature verification failed", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_key_is_refused_in_a_body_that_is_no_JSON()
    {
        using var response = await lms.AskTokenAsync(A.ScoreScope, assertion: lms.Tool.Sign(Claims, keyId: "other"));

        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("\"kid\" invalid, unable to lookup correct key", body, StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => JsonNode.Parse(body));
    }

    [Fact]
    public async Task A_scope_that_is_not_granted_is_dropped()
    {
        using var response = await lms.AskTokenAsync($"{A.ScoreScope} https://purl.imsglobal.org/spec/lti-ts/scope/toolsetting");

        Assert.Equal(A.ScoreScope, (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["scope"]!);
    }

    [Theory]
    [InlineData("https://purl.imsglobal.org/spec/lti-ts/scope/toolsetting", "client_credentials", "invalid_scope")]
    [InlineData("", "client_credentials", "invalid_request")]
    [InlineData(A.ScoreScope, "password", "unsupported_grant_type")]
    public async Task A_request_without_a_usable_scope_or_grant_is_refused(string scope, string grant, string error)
    {
        using var response = await lms.AskTokenAsync(scope, grant: grant);

        Assert.Equal(error, (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!);
    }

    [Fact]
    public async Task Without_the_key_set_of_the_tool_the_answer_is_a_page_with_404()
    {
        lms.Tool.PublishesKeys = false;
        using var response = await lms.AskTokenAsync(A.ScoreScope);
        lms.Tool.PublishesKeys = true;

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.StartsWith("<!doctype html>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_lives_for_an_hour()
    {
        var token = await lms.TokenAsync(A.RosterScope);
        lms.Clock.Advance(TimeSpan.FromSeconds(3600));

        using var request = new HttpRequestMessage(HttpMethod.Get, lms.Address + "/mod/lti/services.php/CourseSection/2/bindings/1/memberships");
        request.Headers.Authorization = new("Bearer", token);
        using var response = await lms.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private async Task<string> ErrorAsync(JsonObject claims)
    {
        using var response = await lms.AskTokenAsync(A.ScoreScope, claims);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!;
    }
}
