using System.Text.Json;
using LtiAdvantage.DynamicRegistration;
using LtiAdvantage.Grades;
using LtiAdvantage.Tests.Http;

namespace LtiAdvantage.Tests.DynamicRegistration;

/// <summary>What platforms answer to a registration.</summary>
public sealed class AnswerTests
{
    private const string ToolMember = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    [Fact]
    [Trait("Row", "REG-19")]
    [Trait("Row", "REG-20")]
    public async Task REG_19_Moodle_gives_a_client_and_its_deployment()
    {
        await using var desk = await Desk.OpenAsync();
        var body = Capture.Read("moodle-4.5.6/registration.json").GetProperty("response").GetProperty("body").GetRawText();

        var answer = Registered(await desk.RegisterAsync(FakeAnswer.Json(body)));

        Assert.Equal(("mUfRAgGnrC6kin4", "1", null, null), (answer.ClientId, answer.DeploymentId, answer.ManagementUrl, answer.AdministratorUrl));
        Assert.Equal((0, 0), (answer.MissingScopes.Count, answer.MissingMessages.Count));
    }

    [Fact, Trait("Row", "REG-19")]
    public async Task REG_19_Canvas_names_its_deployment_beside_the_client_and_the_page_for_the_administrator()
    {
        await using var desk = await Desk.OpenAsync();
        var body = Capture.Read("canvas/registration-response.json").GetRawText();

        var answer = Registered(await desk.RegisterAsync(FakeAnswer.Json(body), change: root => root["https://purl.imsglobal.org/spec/lti-platform-configuration"]!["product_family_code"] = "canvas"));

        Assert.Equal(("170000000000412", "3407:210fde6e925c54170ac7da5a75aa09c12c83ba44"), (answer.ClientId, answer.DeploymentId));
        Assert.Equal("https://ashgrove.instructure.com/api/lti/registrations/170000000000031", answer.ManagementUrl);
        Assert.Equal("https://ashgrove.instructure.com/api/lti/registrations/170000000000031/view", answer.AdministratorUrl);
        Assert.Equal([GradeScope.LineItemReadOnly], answer.MissingScopes);
    }

    [Theory, Trait("Row", "REG-19")]
    [InlineData("""{"client_id":"c"}""", null)]
    [InlineData("""{"client_id":"c","deployment_id":null}""", null)]
    [InlineData("""{"client_id":"c","deployment_id":""}""", null)]
    [InlineData("""{"client_id":"c","deployment_id":"a\u0000"}""", null)]
    [InlineData("""{"client_id":"c","deployment_id":[1]}""", null)]
    [InlineData("""{"client_id":"c","deployment_id":7}""", "7")]
    [InlineData("""{"client_id":"c","https://purl.imsglobal.org/spec/lti-tool-configuration":[]}""", null)]
    [InlineData("""{"client_id":"c","registration_client_uri":"javascript:alert(1)"}""", null)]
    public async Task REG_19_A_deployment_may_be_left_to_the_first_launch(string body, string? deployment)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = Registered(await desk.RegisterAsync(FakeAnswer.Json(body, 201)));

