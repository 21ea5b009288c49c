using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Moodle;

/// <summary>Registrations as a real Moodle 4.5.6 took and refused them.</summary>
public sealed class RegistrationTests(Lms lms) : IClassFixture<Lms>
{
    private const string ToolMember = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    [Fact]
    public async Task The_tools_link_is_opened_with_a_token_and_keeps_its_own_query()
    {
        var opened = await OpenAsync();

        Assert.Equal("https://tool.example/register", opened.GetLeftPart(UriPartial.Path));
        var query = HttpUtility.ParseQueryString(opened.Query);
        Assert.Equal(("7", lms.Address + "/mod/lti/openid-configuration.php"), (query["school"], query["openid_configuration"]));
        Assert.Equal(3, query["registration_token"]!.Split('.').Length);
        Assert.Equal(lms.Address + "/mod/lti/openid-registration.php", (string?)(await lms.JsonAsync("/mod/lti/openid-configuration.php"))["registration_endpoint"]);
    }

    [Fact]
    public async Task A_tool_is_pending_until_the_administrator_activates_it()
    {
        var answer = JsonNode.Parse((await PostAsync(await TokenAsync(), Request())).Body)!;
        using var before = await lms.GetAsync("/mod/lti/toolconfigure.php");
        await lms.ControlAsync("/mod/lti/toolconfigure.php/activate", ("client", (string)answer["client_id"]!));
        using var after = await lms.GetAsync("/mod/lti/toolconfigure.php");

        Assert.Matches("^[A-Za-z0-9]{15}$", (string)answer["client_id"]!);
        Assert.NotNull((string?)answer[ToolMember]!["deployment_id"]);
        Assert.Contains($"value=\"{answer["client_id"]}\"", await before.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain($"value=\"{answer["client_id"]}\"", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_only_scopes_are_reported_as_the_whole_service()
    {
        var request = Request();
        request["scope"] = "https://purl.imsglobal.org/spec/lti-ags/scope/score";

        var (_, body) = await PostAsync(await TokenAsync(), request);

        Assert.Contains("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem ", (string)JsonNode.Parse(body)!["scope"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("initiate_login_uri", null, "missing required attribute initiate_login_uri")]
    [InlineData("jwks_uri", null, "missing required attribute jwks_uri")]
    [InlineData("redirect_uris", "https://tool.example/launch", "invalid_redirect_uris")]
    [InlineData("token_endpoint_auth_method", "client_secret_basic", "invalid_token_endpoint_auth_method")]
    [InlineData("application_type", "native", "invalid_application_type")]
    public async Task What_is_wrong_is_one_word(string member, string? value, string word)
    {
        var request = Request();
        request[member] = value;

        Assert.Equal((HttpStatusCode.BadRequest, word), await PostAsync(await TokenAsync(), request));
    }

    [Theory]
    [InlineData(null, "missing_domain")]
    [InlineData("tool.example:8443", "domain_targetlinkuri_mismatch")]
    public async Task The_domain_is_that_of_the_target(string? domain, string word)
    {
        var request = Request();
        request[ToolMember]!["domain"] = domain;

        Assert.Equal((HttpStatusCode.BadRequest, word), await PostAsync(await TokenAsync(), request));
    }

    [Fact]
    public async Task A_token_works_once_and_no_other_works()
    {
        var token = await TokenAsync();
        await PostAsync(token, Request());

        Assert.Equal((HttpStatusCode.Unauthorized, "token_already_used"), await PostAsync(token, Request()));
        Assert.Equal((HttpStatusCode.Unauthorized, "missing_registration_token"), await PostAsync(null, Request()));
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync("garbage", Request())).Status);
    }

    private async Task<Uri> OpenAsync()
    {
        using var response = await lms.GetAsync($"/mod/lti/startltiadvregistration.php?url={Uri.EscapeDataString("https://tool.example/register?school=7")}");
        return response.Headers.Location!;
    }

    private async Task<string> TokenAsync() => HttpUtility.ParseQueryString((await OpenAsync()).Query)["registration_token"]!;

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(string? token, JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, lms.Address + "/mod/lti/openid-registration.php")
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await lms.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static JsonObject Request() => new()
    {
        ["application_type"] = "web",
        ["response_types"] = new JsonArray("id_token"),
        ["grant_types"] = new JsonArray("implicit", "client_credentials"),
        ["initiate_login_uri"] = "https://tool.example/login",
        ["redirect_uris"] = new JsonArray("https://tool.example/launch"),
        ["client_name"] = "A tool",
        ["jwks_uri"] = "https://tool.example/jwks",
        ["token_endpoint_auth_method"] = "private_key_jwt",
        ["scope"] = "",
        [ToolMember] = new JsonObject
        {
            ["domain"] = "tool.example",
            ["target_link_uri"] = "https://tool.example/launch",
            ["claims"] = new JsonArray("iss", "sub"),
            ["messages"] = new JsonArray(),
        },
    };
}
