using System.Net;
using System.Text.Json.Nodes;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Register;

/// <summary>A platform that has no place for a link is connected by hand, with the same invitation and the same care.</summary>
public sealed class ManualTests(RegisterFixture fixture) : IClassFixture<RegisterFixture>, IAsyncLifetime
{
    private readonly School school = fixture.School;
    private ForeignPlatform platform = null!;

    public async Task InitializeAsync() => platform = await ForeignPlatform.StartAsync();

    public async Task DisposeAsync() => await platform.DisposeAsync();

    [Fact]
    [Trait("Row", "REG-29")]
    public async Task REG_29_The_sheet_holds_every_address_of_the_tool()
    {
        var page = await OpenAsync(await school.InviteAsync());

        Assert.Equal("Set the tool up by hand", page.Heading);
        var values = page.Document.QuerySelectorAll("td code").Select(value => value.TextContent).ToList();
        Assert.Contains($"{school.Tool}/lti/login", values);
        Assert.Contains($"{school.Tool}/lti/launch", values);
        Assert.Contains($"{school.Tool}/.well-known/jwks.json", values);
        Assert.Contains("https://purl.imsglobal.org/spec/lti-ags/scope/score", values);
        Assert.Contains("contexthistory=$Context.id.history", values);
        Assert.Contains($"{school.Tool}/icon.svg", values);
        Assert.Contains("Icon URL, Secure icon URL", page.Text, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_opened_alone_shows_the_way_there()
    {
        var alone = await new Visitor().OpenAsync(await school.InviteAsync());

        Assert.Equal((HttpStatusCode.BadRequest, "LTI-CONFIGURATION-MISSING"), (alone.Status, alone.CodeOf()));
        Assert.Equal("Set the tool up by hand", (await alone.FollowAsync("main a")).Heading);
    }

    [Fact]
    [Trait("Row", "REG-28")]
    public async Task REG_28_Typed_fields_connect_a_platform_whose_students_can_launch()
    {
        var link = await school.InviteAsync();

        var done = await ConnectAsync(link, Typed());

        Assert.Equal("Connected. What is left", done.Heading);
        Assert.Equal("LTI-INVITATION-USED", (await OpenAsync(link)).CodeOf());
        var key = done.Document.QuerySelectorAll("code").Select(code => code.TextContent).Single(code => code.Contains("/lti/login/", StringComparison.Ordinal)).Split('/')[^1];
        await ActivateAsync(key);
        var page = await platform.LaunchAsync(new Visitor(), school.Tool);
        Assert.Contains("12 checkpoints", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Row", "REG-28")]
    [InlineData("{\"issuer\":\"@\",\"client_id\":\"*\",\"auth_login_url\":\"@/auth\",\"auth_token_url\":\"@/token\",\"key_set_url\":\"@/jwks\",\"deployment_ids\":[\"7\"]}")]
    [InlineData("{\"issuer\":\"@\",\"clientId\":\"*\",\"authorization_endpoint\":\"@/auth\",\"token_endpoint\":\"@/token\",\"jwks_uri\":\"@/jwks\",\"deployment_id\":7}")]
    [InlineData("Platform ID: @\r\nClient ID: *\r\nDeployment ID: 7\r\nPublic keyset URL: @/jwks\r\nAccess token URL: @/token\r\nAuthentication request URL: @/auth\r\n")]
    public async Task REG_28_What_was_pasted_is_recognised(string pasted)
    {
        var client = $"client-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
        var done = await ConnectAsync(
            await school.InviteAsync(client), ("pasted", pasted.Replace("@", platform.Address, StringComparison.Ordinal).Replace("*", client, StringComparison.Ordinal)));

        Assert.Equal("Connected. What is left", done.Heading);
        var row = (await ListAsync()).Single(row => (string?)row!["clientId"] == client)!;
        Assert.Equal((platform.Address, client), ((string?)row["issuer"], (string?)row["name"]));
    }

    [Fact]
    public async Task Canvas_hosted_by_its_maker_needs_its_client_id_alone()
    {
        var done = await ConnectAsync(await school.InviteAsync(), ("lms", "Canvas"), ("clientid", "170000000000412"));

        // Where the network is closed its hosts cannot be looked up; what was filled in shows all the same.
        Assert.True(
            done.Heading == "Connected. What is left" || done.Document.QuerySelector("#token")!.GetAttribute("value") == "https://sso.canvaslms.com/login/oauth2/token",
            done.Text);
    }

    [Theory]
    [Trait("Row", "REG-28")]
    [InlineData("keys", "", "Copy this address")]
    [InlineData("keys", "no address", "Give the whole address")]
    [InlineData("token", "ftp://lms.example/token", "Give the whole address")]
    [InlineData("authorization", "http://lms.example/auth", "Give the whole address")]
    [InlineData("issuer", "https://user:secret@lms.example", "Give the whole address")]
    [InlineData("keys", "https://lms.example:8443/jwks", "Give the whole address")]
    [InlineData("token", "https://169.254.169.254/latest/meta-data", "private network")]
    [InlineData("clientid", "", "Copy the client id")]
    [InlineData("deployment", "*300", "at most 255")]
    [InlineData("pasted", "nothing that means anything", "Nothing in this was recognised")]
    public async Task REG_28_What_is_wrong_stands_beside_its_field_and_nothing_is_lost_or_stored(string field, string value, string words)
    {
        var link = await school.InviteAsync();
        var before = await Stored.CountAsync(school);
        var typed = Typed().Where(given => given.Name != field).Append((Name: field, Value: value == "*300" ? new string('7', 300) : value)).ToArray();

        var page = await ConnectAsync(link, typed);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(words, page.Find($"#{field}-fault, #{field}-hint").TextContent, StringComparison.Ordinal);
        foreach (var (name, given) in typed.Where(given => given.Name is not "lms" and not "names" && given.Value.Length > 0))
        {
            var control = page.Find($"#{name}");
            Assert.Equal(given, control.GetAttribute("value") ?? control.TextContent);
        }

        Assert.Equal(before, await Stored.CountAsync(school));
        Assert.Equal("Connected. What is left", (await ConnectAsync(link, Typed(Client()))).Heading);
    }

    [Fact]
    [Trait("Row", "REG-28")]
    public async Task REG_28_Every_address_is_looked_at_also_where_others_are_missing()
    {
        var page = await ConnectAsync(
            await school.InviteAsync(), ("clientid", Client()), ("keys", "no address"), ("token", "https://169.254.169.254/latest/meta-data"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Give the whole address", page.Find("#keys-fault").TextContent, StringComparison.Ordinal);
        Assert.Contains("private network", page.Find("#token-fault").TextContent, StringComparison.Ordinal);
        Assert.Contains("Copy this address", page.Find("#issuer-fault").TextContent, StringComparison.Ordinal);
        Assert.Contains("Copy this address", page.Find("#authorization-fault").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "REG-21")]
    public async Task REG_21_What_is_connected_already_is_not_changed_by_hand()
    {
        var client = Client();
        await ConnectAsync(await school.InviteAsync(), Typed(client));
        var link = await school.InviteAsync();

        var again = await ConnectAsync(link, [.. Typed(client).Where(field => field.Name != "keys"), ("keys", platform.Address + "/other")]);

        Assert.Contains("connected already", again.Find("#clientid-fault").TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await OpenAsync(link)).Status);
    }

    [Theory]
    [InlineData("unknown", "LTI-INVITATION-UNKNOWN")]
    [InlineData("expired", "LTI-INVITATION-EXPIRED")]
    public async Task An_invitation_that_does_not_count_opens_nothing(string kind, string code)
    {
        var link = kind == "unknown" ? $"{school.Tool}/lti/register/nobody-made-this" : await school.InviteAsync();
        if (kind == "expired")
        {
            await school.ExpireAsync(link);
        }

        Assert.Equal(code, (await OpenAsync(link)).CodeOf());
        using var posted = await new Visitor().PostAsync($"{link}/by-hand", Typed().Select(field => KeyValuePair.Create(field.Name, field.Value)));
        Assert.Equal(code, posted.Headers.GetValues("Lti-Error").Single());
    }

    [Fact]
    public async Task Two_who_type_at_once_connect_one()
    {
        var link = await school.InviteAsync();
        var forms = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => OpenAsync(link)));

        var pages = await Task.WhenAll(forms.Select(form => form.Visitor.SubmitAsync(form, form.Form(), Typed(Client()))));

        Assert.Single(pages, page => page.Heading == "Connected. What is left");
    }

    [Fact]
    [Trait("Row", "LI-10")]
    [Trait("Row", "LI-11")]
    public async Task Platforms_that_share_an_issuer_have_login_addresses_of_their_own()
    {
        var (first, second) = (Client(), Client());
        var keys = new List<string>();
        foreach (var client in new[] { first, second })
        {
            var done = await ConnectAsync(await school.InviteAsync(), Typed(client));
            keys.Add(done.Document.QuerySelectorAll("code")[^1].TextContent.Split('/')[^1]);
            await ActivateAsync(keys[^1]);
        }

        var bare = ForeignPlatform.With(platform.LoginFields(school.Tool)).Where(field => field.Key != "client_id").ToList();
        using var unclear = await new Visitor().PostAsync($"{school.Tool}/lti/login", bare);
        Assert.Equal("LTI-LOGIN-CLIENT-ID-REQUIRED", unclear.Headers.GetValues("Lti-Error").Single());
        using var clear = await new Visitor().PostAsync($"{school.Tool}/lti/login/{keys[1]}", bare);
        Assert.Contains($"client_id={second}", clear.Headers.Location!.Query, StringComparison.Ordinal);
        using var crossed = await new Visitor().PostAsync($"{school.Tool}/lti/login/{keys[1]}", [.. bare, new("client_id", first)]);
        Assert.Equal((HttpStatusCode.BadRequest, "LTI-LOGIN-REGISTRATION-MISMATCH"), (crossed.StatusCode, crossed.Headers.GetValues("Lti-Error").Single()));
        using var unknown = await new Visitor().PostAsync($"{school.Tool}/lti/login/not-a-key", bare);
        Assert.Equal(HttpStatusCode.Forbidden, unknown.StatusCode);
    }

    [Fact]
    [Trait("Row", "REG-29")]
    public async Task REG_29_Canvas_reads_the_tool_from_an_address()
    {
        using var http = new HttpClient();
        var key = JsonNode.Parse(await http.GetStringAsync($"{school.Tool}/lti/canvas.json"))!;

        Assert.Equal(
            ($"{school.Tool}/lti/login", $"{school.Tool}/lti/launch", $"{school.Tool}/.well-known/jwks.json"),
            ((string)key["oidc_initiation_url"]!, (string)key["target_link_uri"]!, (string)key["public_jwk_url"]!));
        foreach (var required in new[] { "title", "description" })
        {
            Assert.NotEmpty((string)key[required]!);
        }

        Assert.Contains("https://purl.imsglobal.org/spec/lti-ags/scope/score", key["scopes"]!.AsArray().Select(scope => (string)scope!));
        var extension = key["extensions"]!.AsArray().Single()!;
        Assert.Equal(
            (new Uri(school.Tool).Authority, "canvas.instructure.com", "name_only"),
            ((string)extension["domain"]!, (string)extension["platform"]!, (string)extension["privacy_level"]!));
        Assert.Equal(school.Tool + "/icon.svg", (string?)extension["settings"]!["icon_url"]);
        Assert.All(extension["settings"]!["placements"]!.AsArray(), placement => Assert.Equal(school.Tool + "/icon.svg", (string?)placement!["icon_url"]));
    }

    [Fact]
    public async Task The_icon_is_a_picture_that_needs_nothing_else()
    {
        using var http = new HttpClient();
        using var icon = await http.GetAsync(new Uri(school.Tool + "/icon.svg"));

        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (icon.StatusCode, icon.Content.Headers.ContentType?.MediaType));
        var picture = System.Xml.Linq.XElement.Parse(await icon.Content.ReadAsStringAsync());
        Assert.Equal("svg", picture.Name.LocalName);
        // An LMS shows it by its address alone: a style or a script in it would be held back by our own policy, a font or a link by theirs.
        Assert.All(picture.DescendantsAndSelf(), part => Assert.Contains(part.Name.LocalName, new[] { "svg", "rect", "path" }));
        Assert.InRange(icon.Content.Headers.ContentLength ?? 0, 1, 2048);
    }

    private static string Client() => $"client-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";

    private static Task<Page> OpenAsync(string link) => new Visitor().OpenAsync($"{link}/by-hand");

    private static async Task<Page> ConnectAsync(string link, params (string Name, string Value)[] fields)
    {
        var page = await OpenAsync(link);
        return await page.Visitor.SubmitAsync(page, page.Form(), fields);
    }

    private (string Name, string Value)[] Typed(string client = ForeignPlatform.ClientId) =>
    [
        ("lms", "Generic"), ("issuer", platform.Address), ("clientid", client), ("authorization", platform.Address + "/auth?tenant=1"),
        ("token", platform.Address + "/token"), ("keys", platform.Address + "/jwks"), ("names", "keep"),
    ];

    private async Task ActivateAsync(string key)
    {
        var said = await school.CommandAsync("platforms", "activate", Guid.ParseExact(key, "N").ToString());
        Assert.True(said.Code == 0, said.Errors);
    }

    private async Task<JsonArray> ListAsync() => JsonNode.Parse((await school.CommandAsync("platforms", "list", "--json")).Output)!.AsArray();
}
