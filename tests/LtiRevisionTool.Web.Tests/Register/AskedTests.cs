using System.Net;
using System.Text.Json.Nodes;
using LtiRevisionTool.Web.Tests.Launch;
using Microsoft.AspNetCore.Http;

namespace LtiRevisionTool.Web.Tests.Register;

/// <summary>What only people can say: that an issuer is theirs, that a connection may change, that a platform may launch.</summary>
public sealed class AskedTests(RegisterFixture fixture) : IClassFixture<RegisterFixture>, IAsyncLifetime
{
    private readonly School school = fixture.School;
    private ForeignPlatform platform = null!;

    public async Task InitializeAsync() => platform = await ForeignPlatform.StartAsync();

    public async Task DisposeAsync() => await platform.DisposeAsync();

    [Fact]
    [Trait("Row", "REG-09")]
    public async Task REG_09_An_issuer_on_another_host_is_checked_by_two_people()
    {
        var issuer = $"http://localhost:{new Uri(platform.Address).Port}";
        Say(configuration => configuration["issuer"] = issuer);

        var asked = await platform.RegisterAsync(await school.InviteAsync());
        var again = await asked.SubmitAsync("form");
        var done = await again.SubmitAsync("form", ("issuer", "yes"));

        Assert.Contains("on another host", asked.Text, StringComparison.Ordinal);
        Assert.Contains(issuer, asked.Text, StringComparison.Ordinal);
        Assert.Equal(asked.Heading, again.Heading);
        Assert.Contains("platforms activate", done.Text, StringComparison.Ordinal);
        Assert.Equal(["pending"], await Stored.ListAsync(school, $"SELECT state FROM platform WHERE issuer = '{issuer}'"));
    }

    [Fact]
    [Trait("Row", "REG-09")]
    public async Task REG_09_An_issuer_that_changes_after_the_question_is_asked_about_anew()
    {
        Say(configuration => configuration["issuer"] = $"http://localhost:{new Uri(platform.Address).Port}");
        var asked = await platform.RegisterAsync(await school.InviteAsync());
        Say(configuration => configuration["issuer"] = "http://localhost:1");

        var again = await asked.SubmitAsync("form", ("issuer", "yes"));

        Assert.Contains("http://localhost:1", again.Text, StringComparison.Ordinal);
        Assert.Empty(platform.Registrations);
    }

    [Fact]
    [Trait("Row", "REG-21")]
    public async Task REG_21_A_known_connection_changes_with_consent_alone()
    {
        await platform.RegisterAsync(await school.InviteAsync());
        Say(configuration => configuration["jwks_uri"] = platform.Address + "/other-keys");

        var asked = await platform.RegisterAsync(await school.InviteAsync("Renamed"));
        var before = await KeysAsync();
        var done = await asked.SubmitAsync("form", ("update", "yes"));

        Assert.Contains("connected already", asked.Text, StringComparison.Ordinal);
        Assert.Equal([platform.Address + "/jwks"], before);
        Assert.StartsWith("Brought up to date.", done.Heading, StringComparison.Ordinal);
        Assert.Equal([platform.Address + "/other-keys"], await KeysAsync());
        Assert.Equal(["Fernhill"], await Stored.ListAsync(school, $"SELECT name FROM platform WHERE issuer = '{platform.Address}'"));
    }

    [Fact]
    [Trait("Row", "REG-21")]
    public async Task REG_21_Nobody_takes_a_connection_over_from_another_host()
    {
        await platform.RegisterAsync(await school.InviteAsync());
        await using var thief = await ForeignPlatform.StartAsync();
        thief.AnswerConfiguration = _ =>
        {
            var configuration = thief.Configuration();
            configuration["issuer"] = platform.Address;
            return Results.Text(configuration.ToJsonString(), "application/json");
        };

        var asked = await thief.RegisterAsync(await school.InviteAsync());
        var refused = await asked.SubmitAsync("form", ("issuer", "yes"), ("update", "yes"));

        Assert.Equal((HttpStatusCode.Forbidden, "LTI-ALREADY-REGISTERED"), (refused.Status, refused.CodeOf()));
        Assert.Equal([platform.Address + "/jwks"], await KeysAsync());
        using var student = new Visitor();
        Assert.Equal(HttpStatusCode.OK, (await platform.LaunchAsync(student, school.Tool)).Status);
    }

    [Fact]
    [Trait("Row", "REG-03")]
    public async Task REG_03_Where_the_operator_decides_a_platform_waits_for_them()
    {
        await using var careful = await School.OpenAsync(("Registration__Activation", "Pending"));
        var done = await platform.RegisterAsync(await careful.InviteAsync());
        using var student = new Visitor();
        using var early = await student.PostAsync($"{careful.Tool}/lti/login", platform.LoginFields(careful.Tool));

        var list = JsonNode.Parse((await careful.CommandAsync("platforms", "list", "--json")).Output)!.AsArray();
        var pending = list.Single(line => (string?)line!["state"] == "pending")!;
        var activated = await careful.CommandAsync("platforms", "activate", (string)pending["id"]!);

        Assert.Contains($"platforms activate {pending["id"]}", done.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, "LTI-REGISTRATION-DISABLED"), (early.StatusCode, early.Headers.GetValues("Lti-Error").Single()));
        Assert.Equal((platform.Address, 0), ((string?)pending["issuer"], activated.Code));
        Assert.Equal(HttpStatusCode.OK, (await platform.LaunchAsync(student, careful.Tool)).Status);
        Assert.Equal(
            ["invitation.created", "platform.registered", "platform.checked", "platform.activated"],
            await Stored.ListAsync(careful, "SELECT action FROM audit ORDER BY at, id"));
    }

    [Fact]
    [Trait("Row", "REG-27")]
    public async Task REG_27_Ten_a_minute_for_each_address()
    {
        await using var guarded = await School.OpenAsync();
        using var visitor = new Visitor();
        var statuses = new List<HttpStatusCode>();
        for (var request = 0; request < 30 && statuses.LastOrDefault() != HttpStatusCode.TooManyRequests; request++)
        {
            using var answer = await visitor.GetAsync(guarded.Tool + "/lti/register/x");
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.InRange(statuses.Count, 11, 29);
        using var login = await visitor.GetAsync(guarded.Tool + "/lti/login");
        Assert.NotEqual(HttpStatusCode.TooManyRequests, login.StatusCode);
    }

    private Task<IReadOnlyList<string>> KeysAsync() => Stored.ListAsync(school, $"SELECT jwks_uri FROM platform WHERE issuer = '{platform.Address}'");

    private void Say(Action<JsonObject> change) => platform.AnswerConfiguration = _ =>
    {
        var configuration = platform.Configuration();
        change(configuration);
        return Results.Text(configuration.ToJsonString(), "application/json");
    };
}
