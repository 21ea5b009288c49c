using System.Text.Json.Nodes;
using LtiAdvantage.Errors;
using LtiAdvantage.Login;
using LtiAdvantage.Platforms;

namespace LtiAdvantage.Tests.Login;

public sealed class LoginTests
{
    private readonly LoginBench bench = new();

    [Fact]
    [Trait("Row", "LI-01")]
    [Trait("Row", "LI-02")]
    public async Task LI_01_LI_02_A_login_is_sent_to_the_platform_with_all_that_it_needs()
    {
        var redirect = await bench.StartsAsync(LoginBench.Given(("client_id", "tool-17"), ("lti_message_hint", "h")));

        Assert.StartsWith("https://school.example/auth?", redirect.Location, StringComparison.Ordinal);
        var query = LoginBench.Query(redirect);
        Assert.Equal(
            ("openid", "id_token", "form_post", "none", "tool-17", "https://tool.example/lti/launch", "user-5", "h"),
            (query["scope"], query["response_type"], query["response_mode"], query["prompt"], query["client_id"], query["redirect_uri"], query["login_hint"], query["lti_message_hint"]));
        Assert.True(query["state"].Length >= 43 && query["nonce"].Length >= 43);
        Assert.Equal(10, query.Count);
    }

    [Fact, Trait("Row", "LI-01")]
    public async Task LI_01_No_message_hint_is_made_up() => Assert.DoesNotContain("lti_message_hint", LoginBench.Query(await bench.StartsAsync(LoginBench.Given())).Keys);

    [Fact, Trait("Row", "LI-03")]
    public Task LI_03_A_parameter_with_two_values_is_refused() =>
        bench.RefusesAsync([.. LoginBench.Given(), new("iss", "https://other.example")], LtiReason.DuplicateParameter, 400);

    [Fact, Trait("Row", "LI-03")]
    public Task LI_03_The_same_value_twice_is_one_value() => bench.StartsAsync([.. LoginBench.Given(), .. LoginBench.Given()]);

    [Theory]
    [Trait("Row", "LI-04")]
    [Trait("Row", "LI-05")]
    [Trait("Row", "LI-06")]
    [InlineData("iss", null, "login.missing_iss")]
    [InlineData("iss", "", "login.missing_iss")]
    [InlineData("login_hint", null, "login.missing_login_hint")]
    [InlineData("login_hint", "", "login.missing_login_hint")]
    [InlineData("target_link_uri", null, "login.missing_target_link_uri")]
    [InlineData("target_link_uri", "", "login.missing_target_link_uri")]
    public Task LI_04_LI_05_LI_06_What_is_required_is_required(string name, string? value, string reason)
    {
        var parameters = LoginBench.Given().Where(parameter => parameter.Key != name).ToList();
        if (value is not null) parameters.Add(new(name, value));

        return bench.RefusesAsync(parameters, reason, 400);
    }

    [Fact, Trait("Row", "LI-07")]
    public async Task LI_07_An_unknown_issuer_is_named()
    {
        var error = await bench.RefusesAsync(LoginBench.Given(("iss", "https://unknown.example")), LtiReason.LoginIssuerUnknown, 403);

        Assert.Equal("https://unknown.example", error.Facts["issuer"]);
        Assert.Equal(LtiUserMessage.Setup, error.Message);
    }

    [Theory, Trait("Row", "LI-07")]
    [InlineData("https://school.example/")]
    [InlineData("https://SCHOOL.example")]
    public Task LI_07_An_issuer_is_compared_byte_for_byte(string issuer) => bench.RefusesAsync(LoginBench.Given(("iss", issuer)), LtiReason.LoginIssuerUnknown, 403);

    [Fact, Trait("Row", "LI-08")]
    public async Task LI_08_An_unknown_client_of_a_known_issuer_is_named()
    {
        var error = await bench.RefusesAsync(LoginBench.Given(("client_id", "tool-18")), LtiReason.LoginClientUnknown, 403);

        Assert.Equal("tool-18", error.Facts["clientId"]);
    }

    [Fact, Trait("Row", "LI-09")]
    public async Task LI_09_Without_a_client_id_the_only_registration_is_meant() => Assert.Equal("tool-17", LoginBench.Query(await bench.StartsAsync(LoginBench.Given()))["client_id"]);

