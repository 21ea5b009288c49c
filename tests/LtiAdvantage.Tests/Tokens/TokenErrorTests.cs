using LtiAdvantage.Grades;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tests.Grades;
using LtiAdvantage.Tests.Http;
using LtiAdvantage.Tokens;
using Xunit;

namespace LtiAdvantage.Tests.Tokens;

[Trait("Row", "AGS-15")]
public sealed class TokenErrorTests
{
    [Theory]
    [InlineData("unknown_client", GradeCause.ClientUnknown)]
    [InlineData("expired_assertion", GradeCause.ClockWrong)]
    [InlineData("iat_in_future", GradeCause.ClockWrong)]
    [InlineData("unknown_kid", GradeCause.KeyNotAccepted)]
    [InlineData("bad_signature", GradeCause.KeyNotAccepted)]
    [InlineData("missing_scope", GradeCause.TokenRefused)]
    [InlineData("wrong_grant_type", GradeCause.TokenRefused)]
    public async Task Moodles_errors_are_named_and_can_heal(string entry, string cause)
    {
        var error = await FailAsync(PlatformProfile.Moodle, Capture.Moodle("token-endpoint", entry));

        Assert.Equal((cause, 400, true), (error.Cause, error.Status, error.Retryable));
        Assert.NotEmpty(error.Detail!);
    }

    [Fact]
    public async Task A_page_of_Moodle_means_that_it_could_not_fetch_the_keys()
    {
        var answer = new FakeAnswer { Status = 404, ContentType = "text/html", Body = "<!DOCTYPE html><html><body>Exception - fix_jwks_alg()" };

        var error = await FailAsync(PlatformProfile.Moodle, answer);

        Assert.Equal((GradeCause.KeyNotAccepted, 404, true), (error.Cause, error.Status, error.Retryable));
        Assert.Null(error.Detail);
    }

    [Theory]
    [InlineData(0, GradeCause.ClientUnknown)]
    [InlineData(1, GradeCause.KeyNotAccepted)]
    [InlineData(2, GradeCause.KeyNotAccepted)]
    [InlineData(3, GradeCause.AudienceWrong)]
    [InlineData(4, GradeCause.ClockWrong)]
    [InlineData(5, GradeCause.ClockWrong)]
    [InlineData(6, GradeCause.ClockWrong)]
    [InlineData(7, GradeCause.TokenRefused)]
    [InlineData(9, GradeCause.TokenRefused)]
    public async Task Canvas_errors_are_named_and_can_heal(int entry, string cause)
    {
        var error = await FailAsync(PlatformProfile.Canvas, Capture.Canvas(Capture.Read("canvas/token-errors.json")[entry]));

        Assert.Equal((cause, true), (error.Cause, error.Retryable));
    }

    [Fact]
    public async Task A_scope_that_is_not_given_is_final()
    {
        var canvas = await FailAsync(PlatformProfile.Canvas, Capture.Canvas(Capture.Read("canvas/token-errors.json")[8]));
        var moodle = await FailAsync(PlatformProfile.Moodle, Capture.Moodle("token-endpoint", "only_ungranted_scope"));

        Assert.Equal((GradeCause.NoPermission, false), (canvas.Cause, canvas.Retryable));
        Assert.Equal((GradeCause.NoPermission, false), (moodle.Cause, moodle.Retryable));
    }

    [Theory]
    [InlineData(200, "<html>log in</html>", GradeCause.UnexpectedAnswer)]
    [InlineData(200, "{\"access_token\":\"\"}", GradeCause.UnexpectedAnswer)]
    [InlineData(200, "{\"access_token\":7}", GradeCause.UnexpectedAnswer)]
    [InlineData(200, "[\"access_token\"]", GradeCause.UnexpectedAnswer)]
    [InlineData(200, "{\"access_token\":\"a\\nb\"}", GradeCause.UnexpectedAnswer)]
    [InlineData(200, "", GradeCause.UnexpectedAnswer)]
    [InlineData(200, "{{{", GradeCause.UnexpectedAnswer)]
    [InlineData(302, "", GradeCause.Redirected)]
    [InlineData(429, "", GradeCause.Busy)]
    [InlineData(500, "{\"error\":\"server_error\"}", GradeCause.PlatformError)]
    public async Task Whatever_else_comes_can_heal(int status, string body, string cause)
    {
        var error = await FailAsync(PlatformProfile.Generic, new FakeAnswer { Status = status, Body = body });

        Assert.Equal((cause, status, true), (error.Cause, error.Status, error.Retryable));
    }

    [Fact]
    public async Task The_platforms_words_are_kept_short_on_one_line_and_without_tokens()
    {
        var body = """{"error":"invalid_client","error_description":"no\r\n\u0007 eyJhbGciOiJS.eyJpc3MiOiJj.c2lnbmF0dXJl """ + new string('x', 500) + "\"}";

        var error = await FailAsync(PlatformProfile.Generic, FakeAnswer.Json(body, 401));

        Assert.StartsWith("invalid_client: no (token) xxx", error.Detail, StringComparison.Ordinal);
        Assert.Equal(200, error.Detail!.Length);
    }

    [Fact]
    public async Task The_error_names_the_registration()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Tokens.Answer = (_, _) => new FakeAnswer { Status = 400 };

        var error = Assert.IsType<TokenResult.Failed>(await tool.Tokens.GetAsync(tool.Grant, [GradeScope.Score], CancellationToken.None)).Error;

        Assert.Equal((tool.Registration.Issuer, "client-7"), (error.Issuer, error.ClientId));
    }

    [Fact]
    public async Task A_score_without_a_token_waits_with_the_whole_platform()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Tokens.Answer = (_, _) => new FakeAnswer { Status = 503 }.With("Retry-After", "30");

        var outcome = await tool.PostAsync(A.Score);

        Assert.Equal(new DeliveryOutcome.TryLater(GradeCause.PlatformError, TimeSpan.FromSeconds(30), 503) { WholePlatform = true }, outcome);
        Assert.Empty(tool.Platform.Seen);
    }

    [Fact]
    public async Task A_broken_connection_to_the_token_endpoint_leaves_nothing_unknown()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Tokens.Answer = (_, _) => new FakeAnswer { Break = true };

        Assert.Equal(new DeliveryOutcome.TryLater(GradeCause.ConnectionBroken) { WholePlatform = true }, await tool.PostAsync(A.Score));
    }

    private static async Task<TokenError> FailAsync(PlatformProfile profile, FakeAnswer answer)
    {
        await using var tool = await Tool.ConnectAsync(profile);
        tool.Platform.Tokens.Answer = (_, _) => answer;
        var result = await tool.Tokens.GetAsync(tool.Grant, [GradeScope.Score], CancellationToken.None);
        return Assert.IsType<TokenResult.Failed>(result).Error;
    }
}
