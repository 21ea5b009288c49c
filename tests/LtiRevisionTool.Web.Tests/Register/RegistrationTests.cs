using System.Net;
using System.Text.Json.Nodes;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Register;

/// <summary>A platform connects itself by a link, from the operator's command to the first launch.</summary>
public sealed class RegistrationTests(RegisterFixture fixture) : IClassFixture<RegisterFixture>, IAsyncLifetime
{
    private readonly School school = fixture.School;
    private ForeignPlatform platform = null!;

    public async Task InitializeAsync() => platform = await ForeignPlatform.StartAsync();

    public async Task DisposeAsync() => await platform.DisposeAsync();

    [Fact]
    public async Task The_link_stands_alone_on_standard_output()
    {
        var said = await school.CommandAsync("invite", "--name", "Fernhill");

        Assert.Equal(0, said.Code);
        Assert.Matches("^http://localhost:5080/lti/register/[A-Za-z0-9_-]{43}$", said.Output.TrimEnd());
        Assert.Contains("works once", said.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ContentArea", "ContentArea")]
    [InlineData("assignment_selection collaboration editor_button link_selection", "assignment_selection link_selection")]
    [InlineData("editor_button", null)]
    public async Task The_picker_is_asked_for_where_teachers_add_activities_and_nowhere_else(string offered, string? asked)
    {
        platform.AnswerConfiguration = _ =>
        {
            var configuration = platform.Configuration();
            configuration["https://purl.imsglobal.org/spec/lti-platform-configuration"]!["messages_supported"]!.AsArray().Add(new JsonObject
            {
                ["type"] = "LtiDeepLinkingRequest",
                ["placements"] = new JsonArray([.. offered.Split(' ').Select(name => JsonValue.Create(name))]),
            });
            return Microsoft.AspNetCore.Http.Results.Text(configuration.ToJsonString(), "application/json");
        };

        await platform.RegisterAsync(await school.InviteAsync());

        var messages = platform.Registrations.Single().Request[ForeignPlatform.ToolMember]!["messages"]!.AsArray();
        var picker = messages.SingleOrDefault(message => (string?)message!["type"] == "LtiDeepLinkingRequest");
        Assert.Equal(asked, picker is null ? null : string.Join(' ', picker["placements"]!.AsArray().Select(name => (string?)name)));
        Assert.Equal(picker is null ? null : "Choose notes and checkpoints", (string?)picker?["label"]);
        Assert.Equal(picker is null ? null : school.Tool + "/icon.svg", (string?)picker?["icon_uri"]);
    }

    [Theory]
    [InlineData("invite")]
    [InlineData("invite", "--name", " ")]
    [InlineData("invite", "--name", "Fernhill", "--days", "0")]
    [InlineData("platforms", "activate")]
    public async Task A_command_without_what_it_needs_is_wrong_usage(params string[] arguments)
    {
        var said = await school.CommandAsync(arguments);

        Assert.Equal((2, ""), (said.Code, said.Output));
    }

    [Fact]
    [Trait("Row", "REG-01")]
    [Trait("Row", "REG-24")]
    public async Task REG_01_The_first_page_names_the_host_and_fetches_nothing()
    {
        var page = await new Visitor().OpenAsync(platform.Open(await school.InviteAsync()));

        Assert.Equal((HttpStatusCode.OK, 0), (page.Status, platform.ConfigurationRequests));
        Assert.Equal($"Connect History revision to {new Uri(platform.Address).Authority}", page.Heading);
        Assert.DoesNotContain(ForeignPlatform.RegistrationToken, page.Html, StringComparison.Ordinal);
        Assert.False(page.Headers.Contains("Set-Cookie"));
        Assert.Contains("frame-ancestors https:", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "REG-13")]
    [Trait("Row", "REG-14")]
    [Trait("Row", "REG-15")]
    [Trait("Row", "REG-19")]
    [Trait("Row", "REG-23")]
    [Trait("Row", "REG-24")]
    [Trait("Row", "REG-25")]
    public async Task REG_13_The_platform_is_registered_and_the_next_launch_opens()
    {
        var link = await school.InviteAsync("Northgate");
        string? keys = null;
        platform.AnswerRegistration = async request =>
        {
            using var http = new HttpClient();
            keys = await http.GetStringAsync(new Uri((string)request["jwks_uri"]!));
            return Microsoft.AspNetCore.Http.Results.Text(ForeignPlatform.Answer(request).ToJsonString(), "application/json");
        };

        var page = await platform.RegisterAsync(link);

        Assert.True(page.Status == HttpStatusCode.OK, page.Html);
        Assert.StartsWith("Registered.", page.Heading, StringComparison.Ordinal);
        Assert.Equal(platform.Address, page.Find("#close").GetAttribute("data-origins"));
        Assert.False(page.Headers.Contains("Set-Cookie"));
        Assert.Single(JsonNode.Parse(keys!)!["keys"]!.AsArray());
        var (authorization, request) = Assert.Single(platform.Registrations);
        Assert.Equal($"Bearer {ForeignPlatform.RegistrationToken}", authorization);
        Assert.Equal((string)request["initiate_login_uri"]!, school.Tool + "/lti/login");
        Assert.Equal([school.Tool + "/lti/launch"], request["redirect_uris"]!.AsArray().Select(uri => (string)uri!));
        Assert.Equal(school.Tool + "/icon.svg", (string?)request["logo_uri"]);
        Assert.EndsWith("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly", (string)request["scope"]!, StringComparison.Ordinal);
        var tool = request[ForeignPlatform.ToolMember]!;
        Assert.Equal(["iss", "sub", "name", "given_name", "family_name"], tool["claims"]!.AsArray().Select(claim => (string)claim!));
        Assert.Equal("$Context.id.history", (string?)tool["custom_parameters"]!["contexthistory"]);
        Assert.Equal("$ResourceLink.id.history", (string?)tool["custom_parameters"]!["linkhistory"]);
        Assert.Equal(1, await Stored.CountAsync(school, $"deployment d INNER JOIN platform p ON p.id = d.platform_id WHERE p.issuer = '{platform.Address}' AND p.name = 'Northgate' AND p.names = 'keep'"));
        using var student = new Visitor();
        Assert.Equal(HttpStatusCode.OK, (await platform.LaunchAsync(student, school.Tool)).Status);
    }

    [Fact]
    [Trait("Row", "REG-14")]
    [Trait("Row", "REG-16")]
    public async Task REG_16_Without_a_token_and_without_names()
    {
        var page = await new Visitor().OpenAsync(platform.Open(await school.InviteAsync(), token: null));
        await page.SubmitAsync("form", ("names", "drop"));

        var (authorization, request) = Assert.Single(platform.Registrations);
        Assert.Equal("", authorization);
        Assert.Equal(["iss", "sub"], request[ForeignPlatform.ToolMember]!["claims"]!.AsArray().Select(claim => (string)claim!));
        Assert.Equal(1, await Stored.CountAsync(school, $"platform WHERE issuer = '{platform.Address}' AND names = 'drop'"));
    }

    [Fact]
    [Trait("Row", "REG-20")]
    public async Task REG_20_What_was_not_granted_is_said()
    {
        platform.AnswerRegistration = request =>
        {
            var answer = ForeignPlatform.Answer(request);
            answer["scope"] = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
            return Task.FromResult(Microsoft.AspNetCore.Http.Results.Text(answer.ToJsonString(), "application/json"));
        };

        var page = await platform.RegisterAsync(await school.InviteAsync());

        Assert.Contains("sending grades", page.Text, StringComparison.Ordinal);
        Assert.Contains("reading who is in a course", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("making a gradebook column", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "REG-03")]
    public async Task REG_03_A_link_works_once_in_time_and_whole()
    {
        var (used, expired) = (await school.InviteAsync(), await school.InviteAsync());
        await platform.RegisterAsync(used);
        await school.ExpireAsync(expired);

        string[] codes = [.. await Task.WhenAll(new[] { used, expired, used[..^1], school.Tool + "/lti/register/x" }
            .Select(async link => (await new Visitor().OpenAsync(platform.Open(link))).CodeOf()))];

        Assert.Equal(["LTI-INVITATION-USED", "LTI-INVITATION-EXPIRED", "LTI-INVITATION-UNKNOWN", "LTI-INVITATION-UNKNOWN"], codes);
        Assert.Single(platform.Registrations);
    }

    [Fact]
    [Trait("Row", "REG-03")]
    public async Task REG_03_Of_two_at_once_one_registers()
    {
        var link = await school.InviteAsync();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        platform.AnswerRegistration = async request =>
        {
            arrived.TrySetResult();
            await goOn.Task;
            return Microsoft.AspNetCore.Http.Results.Text(ForeignPlatform.Answer(request).ToJsonString(), "application/json");
        };

        var first = platform.RegisterAsync(link);
        await arrived.Task;
        var second = await platform.RegisterAsync(link);
        goOn.SetResult();

        Assert.Equal((HttpStatusCode.Forbidden, "LTI-INVITATION-IN-USE"), (second.Status, second.CodeOf()));
        Assert.StartsWith("Registered.", (await first).Heading, StringComparison.Ordinal);
        Assert.Single(platform.Registrations);
    }

    [Fact]
    public async Task A_form_of_another_invitation_or_of_nobody_is_refused()
    {
        var (one, other) = (await school.InviteAsync(), await school.InviteAsync());
        var page = await new Visitor().OpenAsync(platform.Open(one));
        var start = page.Find("input[name=start]").GetAttribute("value")!;
        using var visitor = new Visitor();

        using var moved = await visitor.PostAsync(other, [new("start", start), new("names", "keep")]);
        using var forged = await visitor.PostAsync(one, [new("start", start[..^2] + "AA"), new("names", "keep")]);
        using var undecided = await visitor.PostAsync(one, [new("start", start)]);

        Assert.All([moved, forged, undecided], answer => Assert.Equal(
            (HttpStatusCode.BadRequest, "LTI-REGISTRATION-FORM-INVALID"), (answer.StatusCode, answer.Headers.GetValues("Lti-Error").Single())));
        Assert.Equal(0, platform.ConfigurationRequests);
    }

    [Fact]
    [Trait("Row", "REG-26")]
    public async Task REG_26_The_log_knows_the_reference_and_no_secret()
    {
        var link = await school.InviteAsync();
        await platform.RegisterAsync(link);
        var refused = await new Visitor().OpenAsync(platform.Open(link));

        var log = await school.SettledLogAsync();

        Assert.Contains(refused.Html.Split("reference <b>")[1].Split('<')[0], log, StringComparison.Ordinal);
        Assert.All(
            [ForeignPlatform.RegistrationToken, ForeignPlatform.ClientId, link.Split('/')[^1], "openid-configuration"],
            secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }
}