    [Fact, Trait("Row", "LI-10")]
    public async Task LI_10_Without_a_client_id_none_of_several_is_taken()
    {
        bench.Registrations.All.Add(LoginBench.Registered(2, "https://school.example", "tool-18"));

        await bench.RefusesAsync(LoginBench.Given(), LtiReason.LoginClientRequired, 400);
        Assert.Equal("tool-18", LoginBench.Query(await bench.StartsAsync(LoginBench.Given(), bench.Registrations.All[1].Id))["client_id"]);
        Assert.Equal("tool-18", LoginBench.Query(await bench.StartsAsync(LoginBench.Given(("client_id", "tool-18"))))["client_id"]);
    }

    [Fact, Trait("Row", "LI-10")]
    public async Task LI_10_A_registration_that_is_off_leaves_no_doubt_about_the_other()
    {
        bench.Registrations.All.Add(LoginBench.Registered(2, "https://school.example", "tool-18") with { Enabled = false });

        Assert.Equal("tool-17", LoginBench.Query(await bench.StartsAsync(LoginBench.Given()))["client_id"]);
    }

    [Theory, Trait("Row", "LI-11")]
    [InlineData("client_id", "tool-18")]
    [InlineData("iss", "https://other.example")]
    public Task LI_11_A_registrations_own_address_must_be_called_for_it(string name, string value) =>
        bench.RefusesAsync(LoginBench.Given((name, value)), LtiReason.LoginRegistrationMismatch, 400, bench.Registrations.All[0].Id);

    [Fact, Trait("Row", "LI-11")]
    public Task LI_11_An_address_of_no_registration_is_refused() => bench.RefusesAsync(LoginBench.Given(), LtiReason.LoginClientUnknown, 403, new Guid(9, 0, 0, new byte[8]));

    [Theory, Trait("Row", "LI-12")]
    [InlineData("lti_deployment_id")]
    [InlineData("deployment_id")]
    public async Task LI_12_An_unknown_deployment_goes_on_where_new_ones_are_welcome(string name)
    {
        await bench.StartsAsync(LoginBench.Given((name, "site-9")));
        Assert.Equal("site-9", bench.States.All.Values.Single().DeploymentHint);

        bench.States.All.Clear();
        bench.Registrations.All[0] = bench.Registrations.All[0] with { AcceptNewDeployments = false };
        Assert.Equal("site-9", (await bench.RefusesAsync(LoginBench.Given((name, "site-9")), LtiReason.DeploymentUnknown, 403)).Facts["deploymentId"]);

        bench.Registrations.Deployments["site-9"] = DeploymentStanding.Active;
        await bench.StartsAsync(LoginBench.Given((name, "site-9")));
    }

    [Theory, Trait("Row", "LI-13")]
    [InlineData("{\"cmid\":2,\"launchid\":\"ltilaunch1_1799909491\"}")]
    [InlineData("a+b/c==~%20%&x=y#z é \U0001F600")]
    [InlineData("eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.OPAQUE.SIGNED")]
    [InlineData("{4 KiB}")]
    public async Task LI_13_Hints_come_back_as_they_were(string hint)
    {
        hint = hint.Replace("{4 KiB}", new string('+', 4096), StringComparison.Ordinal);

        var query = LoginBench.Query(await bench.StartsAsync(LoginBench.Given(("lti_message_hint", hint), ("login_hint", hint))));

        Assert.Equal((hint, hint), (query["lti_message_hint"], query["login_hint"]));
    }

    [Theory]
    [Trait("Row", "LI-14")]
    [Trait("Row", "LI-15")]
    [InlineData("canvas/login-initiation.json")]
    [InlineData("canvas/login-initiation.mobile-webview.json")]
    [InlineData("canvas/login-initiation.older-and-self-hosted.json")]
    [InlineData("moodle-4.5.6/login-initiation.json", "http://localhost:5080", "resource_link")]
    [InlineData("moodle-4.5.6/login-initiation.json", "http://localhost:5080", "deep_linking")]
    [InlineData("moodle-4.5.6/login-initiation.json", "http://127.0.0.1:5080", "resource_link_tool_on_another_site")]
    public async Task LI_14_LI_15_What_platforms_really_send_is_understood(string file, string publicUrl = "https://tool.example", string? part = null)
    {
        var capture = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Captures", file)))!;
        var sent = (part is null ? capture["form"]! : capture[part]!["parameters"]!).AsObject().ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>());
        var there = new LoginBench(publicUrl);
        there.Registrations.All.Add(LoginBench.Registered(2, sent["iss"], sent["client_id"]));

        var redirect = await there.StartsAsync([.. sent]);

