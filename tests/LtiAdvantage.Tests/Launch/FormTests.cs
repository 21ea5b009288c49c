using LtiAdvantage.Errors;
using LtiAdvantage.Launch;
using LtiAdvantage.Tests.Keys;

namespace LtiAdvantage.Tests.Launch;

public sealed class FormTests(KeyServer server) : IClassFixture<KeyServer>
{
    private readonly Bench bench = new(server);

    [Fact, Trait("Row", "LV-N01")]
    public async Task LV_N01_A_form_without_a_token_is_refused()
    {
        var login = await bench.LoginAsync();

        var result = await bench.LaunchAsync(login, new KeyValuePair<string, string>("state", login.State));

        bench.Refuses(result, LtiReason.MissingToken, 400);
    }

    [Fact, Trait("Row", "LV-N02")]
    public async Task LV_N02_A_form_without_a_state_is_refused()
    {
        var login = await bench.LoginAsync();

        var result = await bench.LaunchAsync(login, new KeyValuePair<string, string>("id_token", bench.Token(login)));

        bench.Refuses(result, LtiReason.MissingState, 400);
    }

    [Theory, Trait("Row", "LV-N03")]
    [InlineData("forged")]
    [InlineData("{state}x")]
    [InlineData("{state} ")]
    public async Task LV_N03_A_state_that_is_not_ours_is_refused(string state)
    {
        var login = await bench.LoginAsync();

        var result = await bench.LaunchAsync(login with { State = state.Replace("{state}", login.State, StringComparison.Ordinal) }, bench.Token(login));

        Assert.Null(bench.Refuses(result, LtiReason.UnknownState, 401).SpentCookie);
        Assert.Equal(0, server.Visits(bench.JwksUri));
    }

    [Fact, Trait("Row", "LV-N04")]
    public async Task LV_N04_A_state_serves_ten_minutes_and_no_longer()
    {
        var login = await bench.LoginAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(10));

        var refused = bench.Refuses(await bench.LaunchAsync(login, bench.Token(login)), LtiReason.ExpiredState, 401);

        Assert.True(refused.Error.Expected);
        Assert.Equal(LtiUserMessage.Expired, refused.Error.Message);
        Assert.Equal(login.CookieName, refused.SpentCookie);
    }

    [Fact, Trait("Row", "LV-N05")]
    public async Task LV_N05_The_same_launch_posted_again_is_refused()
    {
        var login = await bench.LoginAsync();
        var token = bench.Token(login);
        Assert.IsType<LaunchResult.Accepted>(await bench.LaunchAsync(login, token));

        var refused = bench.Refuses(await bench.LaunchAsync(login, token), LtiReason.ConsumedState, 401, consumed: true);

        Assert.True(refused.Error.Expected);
        Assert.Equal("LTI-CONSUMED-STATE", refused.Error.Code);
    }

    [Theory, Trait("Row", "LV-N09")]
    [InlineData("id_token")]
    [InlineData("state")]
    public async Task LV_N09_A_field_given_twice_is_refused(string name)
    {
        var login = await bench.LoginAsync();
        var token = bench.Token(login);

        var result = await bench.LaunchAsync(login, new("id_token", token), new("state", login.State), new(name, name == "state" ? login.State : token));

        Assert.Equal(name, bench.Refuses(result, LtiReason.DuplicateParameter, 400).Error.Facts["parameter"]);
    }

    [Theory, Trait("Row", "LV-N62")]
    [InlineData("login_required", LtiUserMessage.Expired)]
    [InlineData("launch_no_longer_valid", LtiUserMessage.Expired)]
    [InlineData("unauthorized_client", LtiUserMessage.Setup)]
    [InlineData("invalid_request_object", LtiUserMessage.Setup)]
    [InlineData("something <b>new</b>", LtiUserMessage.Expired)]
    public async Task LV_N62_An_error_of_the_platform_uses_the_login_up(string error, LtiUserMessage message)
    {
        var login = await bench.LoginAsync();

        var result = await bench.LaunchAsync(login, new("error", error), new("error_description", "Line\nwith " + new string('x', 400)), new("state", login.State));

        var refused = bench.Refuses(result, LtiReason.PlatformError, 401, consumed: true);
        Assert.Equal(message, refused.Error.Message);
        Assert.Equal(error, refused.Error.Facts["error"]);
        Assert.Equal(255, refused.Error.Facts["description"].Length);
        Assert.DoesNotContain('\n', refused.Error.Facts["description"]);
        Assert.Equal(login.CookieName, refused.SpentCookie);
        Assert.Equal(bench.Registration, refused.Registration);
    }

    [Fact, Trait("Row", "LV-N62")]
    public async Task LV_N62_An_error_with_a_forged_state_touches_no_login()
    {
        var login = await bench.LoginAsync();

        var result = await bench.LaunchAsync(login, new("error", "login_required"), new("state", "forged"));

        bench.Refuses(result, LtiReason.PlatformError, 401);
    }

    [Fact, Trait("Row", "LV-N63")]
    public async Task LV_N63_A_token_beside_an_error_is_refused()
    {
        var login = await bench.LoginAsync();

        var result = await bench.LaunchAsync(login, new("error", "login_required"), new("state", login.State), new("id_token", bench.Token(login)));

        bench.Refuses(result, LtiReason.TokenAndError, 400);
    }

    [Fact, Trait("Row", "LV-N67")]
    public async Task LV_N67_A_launch_of_LTI_1_1_is_named_as_such()
    {
        var login = await bench.LoginAsync();

        var result = await bench.LaunchAsync(login, new("lti_message_type", "basic-lti-launch-request"), new("lti_version", "LTI-1p0"), new("oauth_consumer_key", "key"));

        Assert.Equal(LtiUserMessage.Kind, bench.Refuses(result, LtiReason.Lti11Launch, 400).Error.Message);
    }
}
