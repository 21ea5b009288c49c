using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

/// <summary>Visits to a tool's picker from each of Canvas's places for it.</summary>
public sealed class DeepLinkingTests(CanvasLms lms) : IClassFixture<CanvasLms>, IAsyncLifetime
{
    private const string Start = "/deep-link/teacher?placement=";
    private const string Placement = "https://www.instructure.com/placement";
    private const int FirstDay = 9;

    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("assignment_selection")]
    [InlineData("link_selection")]
    [InlineData("course_assignments_menu")]
    [InlineData("module_index_menu_modal")]
    [InlineData("editor_button")]
    public async Task A_request_has_the_captured_members_and_settings(string placement)
    {
        var request = await lms.OpenAsync(Start + placement);

        var captured = Captured.Canvas("deep-linking-request." + placement);
        Assert.Equal(Captured.Shape(captured), Captured.Shape(request));
        Assert.Equal(Captured.ShapeOf(captured, Picking.Lti + "launch_presentation"), Captured.ShapeOf(request, Picking.Lti + "launch_presentation"));
        Assert.Equal(Captured.ShapeOf(captured, Picking.Custom), Captured.ShapeOf(request, Picking.Custom));
        Assert.Equal(placement, (string)request[Placement]!);
        var (expected, settings) = (captured[Picking.Settings]!.AsObject(), request[Picking.Settings]!.AsObject());
        Assert.Equal(Captured.Shape(expected), Captured.Shape(settings));
        Assert.Equal(Others(expected), Others(settings));
        Assert.Null(request[Picking.Endpoint]!["lineitem"]);
        Assert.StartsWith(lms.Address + "/courses/1042/deep_linking_response?data=", Picking.ReturnUrl(request), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assignment_is_filled_in_and_nothing_is_made_before_it_is_saved()
    {
        var form = await lms.ChooseAsync(await lms.OpenAsync(Start + "assignment_selection"), Ours(Graded()));
        var before = (await lms.LinksAsync()).Count;
        using var saved = await lms.PressAsync(form, "Save & Publish");

        Assert.Equal(("Checkpoint: Stalin's rise to power", "10", "2026-01-16T23:59:59Z"), (form.Field("name"), form.Field("points"), form.Field("due")));
        Assert.Equal(("2026-01-06T09:00:00Z", "2026-02-13T16:00:00Z", "GCSE history checkpoint"), (form.Field("opens"), form.Field("closes"), form.Field("description")));
        Assert.Equal((FirstDay, FirstDay + 1), (before, (await lms.LinksAsync()).Count));
        Assert.Equal("/as/teacher/course/1042", saved.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_label_of_the_line_item_is_the_name_of_the_assignment()
    {
        var item = Ours(Graded());
        item["lineItem"]!["label"] = "The label";

        Assert.Equal("The label", (await lms.ChooseAsync(await lms.OpenAsync(Start + "assignment_selection"), item)).Field("name"));
    }

    [Fact]
    public async Task A_launch_of_the_assignment_has_its_line_item_dates_and_custom_parameters()
    {
        var item = Ours(Graded());
        item["custom"] = new JsonObject
        {
            ["resource"] = "ckpt-stalin-1",
            ["opens"] = "$ResourceLink.available.startDateTime",
            ["closes"] = "$Canvas.assignment.lockAt.iso8601",
            ["due"] = "$ResourceLink.submission.endDateTime",
            ["number"] = 7,
            ["flag"] = true,
            ["nothing"] = null,
            ["nested"] = new JsonObject { ["a"] = "b" },
        };
        var key = await AssignAsync(item);

        var claims = await lms.OpenAsync("/launch/teacher/" + key);

        var custom = claims[Picking.Custom]!.AsObject();
        Assert.Equal(
            ("ckpt-stalin-1", "2026-01-06T09:00:00Z", "2026-02-13T16:00:00Z", "2026-01-16T23:59:59Z"),
            ((string)custom["resource"]!, (string)custom["opens"]!, (string)custom["closes"]!, (string)custom["due"]!));
        Assert.Equal((7, true), ((int)custom["number"]!, (bool)custom["flag"]!));
        Assert.Null(custom["nothing"]);
        Assert.False(custom.ContainsKey("nested"));
        Assert.Equal((string)item["url"]!, (string)claims[Picking.Lti + "target_link_uri"]!);
        var column = (await lms.JsonAsync("/gradebook.json"))["columns"]!.AsArray().Single(column => (string)column!["lineItem"]! == (string)claims[Picking.Endpoint]!["lineitem"]!)!;
        Assert.Equal(("ckpt-stalin-1", "checkpoint", 10), ((string)column["resourceId"]!, (string)column["tag"]!, (int)column["max"]!));
    }

    [Theory]
    [InlineData("2026-12-01T00:00:00Z", "2026-12-31T00:00:00Z", HttpStatusCode.Forbidden)]
    [InlineData("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", HttpStatusCode.Forbidden)]
    [InlineData("2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z", HttpStatusCode.OK)]
    public async Task Canvas_itself_keeps_students_out_before_and_after(string opens, string closes, HttpStatusCode status)
    {
        var item = Ours(Graded());
        item["available"] = new JsonObject { ["startDateTime"] = opens, ["endDateTime"] = closes };
        var key = await AssignAsync(item);

        using var student = await lms.GetAsync("/launch/amara/" + key);
        using var teacher = await lms.GetAsync("/launch/teacher/" + key);

        Assert.Equal((status, HttpStatusCode.OK), (student.StatusCode, teacher.StatusCode));
    }

    [Fact]
    public async Task One_item_without_a_grade_goes_back_to_the_dialog_of_the_module()
    {
        var dialog = await lms.ChooseAsync(await lms.OpenAsync(Start + "link_selection"), Ours(Notes()));
        var before = (await lms.LinksAsync()).Count;
        await lms.PressAsync(dialog, "Add Item");
        var key = (string)(await lms.LinksAsync())[^1]["key"]!;
        using var student = await lms.GetAsync("/launch/amara/" + key);
        var claims = await lms.OpenAsync("/launch/teacher/" + key);

        Assert.Equal((FirstDay, "Revision notes: Stalin's dictatorship"), (before, dialog.Field("name")));
        Assert.Equal(HttpStatusCode.NotFound, student.StatusCode);
        Assert.Null(claims[Picking.Endpoint]!["lineitem"]);
        Assert.Null(claims[Picking.Lti + "resource_link"]!["description"]);
    }

    [Theory]
    [InlineData("link_selection", "Module 1")]
    [InlineData("course_assignments_menu", "New Content From App")]
    [InlineData("module_index_menu_modal", "New Content From App")]
    public async Task Several_items_are_made_at_once_and_not_published(string placement, string module)
    {
        var page = await lms.ChooseAsync(await lms.OpenAsync(Start + placement), Ours(Notes()), Ours(Graded()));
        var links = (await lms.LinksAsync()).Skip(FirstDay).ToList();

        Assert.Equal([null, 10], links.Select(link => (int?)link["points"]));
        var rows = page.QuerySelectorAll("ul.activities > li").Skip(FirstDay).Select(row => row.QuerySelector("span.soft")!.TextContent).ToList();
        Assert.Equal([$"no column, not published, {module}", $"10 points, not published, {module}"], rows);
        using var before = await lms.GetAsync("/launch/amara/" + (string)links[1]["key"]!);
        await lms.PostAsync($"/as/teacher/activity/{links[1]["key"]}/publish");
        using var after = await lms.GetAsync("/launch/amara/" + (string)links[1]["key"]!);
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.NotEqual(HttpStatusCode.NotFound, after.StatusCode);
    }

    [Fact]
    public async Task One_bad_item_does_not_stop_the_others()
    {
        var bad = Ours(Graded());
        bad["lineItem"]!.AsObject().Remove("scoreMaximum");

        var page = await lms.ChooseAsync(await lms.OpenAsync(Start + "module_index_menu_modal"), bad, Ours(Notes()));

        Assert.Equal("lineItem.scoreMaximum is a required field", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal("Revision notes: Stalin's dictatorship", (string)(await lms.LinksAsync()).Skip(FirstDay).Single()["title"]!);
    }

    [Fact]
    public async Task Cancelling_changes_nothing_and_shows_the_tools_message()
    {
        var request = await lms.OpenAsync(Start + "assignment_selection");
        var answer = lms.Answer(request);
        answer[Picking.DeepLinking + "msg"] = (string)Captured.Canvas("deep-linking-response.cancelled")[Picking.DeepLinking + "msg"]!;

        var page = await lms.GoOnAsync(await lms.SendAsync(request, answer));

        Assert.Equal("Nothing was selected", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal(FirstDay, (await lms.LinksAsync()).Count);
    }

    [Fact]
    public async Task Errors_have_the_captured_shapes()
    {
        using var other = RSA.Create(2048);
        var request = await lms.OpenAsync(Start + "assignment_selection");
        var answer = lms.Answer(request, Ours(Graded()));
        var bare = lms.Answer(request);
        bare.Remove("nonce");

        var changed = await ReadAsync(await lms.PostAsync(Picking.ReturnUrl(request) + "x", ("JWT", lms.Tool.Sign(answer))));
        var badSignature = await ReadAsync(await lms.PostAsync(Picking.ReturnUrl(request), ("JWT", lms.Tool.Sign(answer, key: other))));
        var missing = await ReadAsync(await lms.SendAsync(request, bare));
        await lms.SendAsync(request, answer);
        var used = await ReadAsync(await lms.SendAsync(request, answer));

        var captured = Captured.Canvas("deep-linking-response.errors");
        Assert.Equal(
            ((string[])["return_url_changed", "bad_signature", "missing_claims", "already_used"]).Select(name => ((int)captured[name]!["status"]!, captured[name]!["body"]!.ToJsonString())),
            [changed, badSignature, missing, used]);
    }

    [Theory]
    [InlineData("aud", 0, "the 'aud' is invalid")]
    [InlineData("iat", -301, "the 'iat' must be less than 300 seconds old")]
    [InlineData("iat", 31, "the 'iat' must not be in the future")]
    [InlineData("exp", -1, "the JWT has expired")]
    public async Task Claims_are_checked_with_Canvass_tolerances(string claim, int seconds, string message)
    {
        var request = await lms.OpenAsync(Start + "assignment_selection");
        var answer = lms.Answer(request, Ours(Graded()));
        answer[claim] = claim == "aud" ? lms.Address : lms.Clock.GetUtcNow().ToUnixTimeSeconds() + seconds;

        var (status, body) = await ReadAsync(await lms.SendAsync(request, answer));

        Assert.Equal((400, message), (status, (string)JsonNode.Parse(body)!["errors"]!["base"]![0]!["message"]!));
    }

    [Theory]
    [InlineData("iat", -299)]
    [InlineData("iat", 30)]
    public async Task Within_them_an_answer_is_taken_whatever_its_deployment_and_type(string claim, int seconds)
    {
        var request = await lms.OpenAsync(Start + "assignment_selection");
        var answer = lms.Answer(request, Ours(Graded()));
        answer[claim] = lms.Clock.GetUtcNow().ToUnixTimeSeconds() + seconds;
        answer["exp"] = lms.Clock.GetUtcNow().ToUnixTimeSeconds() + 60;
        answer[Picking.Lti + "deployment_id"] = "other";
        answer[Picking.Lti + "message_type"] = "other";
        answer.Remove(Picking.Lti + "version");

        using var taken = await lms.SendAsync(request, answer);

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task An_unknown_client_and_one_whose_key_is_off_are_refused()
    {
        var request = await lms.OpenAsync(Start + "assignment_selection");
        var answer = lms.Answer(request, Ours(Graded()));
        var stranger = (JsonObject)answer.DeepClone();
        stranger["iss"] = "10000000000999";

        var unknown = await ReadAsync(await lms.SendAsync(request, stranger));
        await lms.ControlAsync("/course/switch-key", ("state", "off"));
        var off = await ReadAsync(await lms.SendAsync(request, answer));

        Assert.Equal((400, 400), (unknown.Status, off.Status));
        Assert.Contains("Developer key inactive in context", off.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_on_another_domain_is_made_and_cannot_be_opened()
    {
        var key = await AssignAsync(Graded());

        using var launch = await lms.GetAsync("/launch/teacher/" + key);

        Assert.Equal(HttpStatusCode.NotFound, launch.StatusCode);
        Assert.Contains("Couldn&#x27;t find valid settings for this link", await launch.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_feature_a_line_item_outside_the_assignment_form_is_an_ungraded_item()
    {
        await lms.ControlAsync("/course/feature", ("name", "lti_deep_linking_line_items"), ("state", "off"));

        await lms.ChooseAsync(await lms.OpenAsync(Start + "module_index_menu_modal"), Ours(Graded()));
        var form = await lms.ChooseAsync(await lms.OpenAsync(Start + "assignment_selection"), Ours(Graded()));

        Assert.Null((await lms.LinksAsync())[^1]["points"]);
        Assert.Equal("10", form.Field("points"));
    }

    [Theory]
    [InlineData("course_assignments_menu", "lti_multiple_assignment_deep_linking")]
    [InlineData("module_index_menu_modal", "lti_deep_linking_module_index_menu_modal")]
    public async Task Without_its_feature_a_placement_sends_an_ordinary_launch(string placement, string feature)
    {
        await lms.ControlAsync("/course/feature", ("name", feature), ("state", "off"));

        var claims = await lms.OpenAsync(Start + placement);

        Assert.Equal(("LtiResourceLinkRequest", placement), ((string)claims[Picking.Lti + "message_type"]!, (string)claims[Placement]!));
        Assert.Equal((string)claims[Picking.Lti + "context"]!["id"]!, (string)claims[Picking.Lti + "resource_link"]!["id"]!);
        Assert.Null(claims[Picking.Settings]);
    }

    [Fact]
    public async Task The_editor_is_open_to_students_and_never_grades()
    {
        var student = await lms.OpenAsync("/deep-link/amara?placement=editor_button");
        using var elsewhere = await lms.GetAsync("/deep-link/amara?placement=link_selection");
        await lms.ChooseAsync(await lms.OpenAsync(Start + "editor_button"), Ours(Graded()));
        using var refused = await lms.SendAsync(student, lms.Answer(student, Ours(Notes())));

        Assert.Contains("membership#Learner", student[Picking.Lti + "roles"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Unauthorized), (elsewhere.StatusCode, refused.StatusCode));
        Assert.Null((await lms.LinksAsync()).Skip(FirstDay).Single()["points"]);
    }

    [Fact]
    public async Task A_link_for_a_new_tab_has_no_frame_and_is_told_of_one()
    {
        var item = Ours(Graded());
        item["window"] = new JsonObject { ["targetName"] = "_blank" };
        var key = await AssignAsync(item);

        var page = await lms.PageAsync("/as/teacher/activity/" + key);
        var claims = await lms.OpenAsync("/launch/teacher/" + key);

        Assert.Null(page.QuerySelector("iframe.activity"));
        Assert.Equal("iframe", (string)claims[Picking.Lti + "launch_presentation"]!["document_target"]!);
    }

    [Fact]
    public async Task The_dialogs_open_from_the_course_page()
    {
        var add = await lms.PageAsync("/as/teacher/course/1042/add");
        var entries = add.QuerySelectorAll("ul.activities a");
        var assignment = await lms.PageAsync(entries[0].GetAttribute("href")!);
        var find = await lms.PageAsync(assignment.QuerySelector("button[formmethod=get]")!.GetAttribute("formaction")!);
        var module = await lms.PageAsync(entries[1].GetAttribute("href")!);

        Assert.Equal(["assignment_selection", "link_selection"], add.QuerySelectorAll("ul.activities span").Take(2).Select(note => note.TextContent));
        Assert.Equal("assignment_selection", (string)(await lms.OpenAsync(find.QuerySelector("iframe.picker")!.GetAttribute("src")!))[Placement]!);
        Assert.Equal("link_selection", (string)(await lms.OpenAsync(module.QuerySelector("iframe.picker")!.GetAttribute("src")!))[Placement]!);
    }

    private static string Others(JsonObject settings)
    {
        var copy = (JsonObject)settings.DeepClone();
        copy.Remove("deep_link_return_url");
        return copy.ToJsonString();
    }

    private static JsonNode Graded() => Picking.Items(Captured.Canvas("deep-linking-response.assignment_selection"))[0];

    private static JsonNode Notes() => Picking.Items(Captured.Canvas("deep-linking-response.module_index_menu_modal"))[0];

    /// <summary>The captured tool is another one: its address becomes that of ours.</summary>
    private JsonNode Ours(JsonNode item)
    {
        item["url"] = ((string)item["url"]!).Replace("https://tool.example", lms.Tool.Address, StringComparison.Ordinal);
        return item;
    }

    private static async Task<(int Status, string Body)> ReadAsync(HttpResponseMessage response) =>
        ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.ToJsonString());

    /// <returns>The key of the assignment that was made and published.</returns>
    private async Task<string> AssignAsync(JsonNode item)
    {
        var form = await lms.ChooseAsync(await lms.OpenAsync(Start + "assignment_selection"), item);
        await lms.PressAsync(form, "Save & Publish");
        return (string)(await lms.LinksAsync())[^1]["key"]!;
    }
}