        var query = LoginBench.Query(redirect);
        Assert.Equal((sent["login_hint"], sent["lti_message_hint"], sent["client_id"]), (query["login_hint"], query["lti_message_hint"], query["client_id"]));
        Assert.Equal(publicUrl + "/lti/launch", query["redirect_uri"]);
        var state = there.States.All.Values.Single();
        Assert.Equal((sent["target_link_uri"], sent.GetValueOrDefault("lti_deployment_id") ?? sent["deployment_id"]), (state.TargetLinkUri, state.DeploymentHint));
    }

    [Fact, Trait("Row", "LI-21")]
    public async Task LI_21_State_nonce_and_secret_are_new_each_time_and_kept_as_hashes()
    {
        var (one, two) = (await bench.StartsAsync(LoginBench.Given()), await bench.StartsAsync(LoginBench.Given()));

        string[] values = [LoginBench.Query(one)["state"], LoginBench.Query(one)["nonce"], one.Cookie.Value, LoginBench.Query(two)["state"], LoginBench.Query(two)["nonce"], two.Cookie.Value];
        Assert.Equal(6, values.Distinct().Count());
        var kept = bench.States.All[Secrets.Hash(values[0])];
        Assert.Equal((Secrets.Hash(values[1]), Secrets.Hash(values[2])), (kept.NonceHash, kept.BindingHash));
        Assert.Equal((bench.Registrations.All[0].Id, bench.Time.GetUtcNow(), bench.Time.GetUtcNow().AddMinutes(10), (DateTimeOffset?)null), (kept.RegistrationId, kept.CreatedAt, kept.ExpiresAt, kept.ConsumedAt));
        Assert.All(values, value => Assert.DoesNotContain(value, kept.ToString(), StringComparison.Ordinal));
        Assert.All([values[0], values[1]], value => Assert.Matches("^[A-Za-z0-9_-]{43}$", value));
    }

    [Fact, Trait("Row", "LI-22")]
    public async Task LI_22_Each_login_has_its_own_cookie()
    {
        var (one, two) = ((await bench.StartsAsync(LoginBench.Given())).Cookie, (await bench.StartsAsync(LoginBench.Given())).Cookie);

        Assert.NotEqual(one.Name, two.Name);
        Assert.Matches("^__Host-lti-[A-Za-z0-9_-]{16}$", one.Name);
        Assert.Matches("^[0-9]+\\.[A-Za-z0-9_-]{43}$", one.Value);
        Assert.Equal(TimeSpan.FromMinutes(10), one.MaxAge);
    }

    [Fact, Trait("Row", "LI-22")]
    public async Task LI_22_At_most_ten_wait_in_a_browser_and_the_oldest_go()
    {
        List<KeyValuePair<string, string>> jar = [new("__Host-revision", "session"), new("other", "1")];
        for (var login = 0; login < 11; login++)
        {
            var cookie = (await bench.StartsAsync(LoginBench.Given())).Cookie;
            jar.Insert(0, new(cookie.Name, cookie.Value));
            bench.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([jar[10].Key, jar[9].Key], LoginCookie.Surplus(jar));
        Assert.Empty(LoginCookie.Surplus(jar.Skip(2)));
    }

    [Theory, Trait("Row", "LI-24")]
    [InlineData("login_hint")]
    [InlineData("lti_message_hint")]
    [InlineData("iss")]
    public Task LI_24_A_huge_parameter_is_refused(string name) => bench.RefusesAsync(LoginBench.Given((name, new string('x', 1024 * 1024))), LtiReason.TooLarge, 413);

    [Theory, Trait("Row", "LI-24")]
    [InlineData("iss", "a\u0000b")]
    [InlineData("client_id", "a\ud800b")]
    [InlineData("lti_deployment_id", "a\u0000b")]
    [InlineData("lti_deployment_id", "{256}")]
    public Task LI_24_What_no_database_takes_is_refused(string name, string value) =>
        bench.RefusesAsync(LoginBench.Given((name, value.Replace("{256}", new string('x', 256), StringComparison.Ordinal))), LtiReason.LoginParameterInvalid, 400);

    [Fact, Trait("Row", "LI-26")]
    public async Task LI_26_A_disabled_platform_is_refused()
    {
        bench.Registrations.All[0] = bench.Registrations.All[0] with { Enabled = false };

        var error = await bench.RefusesAsync(LoginBench.Given(), LtiReason.RegistrationDisabled, 403);

        Assert.Equal((LtiUserMessage.Setup, "https://school.example"), (error.Message, error.Facts["issuer"]));
    }
}