        Assert.Equal(("c", deployment, null), (answer.ClientId, answer.DeploymentId, answer.ManagementUrl));
    }

    [Fact, Trait("Row", "REG-20")]
    public async Task REG_20_What_was_not_granted_is_said()
    {
        await using var desk = await Desk.OpenAsync();
        var body = $$$"""{"client_id":"c","scope":"openid {{{GradeScope.Score}}}","{{{ToolMember}}}":{"messages":[{"type":"LtiResourceLinkRequest"},5,{}]} }""";

        var answer = Registered(await desk.RegisterAsync(FakeAnswer.Json(body)));

        Assert.Equal(4, answer.MissingScopes.Count);
        Assert.DoesNotContain(GradeScope.Score, answer.MissingScopes);
        Assert.Equal(["LtiDeepLinkingRequest"], answer.MissingMessages);
    }

    [Theory, Trait("Row", "REG-18")]
    [InlineData("{}")]
    [InlineData("""{"client_id":null}""")]
    [InlineData("""{"client_id":""}""")]
    [InlineData("""{"client_id":{}}""")]
    [InlineData("""{"client_id":"a\u0000b"}""")]
    [InlineData("""{"client_id":"{256}"}""")]
    public async Task REG_18_Without_a_client_id_there_is_no_registration(string body)
    {
        await using var desk = await Desk.OpenAsync();

        var error = await desk.RefusalAsync(FakeAnswer.Json(body.Replace("{256}", new string('x', 256), StringComparison.Ordinal)));

        Assert.Equal((RegistrationReason.ClientIdMissing, true), (error.Reason, error.MayHaveRegistered));
    }

    [Theory, Trait("Row", "REG-18")]
    [InlineData("")]
    [InlineData("<html>ok</html>")]
    [InlineData("[]")]
    [InlineData("""{"client_id":"a","client_id":"b"}""")]
    [InlineData("""{"client_id":"\ud800"}""")]
    public async Task REG_18_An_answer_that_is_no_object_may_still_mean_that_a_client_was_made(string body)
    {
        await using var desk = await Desk.OpenAsync();

        var error = await desk.RefusalAsync(FakeAnswer.Json(body));

        Assert.Equal((RegistrationReason.AnswerInvalid, 200, true), (error.Reason, error.Status, error.MayHaveRegistered));
    }

    public static TheoryData<string, string, string?> Refusals => new()
    {
        { "token_used_twice", RegistrationReason.TokenRefused, "token_already_used" },
        { "no_token", RegistrationReason.TokenRefused, "missing_registration_token" },
        { "missing_jwks_uri", RegistrationReason.Refused, "missing required attribute jwks_uri" },
        { "domain_mismatch", RegistrationReason.Refused, "domain_targetlinkuri_mismatch" },
        { "wrong_auth_method", RegistrationReason.Refused, "invalid_token_endpoint_auth_method" },
    };

    [Theory, MemberData(nameof(Refusals)), Trait("Row", "REG-17")]
    public async Task REG_17_Moodle_says_no_in_plain_words(string entry, string reason, string? detail)
    {
        await using var desk = await Desk.OpenAsync();

        var error = await desk.RefusalAsync(Recorded(entry));

        Assert.Equal((reason, detail, false), (error.Reason, error.Detail, error.MayHaveRegistered));
    }

    [Theory, Trait("Row", "REG-17")]
    [InlineData("garbage_token")]
    [InlineData("expired_token")]
    public async Task REG_17_Moodle_answers_a_token_that_has_expired_with_a_page(string entry)
    {
        await using var desk = await Desk.OpenAsync();

        var error = await desk.RefusalAsync(Recorded(entry) with { Body = "<!DOCTYPE html><html>Exception - Expired token</html>" });

        Assert.Equal((RegistrationReason.TokenRefused, 404, null), (error.Reason, error.Status, error.Detail));
    }

    [Theory, Trait("Row", "REG-17")]
    [InlineData("bad_token", RegistrationReason.TokenRefused, "JWT did not include expected contents")]
    [InlineData("invalid", RegistrationReason.Refused, "grant_types: Must include client_credentials, implicit; token_endpoint_auth_method: Must be 'private_key_jwt'")]
    public async Task REG_17_Canvas_says_no_in_its_own_shapes(string entry, string reason, string detail)
    {
        await using var desk = await Desk.OpenAsync();

        var error = await desk.RefusalAsync(Capture.Canvas("registration-errors", entry));

        Assert.Equal((reason, detail), (error.Reason, error.Detail));
    }

    [Theory, Trait("Row", "REG-17")]
    [InlineData(400, """{"error":"invalid_redirect_uri","error_description":"not https"}""", RegistrationReason.Refused, "invalid_redirect_uri: not https")]
    [InlineData(403, """{"errors":"closed"}""", RegistrationReason.Refused, "closed")]
    [InlineData(302, "", RegistrationReason.Refused, null)]
    [InlineData(404, "{}", RegistrationReason.Refused, null)]
    [InlineData(429, "", RegistrationReason.PlatformFailed, null)]
    [InlineData(500, "<html>", RegistrationReason.PlatformFailed, null)]
    public async Task REG_17_Every_other_no_is_understood_too(int status, string body, string reason, string? detail)
    {
        await using var desk = await Desk.OpenAsync();

        var error = await desk.RefusalAsync(FakeAnswer.Json(body, status).With("Location", "/elsewhere"));

        Assert.Equal((reason, status, detail), (error.Reason, error.Status, error.Detail));
        Assert.Single(desk.Seen, request => request.Method == "POST");
    }

    [Fact, Trait("Row", "REG-26")]
    public async Task REG_26_A_token_in_the_platforms_words_is_left_out_of_them()
    {
        await using var desk = await Desk.OpenAsync();

        var error = await desk.RefusalAsync(FakeAnswer.Json("""{"error":"bad eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtVWZSQWdHbiJ9.c2lnbmF0dXJl\u0007\r\nX"}""", 401) with { });

        Assert.Equal("bad (token) X", error.Detail);
        Assert.True((await desk.RefusalAsync(FakeAnswer.Json(JsonSerializer.Serialize(new { error = new string('x', 5000) }), 400))).Detail!.Length <= 200);
    }

    public static TheoryData<string> Lost => ["break", "hang", "large"];

    [Theory, MemberData(nameof(Lost)), Trait("Row", "REG-22")]
    public async Task REG_22_An_answer_that_is_lost_may_mean_that_a_client_was_made(string how)
    {
        await using var desk = await Desk.OpenAsync();

        var error = await desk.RefusalAsync(how switch
        {
            "break" => new FakeAnswer { Break = true },
            "hang" => new FakeAnswer { Hang = true },
            _ => FakeAnswer.Json(new string(' ', 1024 * 1024 + 1)),
        });

        Assert.Equal((RegistrationReason.AnswerLost, true), (error.Reason, error.MayHaveRegistered));
        Assert.Single(desk.Seen, request => request.Method == "POST");
    }

    [Fact, Trait("Row", "REG-22")]
    public async Task REG_22_Where_nothing_was_sent_no_client_was_made()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Answer = _ => FakeAnswer.Json(desk.Configuration().ToJsonString());
        var configuration = Assert.IsType<RegistrationResult<PlatformConfiguration>.Success>(await desk.FetchAsync()).Value;

        foreach (var (address, reason) in new[] { ("http://127.0.0.1:1/register", RegistrationReason.Unreachable), ("https://169.254.169.254/register", RegistrationReason.AddressNotAllowed), ("http://lms.example/register", RegistrationReason.AddressInvalid) })
        {
            var error = Desk.Error(await desk.Client.RegisterAsync(desk.Start(), configuration with { RegistrationEndpoint = address }, Desk.Tool, names: true, CancellationToken.None));
            Assert.Equal((reason, "registration_endpoint", false), (error.Reason, error.Member, error.MayHaveRegistered));
        }
    }

    private static RegistrationAnswer Registered(RegistrationResult<RegistrationAnswer> result) => Assert.IsType<RegistrationResult<RegistrationAnswer>.Success>(result).Value;

    private static FakeAnswer Recorded(string entry)
    {
        var response = Capture.Read("moodle-4.5.6/registration-variants.json").GetProperty(entry).GetProperty("response");
        return new FakeAnswer { Status = response.GetProperty("status").GetInt32(), ContentType = "text/html; charset=utf-8", Body = response.GetProperty("body").GetString()! };
    }
}
