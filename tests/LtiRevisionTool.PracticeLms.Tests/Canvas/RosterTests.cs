using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

public sealed class RosterTests(CanvasLms lms) : IClassFixture<CanvasLms>, IAsyncLifetime
{
    private const string Address = "/api/lti/courses/1042/names_and_roles";
    private const string Learner = "http://purl.imsglobal.org/vocab/lis/v2/membership%23Learner";

    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task There_are_fifty_to_a_page_whatever_is_asked_for()
    {
        using var response = await lms.CallAsync(HttpMethod.Get, Address + "?limit=200", A.RosterScope);
        var captured = Captured.Canvas("nrps.headers");

        Assert.Equal(50, JsonNode.Parse(await response.Content.ReadAsStringAsync())!["members"]!.AsArray().Count);
        Assert.Equal((string?)captured["Content-Type"], response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            ((string)captured["Link"]!).Replace("https://ashgrove.instructure.com", lms.Address, StringComparison.Ordinal).Replace("page=3&", "page=2&", StringComparison.Ordinal),
            response.Headers.GetValues("Link").Single());
    }

    [Fact]
    public async Task Following_next_shows_everybody_once()
    {
        List<string> ids = [];
        var next = lms.Address + Address + "?limit=30";
        while (next.Length > 0)
        {
            using var response = await lms.CallAsync(HttpMethod.Get, next, A.RosterScope);
            ids.AddRange(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["members"]!.AsArray().Select(member => (string)member!["user_id"]!));
            var link = response.Headers.GetValues("Link").Single().Split(',').SingleOrDefault(part => part.EndsWith("rel=\"next\"", StringComparison.Ordinal));
            next = link?.Split('<', '>')[1] ?? "";
        }

        Assert.Equal(74, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("name_only", "nrps.name-only")]
    [InlineData("anonymous", "nrps.anonymous")]
    public async Task The_privacy_level_holds_here_too(string level, string capture)
    {
        await lms.ControlAsync("/course/privacy", ("level", level));

        var (_, body) = await lms.ServeAsync(HttpMethod.Get, Address, A.RosterScope);

        var captured = Captured.Canvas(capture);
        Assert.Equal(Captured.Shape(captured), Captured.Shape(body));
        Assert.Equal(Captured.Shape(captured["members"]![0]), Captured.Shape(body!["members"]![0]));
    }

    [Fact]
    public async Task A_role_narrows_the_list_and_an_unknown_one_empties_it()
    {
        var (_, learners) = await lms.ServeAsync(HttpMethod.Get, Address + "?role=" + Learner, A.RosterScope);
        var (status, nobody) = await lms.ServeAsync(HttpMethod.Get, Address + "?role=Learner", A.RosterScope);

        Assert.Equal(50, learners!["members"]!.AsArray().Count);
        Assert.DoesNotContain(learners["members"]!.AsArray(), member => ((string)member!["name"]!).Contains("Delacroix", StringComparison.Ordinal));
        Assert.Equal((200, 0), (status, nobody!["members"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_link_adds_the_message_that_a_member_would_get()
    {
        var (_, body) = await lms.ServeAsync(
            HttpMethod.Get, $"{Address}?rlid=9b1d8f6a-3c52-4a7e-9b7f-000000000002&limit=1&role={Learner}", A.RosterScope);

        var captured = Captured.Canvas("nrps.rlid")["members"]![0]!["message"]![0]!;
        var message = body!["members"]![0]!["message"]!.AsArray().Single()!;
        Assert.Equal(Captured.Shape(captured), Captured.Shape(message));
        Assert.Equal("$Canvas.assignment.id", (string)message["https://purl.imsglobal.org/spec/lti/claim/custom"]!["canvas_assignment_id"]!);
    }

    [Fact]
    public async Task An_unknown_link_is_refused_and_the_courses_own_id_means_everybody()
    {
        var (status, answer) = await lms.ServeAsync(HttpMethod.Get, Address + "?rlid=nothing", A.RosterScope);
        var (all, _) = await lms.ServeAsync(HttpMethod.Get, Address + "?rlid=a8a61d6475521e3401c7087d6475f85f2fe98635", A.RosterScope);

        var captured = Captured.Canvas("service.errors")["rlid_unknown"]!;
        Assert.Equal(((int)captured["status"]!, captured["body"]!.ToJsonString()), (status, answer!.ToJsonString()));
        Assert.Equal(200, all);
    }

    [Theory]
    [InlineData("suspended")]
    [InlineData("unenrolled")]
    public async Task Whoever_has_left_is_simply_not_there(string standing)
    {
        await lms.ControlAsync("/people/enrol", ("person", "amara"), ("standing", standing));

        var (_, body) = await lms.ServeAsync(HttpMethod.Get, Address, A.RosterScope);

        Assert.DoesNotContain(body!["members"]!.AsArray(), member => (string)member!["user_id"]! == Canvases.Amara);
        Assert.All(body["members"]!.AsArray(), member => Assert.Equal("Active", (string)member!["status"]!));
    }
}
