using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

/// <summary>Dynamic registration, from the pasted link to the installed tool.</summary>
public sealed class RegistrationTests(CanvasLms lms) : IClassFixture<CanvasLms>, IAsyncLifetime
{
    private const string ToolMember = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private const string Launch = "https://tool.example/lti/launch";
    private const string Keys = "/accounts/1/developer_keys";

    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_tools_link_is_opened_with_a_configuration_whose_address_carries_the_token()
    {
        var query = await StartAsync();
        using var configuration = await lms.GetAsync(query["openid_configuration"]!.Replace(lms.Address, "", StringComparison.Ordinal));
        using var bare = await lms.GetAsync("/api/lti/security/openid-configuration");
        var document = JsonNode.Parse(await configuration.Content.ReadAsStringAsync())!;

        var captured = Captured.Canvas("openid-configuration");
        Assert.Equal(Captured.Shape(captured), Captured.Shape(document));
        Assert.Equal(captured["scopes_supported"]!.ToJsonString(), document["scopes_supported"]!.ToJsonString());
        Assert.Contains("registration_token=" + query["registration_token"], query["openid_configuration"], StringComparison.Ordinal);
        var error = Captured.Canvas("registration-errors")["no_token_on_openid_configuration"]!;
        Assert.Equal(((int)error["status"]!, error["body"]!.ToJsonString()), await ReadAsync(bare));
    }

    [Fact]
    public async Task The_answer_has_the_captured_members()
    {
        var (status, body) = await PostAsync(Request());

        var captured = Captured.Canvas("registration-response");
        var answer = JsonNode.Parse(body)!;
        Assert.Equal(200, status);
        Assert.Equal(Captured.Shape(captured).Order(), Captured.Shape(answer).Order());
        Assert.EndsWith(" openid", (string)answer["scope"]!, StringComparison.Ordinal);
        Assert.Equal(Captured.Shape(captured[ToolMember]), Captured.Shape(answer[ToolMember]));
    }

    [Fact]
    public async Task A_token_that_is_not_ours_or_too_old_is_refused()
    {
        var token = (await StartAsync())["registration_token"]!;
        lms.Clock.Advance(TimeSpan.FromHours(1));

        var error = Captured.Canvas("registration-errors")["bad_token"]!;
        var expected = ((int)error["status"]!, error["body"]!.ToJsonString());
        Assert.Equal(expected, await PostAsync(Request(), token));
        Assert.Equal(expected, await PostAsync(Request(), "a.b.c"));
    }

    [Fact]
    public async Task Wrong_values_are_all_told_at_once_in_the_captured_shape()
    {
        var request = Request();
        request["grant_types"] = new JsonArray("implicit");
        request["token_endpoint_auth_method"] = "client_secret_basic";

        var (status, body) = await PostAsync(request);

        var errors = Captured.Canvas("registration-errors")["invalid"]!["body"]!["errors"]!.AsArray().Select(error => error!.ToJsonString()).Order();
        Assert.Equal(422, status);
        Assert.Equal(errors, JsonNode.Parse(body)!["errors"]!.AsArray().Select(error => error!.ToJsonString()).Order());
    }

    [Theory]
    [InlineData("application_type", "\"native\"", "application_type")]
    [InlineData("response_types", "[\"code\"]", "response_types")]
    [InlineData("scope", "\"https://purl.imsglobal.org/spec/lti-ags/scope/everything\"", "scopes")]
    [InlineData("jwks_uri", "null", "jwks_uri")]
    [InlineData("redirect_uris", "[]", "redirect_uris")]
    [InlineData("tool/domain", "null", "domain")]
    [InlineData("tool/domain", "\"https://tool.example\"", "domain")]
    [InlineData("tool/messages", "null", "messages")]
    [InlineData("tool/claims", "null", "claims")]
    [InlineData("tool/target_link_uri", "\"nowhere\"", "target_link_uri")]
    [InlineData("tool/custom_parameters", "{\"number\":7}", "custom_parameters")]
    public async Task What_Canvas_does_not_take_is_422(string member, string value, string field)
    {
        var request = Request();
        var place = member.StartsWith("tool/", StringComparison.Ordinal) ? request[ToolMember]! : request;
        place[member.Split('/')[^1]] = JsonNode.Parse(value);

        var (status, body) = await PostAsync(request);

        Assert.Equal((422, field), (status, (string)JsonNode.Parse(body)!["errors"]!.AsArray().Single()!["field"]!));
    }

