using LtiAdvantage.Errors;
using LtiAdvantage.Launch;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tests.Keys;

namespace LtiAdvantage.Tests.Launch;

public sealed class LoginTieTests(KeyServer server) : IClassFixture<KeyServer>
{
    private readonly Bench bench = new(server);

    [Theory, Trait("Row", "LV-N35")]
    [InlineData("""{"nonce":"absent"}""")]
    [InlineData("""{"nonce":null}""")]
    [InlineData("""{"nonce":""}""")]
    [InlineData("""{"nonce":5}""")]
    public Task LV_N35_A_token_without_a_nonce_is_refused(string patch) => bench.RefusesAsync(LtiReason.NonceMissing, 400, Patch.Of(patch));

    [Fact]
    [Trait("Row", "LV-N36")]
    [Trait("Row", "SEC-02")]
    [Trait("Row", "SEC-22")]
    public async Task LV_N36_The_nonce_of_another_login_is_refused()
    {
        var login = await bench.LoginAsync();
        var attackers = await bench.LoginAsync();

        var refused = Assert.IsType<LaunchResult.Refused>(await bench.LaunchAsync(login, bench.Token(attackers)));

        Assert.Equal(LtiReason.NonceMismatch, refused.Error.Reason);
        Assert.All(bench.States.All.Values, state => Assert.Null(state.ConsumedAt));
    }

    [Fact, Trait("Row", "LV-N37")]
    public async Task LV_N37_Of_many_at_once_exactly_one_succeeds()
    {
        var login = await bench.LoginAsync();
        var token = bench.Token(login);

        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => bench.LaunchAsync(login, token))));

        Assert.Single(results.OfType<LaunchResult.Accepted>());
        Assert.All(results.OfType<LaunchResult.Refused>(), refused => Assert.Equal(LtiReason.ConsumedState, refused.Error.Reason));
    }

    [Fact]
    [Trait("Row", "LV-N64")]
    [Trait("Row", "SEC-01")]
    public async Task LV_N64_A_browser_that_did_not_begin_the_login_is_refused()
    {
        var login = await bench.LoginAsync();
        var token = bench.Token(login);
        var request = new LaunchRequest { Form = [new("id_token", token), new("state", login.State)], Cookie = _ => null };

        var refused = bench.Refuses(await bench.Validator.ValidateAsync(request, default), LtiReason.BrowserUnbound, 401, consumed: true);

        Assert.Equal(LtiUserMessage.Cookie, refused.Error.Message);
        Assert.True(refused.Error.Expected);
    }

    [Fact, Trait("Row", "LV-N65")]
    public async Task LV_N65_The_secret_of_another_login_is_refused()
    {
        var other = await bench.LoginAsync();
        bench.States.All.Clear();
        var login = await bench.LoginAsync();

        var result = await bench.LaunchAsync(login with { CookieValue = other.CookieValue }, bench.Token(login));

        bench.Refuses(result, LtiReason.BrowserMismatch, 401, consumed: true);
    }

    [Fact, Trait("Row", "LV-N66")]
    public async Task LV_N66_A_platform_disabled_since_the_login_is_refused()
    {
        var login = await bench.LoginAsync();
        bench.Registration = bench.Registration with { Enabled = false };

        var refused = bench.Refuses(await bench.LaunchAsync(login, bench.Token(login)), LtiReason.RegistrationDisabled, 403);

        Assert.Equal(Bench.ClientId, refused.Error.Facts["clientId"]);
        Assert.Equal(0, server.Visits(bench.JwksUri));
    }

    [Fact]
    [Trait("Row", "SEC-04")]
    [Trait("Row", "SEC-05")]
    public async Task SEC_04_SEC_05_Keys_and_issuer_are_those_of_the_login()
    {
        var theirs = server.PublishText(SigningKey.Set(SigningKey.Second.Jwk()));
        bench.Registrations.All.Add(bench.Registration with { Id = new Guid(1, 0, 0, new byte[8]), Issuer = "https://other.example", JwksUri = theirs });
        var login = await bench.LoginAsync();

        var signedByOther = await bench.LaunchAsync(login, Bench.Sign(bench.Claims(login).ToJsonString(), SigningKey.Second));
        var issuedByOther = await bench.LaunchAsync(login, bench.Token(login, Patch.Of("""{"iss":"https://other.example"}""")));

        bench.Refuses(signedByOther, LtiReason.KeyIdUnknown, 401);
        bench.Refuses(issuedByOther, LtiReason.IssuerMismatch, 401);
        Assert.Equal(0, server.Visits(theirs));
    }

    [Fact, Trait("Row", "LV-P24")]
    public async Task LV_P24_Two_tabs_launch_in_any_order()
    {
        var (first, second) = (await bench.LoginAsync(), await bench.LoginAsync("https://tool.example/learn/other"));

        var two = Assert.IsType<LaunchResult.Accepted>(await bench.LaunchAsync(second, bench.Token(second, Patch.Of("""{"lti:target_link_uri":"https://tool.example/learn/other"}"""))));
        var one = Assert.IsType<LaunchResult.Accepted>(await bench.LaunchAsync(first, bench.Token(first)));

        Assert.Equal("https://tool.example/learn/other", two.Target);
        Assert.Equal(Bench.Target, one.Target);
        Assert.NotEqual(one.SpentCookie, two.SpentCookie);
    }

    [Theory]
    [Trait("Row", "LV-N42")]
    [Trait("Row", "LV-N43")]
    [InlineData("LV-N42", DeploymentStanding.Unknown, LtiReason.DeploymentUnknown)]
    [InlineData("LV-N43", DeploymentStanding.Disabled, LtiReason.DeploymentDisabled)]
    public async Task A_deployment_that_is_not_ours_to_serve_is_refused(string row, DeploymentStanding standing, string reason)
    {
        bench.Registration = bench.Registration with { AcceptNewDeployments = false };
        bench.Registrations.Deployments[Bench.Deployment] = standing;

        var refused = await bench.RefusesAsync(reason, 403, _ => { }, consumed: true);

        Assert.StartsWith("LV-", row, StringComparison.Ordinal);
        Assert.Equal((Bench.Issuer, Bench.ClientId, Bench.Deployment), (refused.Error.Facts["issuer"], refused.Error.Facts["clientId"], refused.Error.Facts["deploymentId"]));
        Assert.Equal("https://school.example/course/2", refused.ReturnUrl);
    }

    [Fact, Trait("Row", "LV-N44")]
    public async Task LV_N44_Another_deployment_than_the_logins_is_refused()
    {
        var login = await bench.LoginAsync(deployment: "site-2");

        bench.Refuses(await bench.LaunchAsync(login, bench.Token(login)), LtiReason.DeploymentMismatch, 401, consumed: true);
    }

    [Theory, Trait("Row", "LV-P21")]
    [InlineData(DeploymentStanding.Unknown, true)]
    [InlineData(DeploymentStanding.Active, false)]
    public async Task LV_P21_A_new_deployment_is_accepted_and_flagged(DeploymentStanding standing, bool isNew)
    {
        bench.Registrations.Deployments[Bench.Deployment] = standing;

        Assert.Equal(isNew, (await bench.AcceptsAsync()).NewDeployment);
    }
}
