using System.Net;
using LtiRevisionTool.PracticeLms.Moodle;
using LtiRevisionTool.PracticeLms.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LtiRevisionTool.PracticeLms.Tests;

public sealed class LaunchTests(Lms lms) : IClassFixture<Lms>
{
    private const string Claim = "https://purl.imsglobal.org/spec/lti/claim/";

    [Fact]
    public async Task The_login_initiation_has_exactly_the_fields_of_Moodle()
    {
        var (action, fields) = await Launching.FormAsync(await lms.GetAsync("/launch/amara/topic"));

        Assert.Equal(lms.Tool.Address + "/lti/login", action);
        Assert.Equal(["iss", "target_link_uri", "login_hint", "lti_message_hint", "client_id", "lti_deployment_id"], fields.Keys);
        Assert.Equal(lms.Address, fields["iss"]);
        Assert.StartsWith("{\"cmid\":", fields["lti_message_hint"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_verifies_with_the_published_key_set()
    {
        var result = await ValidateAsync(await Launching.TokenAsync(lms));

        Assert.True(result.IsValid, result.Exception?.Message);
        var token = (JsonWebToken)result.SecurityToken;
        Assert.Equal("nonce-1", token.GetClaim("nonce").Value);
        Assert.Equal("5", token.Subject);
        Assert.Equal(60, (token.ValidTo - token.IssuedAt).TotalSeconds);
    }

    [Fact]
    public async Task A_launch_of_an_activity_with_a_column_names_it()
    {
        var token = new JsonWebToken(await Launching.TokenAsync(lms));

        var endpoint = token.GetPayloadValue<System.Text.Json.JsonElement>("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint");

        Assert.Equal(lms.Address + A.Item + "?type_id=1", endpoint.GetProperty("lineitem").GetString());
        Assert.Equal(4, endpoint.GetProperty("scope").GetArrayLength());
    }

    [Fact]
    public async Task A_launch_of_notes_names_no_column()
    {
        var token = new JsonWebToken(await Launching.TokenAsync(lms, link: "card-1"));

        var endpoint = token.GetPayloadValue<System.Text.Json.JsonElement>("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint");

        Assert.False(endpoint.TryGetProperty("lineitem", out _));
        Assert.Equal(lms.Address + A.Items, endpoint.GetProperty("lineitems").GetString());
    }

    [Fact]
    public async Task A_variable_that_the_LMS_does_not_know_arrives_as_typed()
    {
        var token = new JsonWebToken(await Launching.TokenAsync(lms));

        var custom = token.GetPayloadValue<System.Text.Json.JsonElement>(Claim + "custom");

        Assert.Equal("checkpoint-1", custom.GetProperty("part").GetString());
        Assert.Equal("$ResourceLink.submission.endDateTime", custom.GetProperty("due").GetString());
    }

    [Theory]
    [InlineData("amara", "membership#Learner")]
    [InlineData("teacher", "membership#Instructor")]
    [InlineData("assistant", "membership#Instructor")]
    [InlineData("admin", "system/person#Administrator")]
    public async Task Roles_are_full_addresses(string person, string role)
    {
        var token = new JsonWebToken(await Launching.TokenAsync(lms, person));

        Assert.Contains("http://purl.imsglobal.org/vocab/lis/v2/" + role, token.GetPayloadValue<string[]>(Claim + "roles"));
    }

    [Fact]
    public async Task A_hint_is_good_for_one_token()
    {
        var request = await Launching.AuthenticationAsync(lms);
        await Launching.AuthenticateAsync(lms, request);

        var second = await Launching.AuthenticateAsync(lms, request);

        Assert.Equal(HttpStatusCode.NotFound, second.StatusCode);
        Assert.DoesNotContain("id_token", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client_id", "other", "unauthorized_client")]
    [InlineData("login_hint", "6", "access_denied")]
    [InlineData("response_mode", "fragment", "invalid_request")]
    [InlineData("response_mode", "", "invalid_request")]
    [InlineData("prompt", "login", "invalid_request")]
    public async Task The_tool_hears_of_what_it_did_wrong(string field, string value, string error)
    {
        var request = await Launching.AuthenticationAsync(lms);
        request[field] = value;

        var (action, fields) = await Launching.FormAsync(await Launching.AuthenticateAsync(lms, request));

        Assert.Equal(lms.Tool.Address + "/lti/launch", action);
        Assert.Equal(error, fields["error"]);
        Assert.Equal("state-1", fields["state"]);
        Assert.False(fields.ContainsKey("id_token"));
    }

    [Theory]
    [InlineData("redirect_uri", "http://localhost:5080/lti/launch?x=1")]
    [InlineData("scope", "openid profile")]
    [InlineData("response_type", "code")]
    [InlineData("nonce", "")]
    [InlineData("lti_message_hint", "")]
    [InlineData("lti_message_hint", "no json")]
    [InlineData("lti_message_hint", "{\"launchid\":7}")]
    public async Task The_tool_hears_nothing_when_the_request_cannot_be_trusted(string field, string value)
    {
        var request = await Launching.AuthenticationAsync(lms);
        request[field] = value;

        var answer = await Launching.AuthenticateAsync(lms, request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Invalid request", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_in_the_state_are_cut_out()
    {
        var request = await Launching.AuthenticationAsync(lms);
        request["state"] = "a.b-c_d~e+f/g=h<i>&\"" + new string('x', 1500);

        var (_, fields) = await Launching.FormAsync(await Launching.AuthenticateAsync(lms, request));

        Assert.Equal("a.b-c_d~e+f/g=h&\"" + new string('x', 1500), fields["state"]);
    }

    [Fact]
    public async Task With_a_wrong_key_the_signature_does_not_verify()
    {
        await lms.OrderFaultAsync("launch", "wrong-key");

        var result = await ValidateAsync(await Launching.TokenAsync(lms));

        Assert.IsType<SecurityTokenInvalidSignatureException>(result.Exception);
    }

    private async Task<TokenValidationResult> ValidateAsync(string token)
    {
        var keys = new JsonWebKeySet((await lms.JsonAsync("/mod/lti/certs.php")).ToJsonString());
        return await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = lms.Address,
            ValidAudience = CourseFacts.ClientId,
            IssuerSigningKeys = keys.GetSigningKeys(),
            ValidAlgorithms = ["RS256"],
            ValidateLifetime = false, // the clock of these tests stands still
        });
    }
}
