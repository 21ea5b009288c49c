using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

public sealed class LineItemTests(CanvasLms lms) : IClassFixture<CanvasLms>, IAsyncLifetime
{
    private const string LinkId = "9b1d8f6a-3c52-4a7e-9b7f-000000000002";
    private const string SubmissionType = "https://canvas.instructure.com/lti/submission_type";

    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_line_item_has_the_captured_members_and_leaves_empty_ones_out()
    {
        var (_, full) = await lms.ServeAsync(HttpMethod.Get, Canvases.Item, A.LineItemScope);
        var (_, bare) = await lms.ServeAsync(HttpMethod.Get, Canvases.Items + "/2", A.LineItemScope);

        Assert.Equal(Captured.Shape(Captured.Canvas("line-item")), Captured.Shape(full));
        Assert.Equal(Captured.Shape(Captured.Canvas("line-item.container")[1]), Captured.Shape(bare));
        Assert.Contains("\"scoreMaximum\":8.0,", full!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?tag=checkpoint", 1)]
    [InlineData("?tag=nothing", 0)]
    [InlineData("?resource_id=checkpoint-1", 1)]
    [InlineData("?resource_link_id=" + LinkId, 1)]
    [InlineData("", 5)]
    public async Task The_list_can_be_narrowed(string query, int count)
    {
        var (status, items) = await lms.ServeAsync(HttpMethod.Get, Canvases.Items + query, A.LineItemScope);

        Assert.Equal((200, count), (status, items!.AsArray().Count));
    }

    [Fact]
    public async Task The_list_can_say_what_opens()
    {
        var (_, items) = await lms.ServeAsync(HttpMethod.Get, Canvases.Items + "?include[]=launch_url&tag=checkpoint", A.LineItemScope);

        Assert.Equal(Captured.Shape(Captured.Canvas("line-item.with-launch-url")), Captured.Shape(items![0]));
    }

    [Fact]
    public async Task The_list_comes_in_pages_that_name_each_other()
    {
        using var response = await lms.CallAsync(HttpMethod.Get, Canvases.Items + "?limit=2&tag=", A.LineItemScope);

        var link = response.Headers.GetValues("Link").Single();
        Assert.Contains($"<{lms.Address}{Canvases.Items}?tag=&page=2&per_page=2>; rel=\"next\"", link, StringComparison.Ordinal);
        Assert.Contains("page=3&per_page=2>; rel=\"last\"", link, StringComparison.Ordinal);
        Assert.Equal(2, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsArray().Count);
    }

    [Fact]
    public async Task A_new_line_item_is_an_assignment_with_nothing_to_open()
    {
        var (status, made) = await lms.ServeAsync(HttpMethod.Post, Canvases.Items, A.LineItemScope, New());

        Assert.Equal(201, status);
        Assert.Null(made!["resourceLinkId"]);
        Assert.Equal(200, (await lms.PostAsync(Canvases.Score(), Path(made))).Status);
    }

    [Fact]
    public async Task A_new_line_item_that_names_the_tool_is_an_assignment_that_opens_it()
    {
        var (status, made) = await lms.ServeAsync(HttpMethod.Post, Canvases.Items, A.LineItemScope, Captured.Canvas("line-item.create-request"));

        Assert.Equal(201, status);
        Assert.Equal(Captured.Shape(Captured.Canvas("line-item.create-response")), Captured.Shape(made));
        var claims = await lms.ClaimsAsync("/launch/amara/" + (string)made!["resourceLinkId"]!);
        Assert.EndsWith("/lti/launch?resource=ckpt-stalin-1", (string)claims["https://purl.imsglobal.org/spec/lti/claim/target_link_uri"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_kind_of_assignment_is_refused_in_the_captured_words()
    {
        var item = New();
        item[SubmissionType] = new JsonObject { ["type"] = "online_quiz" };

        var (status, answer) = await lms.ServeAsync(HttpMethod.Post, Canvases.Items, A.LineItemScope, item);

        AssertIs("create_line_item_bad_submission_type", status, answer);
    }

    [Fact]
    public async Task A_second_line_item_of_an_assignment_is_seen_nowhere()
    {
        var item = New();
        item["resourceLinkId"] = LinkId;
        var (status, made) = await lms.ServeAsync(HttpMethod.Post, Canvases.Items, A.LineItemScope, item);
        Assert.Equal(201, status);

        Assert.Equal(200, (await lms.PostAsync(Canvases.Score(7), Path(made!))).Status);

        Assert.Null(await lms.ShownAsync(Canvases.Amara));
        Assert.Equal(7, (decimal)(await lms.ResultsAsync(item: Path(made!))).Body[0]!["resultScore"]!);
        var claims = await lms.ClaimsAsync("/launch/amara/checkpoint-1");
        Assert.EndsWith(Canvases.Item, (string)claims["https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"]!["lineitem"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9b1d8f6a-3c52-4a7e-9b7f-000000000003")] // a module item
    [InlineData("a8a61d6475521e3401c7087d6475f85f2fe98635")] // the course
    [InlineData("checkpoint-1")]
    public async Task A_line_item_for_anything_but_an_assignment_is_not_found(string link)
    {
        var item = New();
        item["resourceLinkId"] = link;

        var (status, answer) = await lms.ServeAsync(HttpMethod.Post, Canvases.Items, A.LineItemScope, item);

        AssertIs("not_found", status, answer);
    }

    [Fact]
    public async Task A_line_item_for_an_assignment_without_one_fails_a_condition()
    {
        await lms.ControlAsync("/gradebook/delete", ("column", "checkpoint-1"));
        var item = New();
        item["resourceLinkId"] = LinkId;

        var (status, answer) = await lms.ServeAsync(HttpMethod.Post, Canvases.Items, A.LineItemScope, item);

        AssertIs("create_line_item_unusable_resource_link", status, answer);
    }

    [Fact]
    public async Task Changing_keeps_what_is_not_sent_and_renames_the_assignment()
    {
        var (_, changed) = await lms.ServeAsync(HttpMethod.Put, Canvases.Item, A.LineItemScope, new JsonObject { ["label"] = "New name", ["scoreMaximum"] = 16 });

        Assert.Equal(("checkpoint-1", "checkpoint"), ((string?)changed!["resourceId"], (string?)changed["tag"]));
        var claims = await lms.ClaimsAsync("/launch/amara/checkpoint-1");
        Assert.Equal("New name", (string)claims["https://purl.imsglobal.org/spec/lti/claim/resource_link"]!["title"]!);
        Assert.Equal("16", (string)claims["https://purl.imsglobal.org/spec/lti/claim/custom"]!["points_possible"]!);
    }

    [Fact]
    public async Task Only_what_the_tool_made_can_be_deleted()
    {
        var (_, made) = await lms.ServeAsync(HttpMethod.Post, Canvases.Items, A.LineItemScope, Captured.Canvas("line-item.create-request"));

        var coupled = await lms.ServeAsync(HttpMethod.Delete, Canvases.Item, A.LineItemScope);
        var own = await lms.ServeAsync(HttpMethod.Delete, Path(made!), A.LineItemScope);

        AssertIs("delete_coupled_line_item", coupled.Status, coupled.Body);
        Assert.Equal((204, null), own);
        using var gone = await lms.GetAsync("/launch/amara/" + (string)made!["resourceLinkId"]!);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, gone.StatusCode);
    }

    private static JsonObject New() => new() { ["label"] = "Extra", ["scoreMaximum"] = 5 };

    private string Path(JsonNode made) => ((string)made["id"]!)[lms.Address.Length..];

    private static void AssertIs(string capture, int status, JsonNode? answer)
    {
        var captured = Captured.Canvas("service.errors")[capture]!;
        Assert.Equal(((int)captured["status"]!, captured["body"]?.ToJsonString()), (status, answer?.ToJsonString()));
    }
}
