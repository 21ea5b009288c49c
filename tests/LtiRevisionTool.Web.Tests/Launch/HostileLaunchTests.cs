using System.Net;
using System.Text.Json.Nodes;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>Launches that must not get in: each is answered with its own code, stores nothing and gives nothing away.</summary>
[Collection(HostileSuite.Name)]
public sealed class HostileLaunchTests(HostileFixture fixture)
{
    private readonly School school = fixture.School;
    private readonly ForeignPlatform platform = fixture.Platform;

    [Theory]
    [Trait("Row", "0.1")]
    [Trait("Row", "0.4")]
    [Trait("Row", "SEC-12")]
    [Trait("Row", "SEC-13")]
    [MemberData(nameof(HostileClaims.All), MemberType = typeof(HostileClaims))]
    public Task A_wrong_claim_is_refused_by_its_name(string row, string patch, int status, string code) =>
        RefusedAsync(row, claims => platform.Sign(Patched(claims, patch)), status, code);

    [Theory]
    [Trait("Row", "SEC-18")]
    [MemberData(nameof(HostileTokens.Headers), MemberType = typeof(HostileTokens))]
    public Task A_wrong_header_is_refused_by_its_name(string row, string patch, int status, string code) =>
        RefusedAsync(row, claims => platform.Sign(claims, Patched(platform.Header(), patch)), status, code);

    [Theory]
    [MemberData(nameof(HostileTokens.Texts), MemberType = typeof(HostileTokens))]
    public Task What_is_no_genuine_token_is_refused(string row, string how, int status, string code) =>
        RefusedAsync(row, claims => HostileTokens.Make(how, platform, claims), status, code);

    [Theory]
    [InlineData("LV-N42", HostileFixture.StrictClient, "site-9", 403, "LTI-DEPLOYMENT-UNKNOWN")]
    [InlineData("LV-N56", HostileFixture.NoKeysClient, ForeignPlatform.Deployment, 503, "LTI-JWKS-INVALID")]
    [InlineData("LV-N55", HostileFixture.AwayClient, ForeignPlatform.Deployment, 503, "LTI-JWKS-UNREACHABLE")]
    public async Task A_platform_that_is_not_set_up_or_away_is_said_so(string row, string client, string deployment, int status, string code)
    {
        using var visitor = new Visitor();
        var (state, nonce) = await fixture.LoginAsync(visitor, ("client_id", client), ("lti_deployment_id", ""));
        var token = platform.Sign(Patched(Claims(nonce), $$"""{"aud":"{{client}}","lti:deployment_id":"{{deployment}}"}"""));

        await fixture.RefusedAsync(row, visitor, () => fixture.LaunchAsync(visitor, [new("id_token", token), new("state", state)]), status, code, token, state);
    }

    [Fact]
    [Trait("Row", "LV-N05")]
    public async Task A_launch_posted_twice_opens_once()
    {
        using var visitor = new Visitor();
        var (state, nonce) = await fixture.LoginAsync(visitor);
        KeyValuePair<string, string>[] form = [new("id_token", platform.Sign(Claims(nonce))), new("state", state)];
        using (var first = await fixture.LaunchAsync(visitor, form))
        {
            Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        }

        await fixture.RefusedAsync("LV-N05", visitor, () => fixture.LaunchAsync(visitor, form), 401, "LTI-CONSUMED-STATE", state);
    }

    [Fact]
    [Trait("Row", "SEC-01")]
    public async Task Another_browser_than_the_one_that_began_is_refused()
    {
        using var victim = new Visitor();
        using var attacker = new Visitor();
        var (state, nonce) = await fixture.LoginAsync(attacker);
        var token = platform.Sign(Claims(nonce));

        await fixture.RefusedAsync("LV-N64", victim, () => fixture.LaunchAsync(victim, [new("id_token", token), new("state", state)]), 401, "LTI-BROWSER-UNBOUND", token, state);
    }

    [Fact]
    public async Task The_cookie_of_another_login_binds_nothing()
    {
        using var visitor = new Visitor();
        var (state, nonce) = await fixture.LoginAsync(visitor);
        var site = new Uri(school.Tool);
        visitor.Cookies[site, visitor.Cookies.NamesAt(site).Single(name => name.StartsWith("__Host-lti-", StringComparison.Ordinal))] = "1.of-another-tab";
        var token = platform.Sign(Claims(nonce));

        await fixture.RefusedAsync("LV-N65", visitor, () => fixture.LaunchAsync(visitor, [new("id_token", token), new("state", state)]), 401, "LTI-BROWSER-MISMATCH", token, state);
    }

    [Fact]
    [Trait("Row", "SEC-02")]
    public async Task The_token_of_another_login_is_refused()
    {
        using var visitor = new Visitor();
        using var attacker = new Visitor();
        var (state, _) = await fixture.LoginAsync(visitor);
        var (_, nonce) = await fixture.LoginAsync(attacker);
        var token = platform.Sign(Claims(nonce));

        await fixture.RefusedAsync("SEC-02", visitor, () => fixture.LaunchAsync(visitor, [new("id_token", token), new("state", state)]), 401, "LTI-NONCE-MISMATCH", token, state);
    }

    private async Task RefusedAsync(string row, Func<JsonObject, string> make, int status, string code)
    {
        using var visitor = new Visitor();
        var (state, nonce) = await fixture.LoginAsync(visitor);
        var token = make(Claims(nonce));

        await fixture.RefusedAsync(row, visitor, () => fixture.LaunchAsync(visitor, [new("id_token", token), new("state", state)]), status, code, token, state, nonce);
    }

    /// <summary>As of somebody with a name.</summary>
    private JsonObject Claims(string nonce) => Patched(
        platform.Claims(school.Tool, nonce, TimeProvider.System.GetUtcNow(), HostileFixture.Personal[2]),
        $$"""{"name":"{{HostileFixture.Personal[0]}}","email":"{{HostileFixture.Personal[1]}}"}""");

    private static JsonObject Patched(JsonObject claims, string patch)
    {
        ClaimPatch.Apply(claims, patch, TimeProvider.System.GetUtcNow());
        return claims;
    }
}
