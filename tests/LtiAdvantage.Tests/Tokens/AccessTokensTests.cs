using LtiAdvantage.Grades;
using LtiAdvantage.Tests.Http;
using LtiAdvantage.Tokens;
using Xunit;

namespace LtiAdvantage.Tests.Tokens;

public sealed class AccessTokensTests
{
    [Fact]
    [Trait("Row", "AGS-07")]
    public async Task Only_offered_scopes_are_asked_for_in_order()
    {
        await using var tool = await Tool.ConnectAsync();
        var grant = tool.Offering(GradeScope.Score, GradeScope.LineItemReadOnly, GradeScope.LineItem);

        await tool.Tokens.GetAsync(grant, [GradeScope.ResultReadOnly, GradeScope.LineItemReadOnly, GradeScope.LineItem], CancellationToken.None);

        Assert.Equal($"{GradeScope.LineItem} {GradeScope.LineItemReadOnly}", tool.Platform.Tokens.LastScope);
    }

    [Fact]
    [Trait("Row", "AGS-08")]
    public async Task A_token_without_the_needed_scope_is_a_final_error()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Tokens.Answer = (_, _) => FakeAnswer.Json(FakeTokenEndpoint.Good("t", ["https://other.example/scope"]));

        var error = await FailAsync(tool);

        Assert.Equal((GradeCause.NoPermission, false), (error.Cause, error.Retryable));
    }

    [Fact]
    [Trait("Row", "AGS-08")]
    public async Task A_token_is_kept_for_what_was_granted()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Tokens.Answer = (_, _) => FakeAnswer.Json(FakeTokenEndpoint.Good("t", [GradeScope.LineItemReadOnly]));
        var wide = await GetAsync(tool, GradeScope.LineItem, GradeScope.LineItemReadOnly);

        var narrow = await GetAsync(tool, GradeScope.LineItemReadOnly);

        Assert.Same(wide, narrow);
        Assert.Equal([GradeScope.LineItemReadOnly], wide.Scopes);
        Assert.Equal(1, tool.Platform.Tokens.Asked);
    }

    [Fact]
    [Trait("Row", "AGS-09")]
    public async Task Clients_endpoints_deployments_and_scopes_do_not_share_tokens()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Tokens.Answer = (number, scopes) => FakeAnswer.Json(FakeTokenEndpoint.Good($"t{number}", scopes));
        var first = await GetAsync(tool, GradeScope.Score);

        var otherScope = await GetAsync(tool, GradeScope.LineItem);
        var otherDeployment = await GetAsync(tool.Grant with { DeploymentId = "2" }, tool);
        tool.Registration = tool.Registration with { Id = Guid.CreateVersion7(Tool.Start) };
        var otherRegistration = await GetAsync(tool, GradeScope.Score);

        Assert.Equal(4, new[] { first, otherScope, otherDeployment, otherRegistration }.Select(token => token.Value).Distinct().Count());
    }

    [Fact]
    [Trait("Row", "AGS-09")]
    public async Task The_order_of_scopes_does_not_matter()
    {
        await using var tool = await Tool.ConnectAsync();

        var one = await GetAsync(tool, GradeScope.LineItem, GradeScope.LineItemReadOnly);
        var other = await GetAsync(tool, GradeScope.LineItemReadOnly, GradeScope.LineItem);

        Assert.Same(one, other);
    }

    [Theory]
    [Trait("Row", "AGS-10")]
    [Trait("Row", "AGS-14")]
    [InlineData("\"expires_in\":3600,", 3540)]
    [InlineData("\"expires_in\":\"3600\",", 3540)]
    [InlineData("\"expires_in\":3600.0,\"extra\":{\"a\":[1]},", 3540)]
    [InlineData("", 240)]
    [InlineData("\"expires_in\":null,", 240)]
    [InlineData("\"expires_in\":\"soon\",", 240)]
    [InlineData("\"expires_in\":-1,", 240)]
    [InlineData("\"expires_in\":60,", 30)]
    public async Task A_token_is_used_until_a_minute_before_its_end(string lifetime, int seconds)
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Tokens.Answer = (number, _) => FakeAnswer.Json($$"""{{{lifetime}}"access_token":"t{{number}}","token_type":"bearer"}""", 201);
        var first = await GetAsync(tool, GradeScope.Score);
        tool.Time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        Assert.Same(first, await GetAsync(tool, GradeScope.Score));

        tool.Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal("t2", (await GetAsync(tool, GradeScope.Score)).Value);
    }

    [Fact]
    [Trait("Row", "AGS-10")]
    public async Task Many_at_once_share_one_request()
    {
        await using var tool = await Tool.ConnectAsync();

        var tokens = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => GetAsync(tool, GradeScope.Score)));

        Assert.Single(tokens.Distinct());
        Assert.Equal(1, tool.Platform.Tokens.Asked);
    }

    [Fact]
    [Trait("Row", "AGS-10")]
    public async Task One_who_stops_waiting_does_not_stop_the_others()
    {
        await using var tool = await Tool.ConnectAsync();
        using var impatient = new CancellationTokenSource();
        var gone = tool.Tokens.GetAsync(tool.Grant, [GradeScope.Score], impatient.Token);
        var waiting = GetAsync(tool, GradeScope.Score);

        await impatient.CancelAsync();

        Assert.NotEmpty((await waiting).Value);
        await Task.WhenAny(gone);
    }

    [Fact]
    [Trait("Row", "AGS-10")]
    public async Task A_failure_is_not_kept()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Tokens.Answer = (number, scopes) => number == 1
            ? new FakeAnswer { Status = 503 }
            : FakeAnswer.Json(FakeTokenEndpoint.Good("t", scopes));
        await FailAsync(tool);

        Assert.Equal("t", (await GetAsync(tool, GradeScope.Score)).Value);
    }

    [Fact]
    [Trait("Row", "AGS-11")]
    public async Task Forgetting_an_old_token_leaves_the_new_one()
    {
        await using var tool = await Tool.ConnectAsync();
        var old = await GetAsync(tool, GradeScope.Score);
        await tool.Tokens.ForgetAsync(old, CancellationToken.None);
        var fresh = await GetAsync(tool, GradeScope.Score);

        await tool.Tokens.ForgetAsync(old, CancellationToken.None);

        Assert.Same(fresh, await GetAsync(tool, GradeScope.Score));
        Assert.Equal(2, tool.Platform.Tokens.Asked);
    }

    [Fact]
    public async Task The_text_of_a_token_does_not_show_it()
    {
        await using var tool = await Tool.ConnectAsync();

        var result = await tool.Tokens.GetAsync(tool.Grant, [GradeScope.Score], CancellationToken.None);

        Assert.DoesNotContain("token-1", result.ToString(), StringComparison.Ordinal);
    }

    private static Task<AccessToken> GetAsync(Tool tool, params string[] scopes) => GetAsync(tool.Grant, tool, scopes);

    private static async Task<AccessToken> GetAsync(ServiceGrant grant, Tool tool, params string[] scopes) =>
        Assert.IsType<TokenResult.Granted>(
            await tool.Tokens.GetAsync(grant, scopes.Length == 0 ? [GradeScope.Score] : scopes, CancellationToken.None)).Token;

    private static async Task<TokenError> FailAsync(Tool tool) =>
        Assert.IsType<TokenResult.Failed>(await tool.Tokens.GetAsync(tool.Grant, [GradeScope.Score], CancellationToken.None)).Error;
}
