using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Moodle;

/// <summary>A tool that came by a pasted link, from its activation to its first grade.</summary>
public sealed class RegisteredToolTests(Lms lms) : IClassFixture<Lms>, IAsyncLifetime
{
    private const string ToolMember = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private const string Redirect = "https://tool.example/launch";

    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task It_is_offered_once_it_is_active_and_shown_in_the_activity_chooser()
    {
        var client = await RegisterAsync();
        var pending = await EntriesAsync();
        await ActivateAsync(client);
        var active = await EntriesAsync();
        await lms.PressAsync(await lms.PageAsync("/as/teacher/course/2/add"), "Show Another tool in activity chooser");

        Assert.Equal(["History revision"], pending);
        Assert.Equal(["History revision", "Show Another tool in activity chooser"], active);
        Assert.Equal(["History revision", "Another tool"], await EntriesAsync());
    }

    [Fact]
    public async Task Nobody_can_open_the_picker_of_a_pending_tool()
    {
        await RegisterAsync();

        using var picker = await lms.GetAsync("/deep-link/teacher?tool=2");
        using var form = await lms.GetAsync("/as/teacher/course/2/add/2");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (picker.StatusCode, form.StatusCode));
    }

    [Fact]
    public async Task Its_picker_and_its_links_speak_with_its_own_ids()
    {
        var client = await RegisterAsync();
        await ActivateAsync(client);

        var request = await lms.OpenAsync("/deep-link/teacher?tool=2", Redirect);
        var form = await lms.ChooseAsync(request, new JsonObject { ["type"] = "ltiResourceLink", ["title"] = "Theirs", ["lineItem"] = new JsonObject { ["scoreMaximum"] = 5 } });
        await lms.PressAsync(form, "Save and return to course");
        var launch = await lms.OpenAsync("/launch/amara/" + await lms.KeyOfAsync("Theirs"), Redirect);

        Assert.Equal((client, "2", "https://tool.example/pick"), ((string)request["aud"]!, (string)request[Picking.Lti + "deployment_id"]!, (string)request[Picking.Lti + "target_link_uri"]!));
        Assert.Equal((client, "2", Redirect), ((string)launch["aud"]!, (string)launch[Picking.Lti + "deployment_id"]!, (string)launch[Picking.Lti + "target_link_uri"]!));
        Assert.EndsWith("?type_id=2", (string)launch[Picking.Endpoint]!["lineitem"]!, StringComparison.Ordinal);
        Assert.EndsWith("/bindings/2/memberships", (string)launch[Picking.Roster]!["context_memberships_url"]!, StringComparison.Ordinal);
        Assert.Null(request[Picking.Roster]);
        Assert.Equal("2", (string)launch[Picking.Custom]!["course"]!);
        Assert.Null(launch["email"]);
        Assert.Equal("Amara Okafor", (string)launch["name"]!);
    }

    [Fact]
    public async Task Its_token_works_for_its_own_columns_alone()
    {
        var client = await RegisterAsync();
        await ActivateAsync(client);
        var form = await lms.ChooseAsync(
            await lms.OpenAsync("/deep-link/teacher?tool=2", Redirect),
            new JsonObject { ["type"] = "ltiResourceLink", ["title"] = "Theirs", ["lineItem"] = new JsonObject { ["scoreMaximum"] = 5 } });
        await lms.PressAsync(form, "Save and return to course");
        var item = (string)(await lms.OpenAsync("/launch/amara/" + await lms.KeyOfAsync("Theirs"), Redirect))[Picking.Endpoint]!["lineitem"]!;

        var own = await GetAsync(client, item);
        var others = await GetAsync(client, lms.Address + A.Item);
        var wrongType = await GetAsync(client, lms.Address + A.Items);
        using var score = await SendAsync(client, HttpMethod.Post, item.Replace("/lineitem?", "/lineitem/scores?", StringComparison.Ordinal), A.ScoreScope, A.Score());

        // The constants name the other tool.
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Unauthorized), (own, others, wrongType));
        Assert.Equal(HttpStatusCode.OK, score.StatusCode);
    }

    [Fact]
    public async Task Without_the_scopes_it_is_told_of_no_services()
    {
        await ActivateAsync(await RegisterAsync(scope: ""));

        var request = await lms.OpenAsync("/deep-link/teacher?tool=2", Redirect);

        Assert.Null(request[Picking.Endpoint]);
        Assert.Null(request[Picking.Roster]);
    }

    [Fact]
    public async Task Registering_again_from_the_same_domain_asks_first_and_an_update_keeps_the_ids()
    {
        var client = await RegisterAsync();
        await ActivateAsync(client);
        var asked = await lms.PageAsync("/mod/lti/toolconfigure.php?url=https%3A%2F%2Ftool.example%2Fregister");

        var again = await RegisterAsync(name: "Renamed", type: "2");
        var twice = await RegisterAsync(name: "A second one", type: "new");

        Assert.Equal(["Update", "Register as a new external tool"], asked.QuerySelectorAll("form.line button").Select(button => button.TextContent));
        Assert.Null(asked.QuerySelector("iframe"));
        Assert.Equal(client, again);
        Assert.NotEqual(client, twice);
        Assert.Contains("Show Renamed in activity chooser", await EntriesAsync());
    }

    private async Task<string[]> EntriesAsync() =>
        [.. (await lms.PageAsync("/as/teacher/course/2/add")).QuerySelectorAll("ul.activities a, ul.activities button").Select(entry => entry.TextContent)];

    private Task ActivateAsync(string client) => lms.ControlAsync("/mod/lti/toolconfigure.php/activate", ("client", client));

    private async Task<HttpStatusCode> GetAsync(string client, string url)
    {
        using var response = await SendAsync(client, HttpMethod.Get, url, A.LineItemScope, null);
        return response.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(string client, HttpMethod method, string url, string scope, JsonObject? body)
    {
        using var answer = await lms.AskTokenAsync(scope, FakeTool.Claims(lms.Clock.GetUtcNow(), client));
        using var request = new HttpRequestMessage(method, url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["access_token"]!);
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, A.ScoreType);
        }

        return await lms.SendAsync(request);
    }

    /// <returns>The client id.</returns>
    private async Task<string> RegisterAsync(
        string name = "Another tool", string scope = $"{A.LineItemScope} {A.ScoreScope} {A.RosterScope}", string type = "")
    {
        using var opened = await lms.GetAsync($"/mod/lti/startltiadvregistration.php?type={type}&url={Uri.EscapeDataString("https://tool.example/register")}");
        using var request = new HttpRequestMessage(HttpMethod.Post, lms.Address + "/mod/lti/openid-registration.php")
        {
            Content = new StringContent(Request(name, scope).ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", HttpUtility.ParseQueryString(opened.Headers.Location!.Query)["registration_token"]);
        using var response = await lms.SendAsync(request);
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["client_id"]!;
    }

    private JsonObject Request(string name, string scope) => new()
    {
        ["application_type"] = "web",
        ["response_types"] = new JsonArray("id_token"),
        ["grant_types"] = new JsonArray("implicit", "client_credentials"),
        ["initiate_login_uri"] = "https://tool.example/login",
        ["redirect_uris"] = new JsonArray(Redirect),
        ["client_name"] = name,
        ["jwks_uri"] = lms.Tool.Address + "/.well-known/jwks.json",
        ["token_endpoint_auth_method"] = "private_key_jwt",
        ["scope"] = scope,
        [ToolMember] = new JsonObject
        {
            ["domain"] = "tool.example",
            ["target_link_uri"] = Redirect,
            ["custom_parameters"] = new JsonObject { ["course"] = "$Context.id" },
            ["claims"] = new JsonArray("iss", "sub", "name"),
            ["messages"] = new JsonArray(new JsonObject { ["type"] = "LtiDeepLinkingRequest", ["target_link_uri"] = "https://tool.example/pick" }),
        },
    };
}