    [Fact]
    public async Task It_works_once_it_is_reviewed_and_installed()
    {
        var client = await RegisterAsync(Request());
        var review = await lms.PageAsync($"{Keys}/review?client={client}");
        using var early = await lms.PostAsync(Keys + "/install", ("client", client));
        await ReviewAsync(client, review);
        using var notInstalled = await lms.GetAsync("/deep-link/teacher?placement=link_selection&tool=" + client);
        await lms.ControlAsync(Keys + "/install", ("client", client));

        var request = await lms.OpenAsync("/deep-link/teacher?placement=link_selection&tool=" + client, Launch);
        await lms.ChooseAsync(
            request,
            new JsonObject { ["type"] = "ltiResourceLink", ["title"] = "Theirs", ["url"] = Launch + "?a=1", ["lineItem"] = new JsonObject { ["scoreMaximum"] = 5 } },
            new JsonObject { ["type"] = "ltiResourceLink", ["title"] = "Notes" });
        var launch = await lms.OpenAsync("/launch/teacher/" + await lms.KeyOfAsync("Theirs"), Launch);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (early.StatusCode, notInstalled.StatusCode));
        Assert.Equal((client, "3408:210fde6e925c54170ac7da5a75aa09c12c83ba44"), ((string)request["aud"]!, (string)request[Picking.Lti + "deployment_id"]!));
        Assert.Equal((client, Launch + "?a=1"), ((string)launch["aud"]!, (string)launch[Picking.Lti + "target_link_uri"]!));
        Assert.NotNull(launch[Picking.Endpoint]!["lineitem"]);
        Assert.NotNull(launch[Picking.Roster]);
        Assert.Equal("1042", (string)launch[Picking.Custom]!["canvas_course_id"]!);
        Assert.Null(launch["email"]);
    }

    [Fact]
    public async Task What_the_review_takes_away_the_tool_finds_out_by_itself()
    {
        var client = await RegisterAsync(Request());
        var review = await lms.PageAsync($"{Keys}/review?client={client}");
        await lms.PostAsync(
            Keys + "/review", ("client", client), ("scope", A.ScoreScope), ("placement", "assignment_selection"), ("privacy", "anonymous"));
        await lms.ControlAsync(Keys + "/install", ("client", client));

        var request = await lms.OpenAsync("/deep-link/teacher?placement=assignment_selection&tool=" + client, Launch);
        using var gone = await lms.GetAsync("/deep-link/teacher?placement=link_selection&tool=" + client);
        using var token = await lms.AskTokenAsync(A.LineItemScope, Claims(client));

        Assert.Equal(4, review.QuerySelectorAll("input[name=scope]").Length);
        Assert.Equal(["assignment_selection", "link_selection", "module_index_menu_modal", "editor_button"], review.QuerySelectorAll("input[name=placement]").Select(box => box.GetAttribute("value")));
        Assert.Equal([A.ScoreScope], request[Picking.Endpoint]!["scope"]!.AsArray().Select(scope => (string)scope!));
        Assert.Null(request[Picking.Roster]);
        Assert.Null(request["name"]);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (gone.StatusCode, token.StatusCode));
    }

    [Fact]
    public async Task A_key_that_is_off_gets_no_token_and_one_that_is_not_installed_no_service()
    {
        var client = await RegisterAsync(Request());
        using var off = await lms.AskTokenAsync(A.LineItemScope, Claims(client));
        await ReviewAsync(client, await lms.PageAsync($"{Keys}/review?client={client}"));

        var status = await ListAsync(client);
        await lms.ControlAsync(Keys + "/install", ("client", client));

        Assert.Equal((HttpStatusCode.Unauthorized, 401), (off.StatusCode, status.Status));
        Assert.Contains("Access Token not linked to a Tool", status.Body, StringComparison.Ordinal);
        Assert.Equal((200, "[]"), await ListAsync(client));
    }

    [Theory]
    [InlineData("picture", "public")]
    [InlineData("name,email", "public")]
    [InlineData("given_name", "name_only")]
    [InlineData("https://purl.imsglobal.org/spec/lti/claim/lis", "name_only")]
    [InlineData("email", "email_only")]
    [InlineData("sub", "anonymous")]
    public async Task Without_a_level_the_claims_decide(string claims, string level)
    {
        var request = Request();
        request[ToolMember]!.AsObject().Remove("https://canvas.instructure.com/lti/privacy_level");
        request[ToolMember]!["claims"] = new JsonArray([.. claims.Split(',').Select(claim => JsonValue.Create(claim))]);

        var review = await lms.PageAsync($"{Keys}/review?client={await RegisterAsync(request)}");

        Assert.Equal(level, review.QuerySelector("option[selected]")!.TextContent);
    }

    private JsonObject Claims(string client)
    {
        var claims = lms.Claims();
        claims["iss"] = client;
        claims["sub"] = client;
        return claims;
    }

    private async Task<(int Status, string Body)> ListAsync(string client)
    {
        using var answer = await lms.AskTokenAsync(A.LineItemScope, Claims(client));
        using var request = new HttpRequestMessage(HttpMethod.Get, lms.Address + Canvases.Items);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["access_token"]!);
        return await ReadAsync(await lms.SendAsync(request));
    }

    private Task<HttpResponseMessage> ReviewAsync(string client, AngleSharp.Html.Dom.IHtmlDocument review) => lms.PostAsync(
        Keys + "/review",
        [
            ("client", client), ("privacy", "name_only"),
            .. review.QuerySelectorAll("input[type=checkbox]").Select(box => (box.GetAttribute("name")!, box.GetAttribute("value")!)),
        ]);

    private async Task<System.Collections.Specialized.NameValueCollection> StartAsync()
    {
        using var opened = await lms.GetAsync($"{Keys}/register?url={Uri.EscapeDataString("https://tool.example/register")}");
        return HttpUtility.ParseQueryString(opened.Headers.Location!.Query);
    }

    private async Task<string> RegisterAsync(JsonObject request) => (string)JsonNode.Parse((await PostAsync(request)).Body)!["client_id"]!;

    private async Task<(int Status, string Body)> PostAsync(JsonObject body, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, lms.Address + "/api/lti/registrations")
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? (await StartAsync())["registration_token"]);
        return await ReadAsync(await lms.SendAsync(request));
    }

    private static async Task<(int Status, string Body)> ReadAsync(HttpResponseMessage response) =>
        ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.ToJsonString());

    /// <summary>The captured request, with a key set that can be read.</summary>
    private JsonObject Request()
    {
        var request = (JsonObject)Captured.Canvas("registration-request");
        request["jwks_uri"] = lms.Tool.Address + "/.well-known/jwks.json";
        return request;
    }
}
