using LtiAdvantage.Errors;
using LtiAdvantage.Http;
using LtiAdvantage.Launch;
using LtiAdvantage.Login;
using LtiAdvantage.Tests.Keys;

namespace LtiAdvantage.Tests.Launch;

/// <summary>Times and sizes as they are without a setting, and what a token library would let pass unless it is told otherwise.</summary>
public sealed class DefaultsTests(KeyServer server) : IClassFixture<KeyServer>
{
    private readonly Bench bench = new(server);

    [Fact, Trait("Row", "0.6")]
    public void Times_and_sizes_are_those_of_the_table()
    {
        var options = new LtiToolOptions { PublicUrl = new Uri("https://tool.example") };

        Assert.Equal((TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(10)), (options.ClockSkew, options.LoginLifetime));
        Assert.Equal(256 * 1024, LaunchToken.Longest);
        Assert.Equal(new HttpLimits(1024 * 1024, TimeSpan.FromSeconds(5)), HttpLimits.KeySet);
        Assert.Equal(new HttpLimits(8 * 1024 * 1024, TimeSpan.FromSeconds(30)), HttpLimits.Service);
    }

    [Theory, Trait("Row", "0.6")]
    [InlineData("sub")]
    [InlineData("lti:deployment_id")]
    public async Task An_identifier_has_at_most_255_characters(string claim)
    {
        await bench.AcceptsAsync(Patch.Of($$"""{"{{claim}}":"{{new string('x', 255)}}"}"""));
        bench.States.All.Clear();
        var login = await bench.LoginAsync();

        var refused = Assert.IsType<LaunchResult.Refused>(await bench.LaunchAsync(login, bench.Token(login, Patch.Of($$"""{"{{claim}}":"{{new string('x', 256)}}"}"""))));

        Assert.Contains(refused.Error.Reason, (string[])[LtiReason.SubjectInvalid, LtiReason.DeploymentMissing]);
    }

    // Measured with Microsoft.IdentityModel.JsonWebTokens: each of these passes there with its defaults.
    [Theory, Trait("Row", "SEC-18")]
    [InlineData("kid", "unknown key id, right key", LtiReason.KeyIdUnknown)]
    [InlineData("crit", "an unknown critical header", LtiReason.CriticalUnsupported)]
    [InlineData("typ", "another kind of token", LtiReason.WrongType)]
    [InlineData("exp", "expired four minutes ago", LtiReason.Expired)]
    [InlineData("no exp", "no end", LtiReason.Expired)]
    [InlineData("iat", "issued tomorrow", LtiReason.IssuedAtInvalid)]
    [InlineData("aud", "another audience too", LtiReason.AuthorizedPartyRequired)]
    [InlineData("azp", "made for another party", LtiReason.AuthorizedPartyMismatch)]
    [InlineData("twice", "a member twice", LtiReason.DuplicateClaim)]
    public async Task SEC_18_What_a_token_library_lets_pass_by_default_is_refused(string what, string inWords, string reason)
    {
        var login = await bench.LoginAsync();
        var header = System.Text.Json.Nodes.JsonNode.Parse(Bench.Header(SigningKey.First.Id))!.AsObject();
        var claims = bench.Claims(login);
        var change = what switch
        {
            "kid" => """{"kid":"another"}""",
            "crit" => """{"crit":["x"]}""",
            "typ" => """{"typ":"at+jwt"}""",
            _ => "{}",
        };
        Patch.Of(change)(header);
        Patch.Of(what switch
        {
            "exp" => $$"""{"exp":{{bench.Now - 240}}}""",
            "no exp" => """{"exp":"absent"}""",
            "iat" => $$"""{"iat":{{bench.Now + 86400}},"exp":{{bench.Now + 90000}}}""",
            "aud" => $$"""{"aud":["{{Bench.ClientId}}","other"]}""",
            "azp" => """{"azp":"other"}""",
            _ => "{}",
        })(claims);
        var payload = what == "twice" ? claims.ToJsonString().Insert(1, "\"aud\":\"other\",") : claims.ToJsonString();

        var refused = Assert.IsType<LaunchResult.Refused>(await bench.LaunchAsync(login, SigningKey.First.Sign(header.ToJsonString(), payload)));

        Assert.True(reason == refused.Error.Reason, $"{inWords}: {refused.Error.Reason}");
    }
}
