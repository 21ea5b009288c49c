using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

public sealed class TokenTests(CanvasLms lms) : IClassFixture<CanvasLms>, IAsyncLifetime
{
    private const string Both = A.ScoreScope + " " + A.LineItemScope;

    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_good_assertion_gets_a_token_for_all_that_it_asked_for()
    {
        var (status, answer) = await AskAsync(Both);

        var captured = Captured.Canvas("token-response");
        Assert.Equal(200, status);
        Assert.Equal(Captured.Shape(captured), Captured.Shape(answer));
        Assert.Equal(((string?)captured["token_type"], (int?)captured["expires_in"], Both), ((string?)answer["token_type"], (int?)answer["expires_in"], (string?)answer["scope"]));
        Assert.Equal(3, ((string)answer["access_token"]!).Split('.').Length);
    }

    [Fact]
    public async Task One_scope_too_many_fails_the_whole_request()
    {
        var (status, answer) = await AskAsync($"{A.ScoreScope} {A.LineItemReadScope}");

        Assert.Equal((400, "invalid_scope"), (status, (string?)answer["error"]));
        Assert.EndsWith("requested, but not granted: " + A.LineItemReadScope, (string?)answer["error_description"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aud", "https://canvas.instructure.com", "the 'aud' is invalid")]
    [InlineData("iat", "-301", "the 'iat' must be less than 300 seconds old")]
    [InlineData("iat", "31", "the 'iat' must not be in the future")]
    [InlineData("exp", "0", "the JWT has expired")]
    [InlineData("jti", null, "the following assertions are missing: jti")]
    public async Task Claims_are_refused_in_the_captured_words(string claim, string? value, string description)
    {
        var claims = lms.Claims();
        claims[claim] = long.TryParse(value, out var offset) ? lms.Clock.GetUtcNow().ToUnixTimeSeconds() + offset : value;

        var (status, answer) = await AskAsync(A.ScoreScope, claims);

        Assert.Equal((400, "invalid_request", description), (status, (string?)answer["error"], (string?)answer["error_description"]));
        Assert.Contains(description, CapturedDescriptions());
    }

    [Theory]
    [InlineData("-300")]
    [InlineData("30")]
    public async Task A_clock_may_be_off_by_this_much(string seconds)
    {
        var claims = lms.Claims();
        claims["iat"] = lms.Clock.GetUtcNow().ToUnixTimeSeconds() + long.Parse(seconds, null);

        Assert.Equal(200, (await AskAsync(A.ScoreScope, claims)).Status);
    }

    [Fact]
    public async Task Several_faults_come_in_one_message()
    {
        var claims = lms.Claims();
        claims["aud"] = "x";
        claims["exp"] = 1;

        Assert.Equal("the 'aud' is invalid | the JWT has expired", (string?)(await AskAsync(A.ScoreScope, claims)).Answer["error_description"]);
    }

    [Fact]
    public async Task The_audience_may_be_a_list_with_the_address_in_it()
    {
        var claims = lms.Claims();
        claims["aud"] = new JsonArray("x", (string)claims["aud"]!);

        Assert.Equal(200, (await AskAsync(A.ScoreScope, claims)).Status);
    }

    [Fact]
    public async Task An_unknown_client_and_one_whose_key_is_off_are_refused_alike()
    {
        var claims = lms.Claims();
        claims["sub"] = "10000000000999";
        var unknown = await AskAsync(A.ScoreScope, claims);
        await lms.ControlAsync("/course/switch-key", ("state", "off"));
        var off = await AskAsync(A.ScoreScope);

        Assert.Equal((401, "invalid_client", "unknown client"), (unknown.Status, (string?)unknown.Answer["error"], (string?)unknown.Answer["error_description"]));
        Assert.Equal(unknown.Answer.ToJsonString(), off.Answer.ToJsonString());
    }

    [Fact]
    public async Task A_foreign_signature_and_an_unreachable_key_set_are_told_apart()
    {
        using var other = RSA.Create(2048);
        using var foreign = await lms.AskTokenAsync(A.ScoreScope, assertion: lms.Tool.Sign(lms.Claims(), key: other));
        lms.Tool.PublishesKeys = false;
        var unreachable = await AskAsync(A.ScoreScope);
        lms.Tool.PublishesKeys = true;

        Assert.Contains("JWS signature invalid.", await foreign.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("JWK Error: Invalid JSON", (string?)unreachable.Answer["error_description"]);
    }

    [Fact]
    public async Task Another_grant_is_not_supported()
    {
        using var response = await lms.AskTokenAsync(A.ScoreScope, grant: "password");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("unsupported_grant_type", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> CapturedDescriptions() =>
        Captured.Canvas("token-errors").AsArray().Select(error => (string)error!["body"]!["error_description"]!);

    private async Task<(int Status, JsonNode Answer)> AskAsync(string scope, JsonObject? claims = null)
    {
        using var response = await lms.AskTokenAsync(scope, claims);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
