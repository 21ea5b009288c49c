using System.Text.Json.Nodes;
using LtiAdvantage.Claims;
using LtiAdvantage.Errors;
using LtiAdvantage.Launch;
using LtiAdvantage.Tests.Keys;

namespace LtiAdvantage.Tests.Launch;

/// <summary>A launch in which everything is wrong: put right step by step, it is refused for the next fault in the order of the checks.</summary>
public sealed class OrderTests(KeyServer server) : IClassFixture<KeyServer>
{
    private readonly Bench bench = new(server);

    [Fact]
    [Trait("Row", "0.5")]
    [Trait("Row", "SEC-25")]
    public async Task The_checks_follow_each_other_and_no_claim_decides_before_the_signature()
    {
        var login = await bench.LoginAsync();
        var header = JsonNode.Parse("""{"alg":"HS256","typ":"other","crit":["x"],"kid":"nobody"}""")!.AsObject();
        var claims = bench.Claims(login);
        Patch.Of("""{"iss":"https://x.example","aud":["y","z"],"azp":"q","exp":1,"iat":9999999999,"nonce":"n","lti:message_type":"No","lti:version":"1.1","lti:deployment_id":"","sub":7,"lti:roles":"x","lti:resource_link":{},"lti:target_link_uri":"https://evil.example"}""")(claims);
        var (state, key, cookie) = ("forged", SigningKey.Strangers, (string?)null);

        await RefusesAsync(LtiReason.UnknownState);
        state = login.State;
        await RefusesAsync(LtiReason.AlgorithmNotAllowed);
        header["alg"] = "RS256";
        await RefusesAsync(LtiReason.WrongType);
        header["typ"] = "JWT";
        await RefusesAsync(LtiReason.CriticalUnsupported);
        header.Remove("crit");
        await RefusesAsync(LtiReason.KeyIdUnknown);
        header["kid"] = SigningKey.First.Id;
        await RefusesAsync(LtiReason.BadSignature);
        key = SigningKey.First;
        await RefusesAsync(LtiReason.IssuerMismatch);
        claims["iss"] = Bench.Issuer;
        await RefusesAsync(LtiReason.AudienceMismatch);
        claims["aud"] = Bench.ClientId;
        await RefusesAsync(LtiReason.AuthorizedPartyMismatch);
        claims.Remove("azp");
        await RefusesAsync(LtiReason.Expired);
        claims["exp"] = bench.Now + 300;
        await RefusesAsync(LtiReason.IssuedAtInvalid);
        claims["iat"] = bench.Now;
        await RefusesAsync(LtiReason.NonceMismatch);
        claims["nonce"] = login.Nonce;
        Assert.Null(bench.States.All.Values.Single().ConsumedAt);
        await RefusesAsync(LtiReason.BrowserUnbound);
        Assert.NotNull(bench.States.All.Values.Single().ConsumedAt);
        cookie = login.CookieValue;
        await RefusesAgainAsync(LtiReason.MessageTypeMissing, LtiClaim.MessageType, null);
        await RefusesAgainAsync(LtiReason.VersionInvalid, LtiClaim.MessageType, "LtiResourceLinkRequest");
        await RefusesAgainAsync(LtiReason.DeploymentMissing, LtiClaim.Version, "1.3.0");

        async Task RefusesAsync(string reason)
        {
            var token = key.Sign(header.ToJsonString(), claims.ToJsonString());
            var request = new LaunchRequest { Form = [new("id_token", token), new("state", state)], Cookie = _ => cookie };
            Assert.Equal(reason, Assert.IsType<LaunchResult.Refused>(await bench.Validator.ValidateAsync(request, default)).Error.Reason);
        }

        // The login is used up by now: each of these answers one of its own.
        async Task RefusesAgainAsync(string reason, string claim, string? value)
        {
            login = await bench.LoginAsync();
            (state, cookie, claims["nonce"], claims[claim]) = (login.State, login.CookieValue, login.Nonce, value);
            await RefusesAsync(reason);
        }
    }
}
