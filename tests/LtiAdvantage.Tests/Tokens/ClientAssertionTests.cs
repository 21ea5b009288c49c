using System.Text.Json;
using LtiAdvantage.Grades;
using LtiAdvantage.Tests.Http;
using LtiAdvantage.Tokens;
using Xunit;

namespace LtiAdvantage.Tests.Tokens;

public sealed class ClientAssertionTests
{
    [Fact]
    [Trait("Row", "AGS-12")]
    public async Task The_assertion_names_the_client_twice_and_the_deployment_and_is_back_dated()
    {
        await using var tool = await Tool.ConnectAsync();

        await GetAsync(tool, tool.Grant with { DeploymentId = "dep-9" });

        var claims = tool.Platform.Tokens.Check!.Claims;
        var now = Tool.Start.ToUnixTimeSeconds();
        Assert.Equal("client-7", claims.GetProperty("iss").GetString());
        Assert.Equal("client-7", claims.GetProperty("sub").GetString());
        Assert.Equal("dep-9", claims.GetProperty("https://purl.imsglobal.org/spec/lti/claim/deployment_id").GetString());
        Assert.Equal(now - 5, claims.GetProperty("iat").GetInt64());
        Assert.Equal(now + 295, claims.GetProperty("exp").GetInt64());
        Assert.False(claims.TryGetProperty("nbf", out _));
    }

    [Fact]
    [Trait("Row", "AGS-12")]
    public async Task Each_assertion_is_a_new_one()
    {
        await using var tool = await Tool.ConnectAsync();
        var first = await GetAsync(tool, tool.Grant);
        var jti = tool.Platform.Tokens.Check!.Claims.GetProperty("jti").GetString();
        await tool.Tokens.ForgetAsync(first, CancellationToken.None);

        await GetAsync(tool, tool.Grant);

        Assert.NotEqual(jti, tool.Platform.Tokens.Check.Claims.GetProperty("jti").GetString());
    }

    [Fact]
    [Trait("Row", "AGS-13")]
    public async Task The_audience_is_the_token_endpoint_as_plain_text()
    {
        await using var tool = await Tool.ConnectAsync();

        await GetAsync(tool, tool.Grant);

        var audience = tool.Platform.Tokens.Check!.Claims.GetProperty("aud");
        Assert.Equal((JsonValueKind.String, tool.Registration.TokenEndpoint), (audience.ValueKind, audience.GetString()));
    }

    [Fact]
    [Trait("Row", "AGS-13")]
    public async Task A_registration_may_have_an_audience_of_its_own()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Registration = tool.Registration with { TokenAudience = "https://api.brightspace.example/auth/token" };
        tool.ExpectAudience("https://api.brightspace.example/auth/token");

        await GetAsync(tool, tool.Grant);

        Assert.Equal("https://api.brightspace.example/auth/token", tool.Platform.Tokens.Check!.Claims.GetProperty("aud").GetString());
    }

    private static async Task<AccessToken> GetAsync(Tool tool, ServiceGrant grant) =>
        Assert.IsType<TokenResult.Granted>(await tool.Tokens.GetAsync(grant, [GradeScope.Score], CancellationToken.None)).Token;
}
