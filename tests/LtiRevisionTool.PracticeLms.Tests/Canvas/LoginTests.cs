using System.Net;
using LtiRevisionTool.PracticeLms.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

public sealed class LoginTests(CanvasLms lms) : IClassFixture<CanvasLms>, IAsyncLifetime
{
    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("", "login-initiation")]
    [InlineData("?version=older", "login-initiation.older-and-self-hosted")]
    [InlineData("?device=mobile", "login-initiation.mobile-webview")]
    public async Task The_login_initiation_has_the_captured_fields(string query, string capture)
    {
        var login = await lms.LoginAsync("/launch/amara/checkpoint-1" + query);

        Assert.Equal(Captured.Canvas(capture)["form"]!.AsObject().Select(member => member.Key), login.Keys);
        Assert.Equal("https://canvas.instructure.com", login["iss"]);
        Assert.True(ulong.TryParse(login["client_id"], null, out _));
        Assert.Matches("^[0-9a-f]{40}$", login["login_hint"]);
        Assert.Matches("^[0-9]+:[0-9a-f]{40}$", login.GetValueOrDefault("lti_deployment_id") ?? login["deployment_id"]);
    }

    [Fact]
    public async Task The_shared_address_sends_on_to_the_schools_own_with_the_same_parameters()
    {
        var request = lms.Request(await lms.LoginAsync());

        using var response = await lms.AuthorizeAsync(request, "/api/lti/authorize_redirect");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var to = new Uri(new Uri(lms.Address), response.Headers.Location!);
        Assert.Equal("/api/lti/authorize", to.AbsolutePath);
        var sent = System.Web.HttpUtility.ParseQueryString(to.Query);
        Assert.Equal(request, sent.AllKeys.ToDictionary(name => name!, name => sent[name]!));
    }

    [Fact]
    public async Task The_response_has_the_captured_fields()
    {
        var answer = await lms.AnswerAsync(lms.Request(await lms.LoginAsync()));

        var captured = Captured.Canvas("authentication-response");
        Assert.Equal(captured["form"]!.AsObject().Select(member => member.Key).Order(), answer.Keys.Order());
        Assert.Equal("state-1", answer["state"]);
        var token = new JsonWebToken(answer["id_token"]);
        Assert.Matches(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z_[0-9a-f-]{36}$", token.Kid);
        Assert.Equal(("RS256", "JWT"), (token.Alg, token.Typ));
    }

    [Fact]
    public async Task An_app_is_offered_no_storage_in_either_form()
    {
        var answer = await lms.AnswerAsync(lms.Request(await lms.LoginAsync("/launch/amara/checkpoint-1?device=mobile")));

        Assert.DoesNotContain("lti_storage_target", answer.Keys);
    }

    [Fact]
    public async Task The_token_dates_from_the_login_initiation()
    {
        var started = lms.Clock.GetUtcNow().ToUnixTimeSeconds();
        var request = lms.Request(await lms.LoginAsync());
        lms.Clock.Advance(TimeSpan.FromSeconds(240));

        var token = new JsonWebToken((await lms.AnswerAsync(request))["id_token"]);

        Assert.Equal(started, token.GetPayloadValue<long>("iat"));
        Assert.Equal(started + 3600, token.GetPayloadValue<long>("exp"));
    }

    [Theory]
    [InlineData("nonce,prompt", "", "invalid_request_object", "The following parameters are missing: nonce,prompt")]
    [InlineData("response_mode", "", "invalid_request_object", "The following parameters are missing: response_mode")]
    [InlineData("scope", "openid email", "invalid_request_object", "The 'scope' must be 'openid'")]
    [InlineData("login_hint", "2feb85d728babc328b29c28aeb7ac370feeb0230", "login_required", "Must have an active user session")]
    [InlineData("client_id", "10000000000999", "unauthorized_client", "Client not authorized in requested context")]
    public async Task The_tool_hears_what_is_wrong(string fields, string value, string error, string description)
    {
        var request = lms.Request(await lms.LoginAsync());
        foreach (var field in fields.Split(','))
        {
            request[field] = value;
        }

        var answer = await lms.AnswerAsync(request);

        Assert.Equal((error, description, "state-1"), (answer["error"], answer["error_description"], answer["state"]));
        Assert.Contains(Captured.Canvas("authentication-response.errors").AsArray(), known => (string)known!["error"]! == error);
        Assert.DoesNotContain("id_token", answer.Keys);
    }

    [Fact]
    public async Task A_launch_is_given_out_once()
    {
        var request = lms.Request(await lms.LoginAsync());
        await lms.AnswerAsync(request);

        var second = await lms.AnswerAsync(request);

        Assert.Equal(("launch_no_longer_valid", "The launch has either expired or already been consumed"), (second["error"], second["error_description"]));
    }

    [Theory]
    [InlineData("/course/log-out", "login_required")]
    [InlineData("/course/switch-key?", "unauthorized_client")]
    public async Task What_happened_at_the_school_is_told(string control, string error)
    {
        var request = lms.Request(await lms.LoginAsync());
        await lms.ControlAsync(control.TrimEnd('?'), ("state", control.EndsWith('?') ? "off" : "on"));

        Assert.Equal(error, (await lms.AnswerAsync(request))["error"]);
    }

    [Theory]
    [InlineData("redirect_uri", "http://elsewhere.example/lti/launch")]
    [InlineData("lti_message_hint", "not.ours.atall")]
    public async Task The_tool_hears_nothing_when_the_request_cannot_be_trusted(string field, string value)
    {
        var request = lms.Request(await lms.LoginAsync());
        request[field] = value;

        using var response = await lms.AuthorizeAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("/lti/launch\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hint_is_good_for_five_minutes()
    {
        var request = lms.Request(await lms.LoginAsync());
        lms.Clock.Advance(TimeSpan.FromSeconds(300));

        using var response = await lms.AuthorizeAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_redirect_address_may_have_a_query_of_its_own()
    {
        var request = lms.Request(await lms.LoginAsync());
        request["redirect_uri"] += "?tenant=7";

        var (action, fields) = await Launching.FormAsync(await lms.AuthorizeAsync(request));

        Assert.EndsWith("/lti/launch?tenant=7", action, StringComparison.Ordinal);
        Assert.Contains("id_token", fields.Keys);
    }

    [Fact]
    public async Task Students_do_not_reach_what_is_not_published()
    {
        using var student = await lms.GetAsync("/launch/amara/unpublished");
        using var teacher = await lms.GetAsync("/launch/teacher/unpublished");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (student.StatusCode, teacher.StatusCode));
    }
}
