using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Moodle;

/// <summary>Visits to a tool's picker, as a real Moodle 4.5.6 started and ended them.</summary>
public sealed class DeepLinkingTests(Lms lms) : IClassFixture<Lms>, IAsyncLifetime
{
    private const string Start = "/deep-link/teacher";
    private const int FirstDay = 5;

    private static JsonNode Item => Picking.Items(Captured.Moodle("deep-linking-response-single"))[0];

    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_request_has_the_captured_members_in_their_order()
    {
        var request = await lms.OpenAsync(Start);

        var captured = Captured.Moodle("id-token-deep-linking")["claims"]!;
        Assert.Equal(Captured.Shape(captured), Captured.Shape(request));
        Assert.Equal(Captured.ShapeOf(captured, Picking.Settings), Captured.ShapeOf(request, Picking.Settings));
        foreach (var name in (string[])["accept_types", "accept_presentation_document_targets", "accept_multiple", "auto_create"])
        {
            Assert.Equal(captured[Picking.Settings]![name]!.ToJsonString(), request[Picking.Settings]![name]!.ToJsonString());
        }

        Assert.Null(request[Picking.Endpoint]!["lineitem"]);
    }

    [Fact]
    public async Task The_first_one_in_a_course_says_nothing_of_its_members()
    {
        var course = (string)(await lms.OrderAsync("/course/add", ("title", "Empty")))["id"]!;

        var request = await lms.OpenAsync($"{Start}?course={course}");

        Assert.Equal(Captured.Shape(Captured.Moodle("id-token-deep-linking-first-in-course")["claims"]), Captured.Shape(request));
        Assert.Null(request[Picking.Custom]!["context_memberships_url"]);
        Assert.NotNull((await lms.OpenAsync(Start))[Picking.Custom]!["context_memberships_url"]);
    }

    [Fact]
    public async Task The_title_is_what_the_teacher_typed_or_the_tools_name()
    {
        var typed = (await lms.OpenAsync(Start + "?title=Homework&text=Read+it"))[Picking.Settings]!;
        var bare = (await lms.OpenAsync(Start))[Picking.Settings]!;

        Assert.Equal(("Homework", "Read it"), ((string)typed["title"]!, (string)typed["text"]!));
        Assert.Equal(("History revision", ""), ((string)bare["title"]!, (string)bare["text"]!));
    }

    [Theory]
    [InlineData("amara")]
    [InlineData("assistant")]
    [InlineData("switched")]
    public async Task Whoever_may_not_add_activities_gets_a_page_of_Moodle_after_the_login_initiation(string person)
    {
        using var answer = await lms.AuthenticateAsync("/deep-link/" + person);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("id_token", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picker_opens_from_the_course_page_in_a_frame()
    {
        var course = await lms.PageAsync("/as/teacher");
        var add = await lms.PageAsync(course.QuerySelector("a.button")!.GetAttribute("href")!);
        var form = await lms.PageAsync(add.QuerySelector("ul.activities a")!.GetAttribute("href")!);
        var select = form.QuerySelector("button[formmethod=get]")!;
        var page = await lms.PageAsync(select.GetAttribute("formaction") + "?name=Homework");

        Assert.Equal(("Add an activity", "Select content"), (course.QuerySelector("a.button")!.TextContent, select.TextContent));
        Assert.Equal("Homework", (string)(await lms.OpenAsync(page.QuerySelector("iframe")!.GetAttribute("src")!))[Picking.Settings]!["title"]!);
        Assert.Null((await lms.PageAsync("/as/amara")).QuerySelector("a.button"));
    }

    [Fact]
    public async Task One_item_fills_the_form_and_nothing_is_made_before_it_is_saved()
    {
        var form = await lms.ChooseAsync(await lms.OpenAsync(Start), Item);
        var before = (await lms.LinksAsync()).Count;
        using var saved = await lms.PressAsync(form, "Save and return to course");

        Assert.Equal((string)Item["title"]!, form.Field("name"));
        Assert.Equal((string)Item["text"]!, form.Field("description"));
        Assert.Equal(("8", FirstDay), (form.Field("maximum"), before));
        Assert.Equal(("/as/teacher/course/2", FirstDay + 1), (saved.Headers.Location!.ToString(), (await lms.LinksAsync()).Count));
    }

    [Fact]
    public async Task A_launch_of_what_was_chosen_has_its_address_and_custom_parameters()
    {
        var key = await AddAsync(Item);

        var claims = await lms.OpenAsync("/launch/amara/" + key);

        var captured = Captured.Moodle("id-token-resource-link-copied-course")["claims"]!;
        Assert.Equal(Captured.Shape(captured), Captured.Shape(claims));
        Assert.Equal((string)Item["url"]!, (string)claims[Picking.Lti + "target_link_uri"]!);
        Assert.Equal((string)captured[Picking.Lti + "resource_link"]!["description"]!, (string)claims[Picking.Lti + "resource_link"]!["description"]!);
        var custom = claims[Picking.Custom]!;
        foreach (var name in (string[])["unit", "camel_key", "Camel-Key", "due", "avail", "rlhist", "equals", "num", "flag"])
        {
            Assert.Equal((string)captured[Picking.Custom]![name]!, (string)custom[name]!);
        }

        Assert.Equal("", (string)custom["ctxhist"]!);
        Assert.NotNull(claims[Picking.Endpoint]!["lineitem"]);
        Assert.Equal("Learner", ((string)claims[Picking.Lti + "roles"]![0]!).Split('#')[1]);
    }

    [Fact]
    public async Task Its_column_has_the_title_and_keeps_what_the_tool_gave_it()
    {
        await AddAsync(Item);

        using var items = await lms.CallAsync(HttpMethod.Get, A.Items + "&resource_id=unit:cold-war-1", A.LineItemScope);
        var item = JsonNode.Parse(await items.Content.ReadAsStringAsync())!.AsArray().Single()!;

        var captured = Captured.Moodle("ags-lineitems-read")["container_get"]!["response"]!["body"]![0]!;
        Assert.Equal(Captured.Shape(captured), Captured.Shape(item));
        foreach (var name in (string[])["label", "scoreMaximum", "resourceId", "tag", "submissionReview"])
        {
            Assert.Equal(captured[name]!.ToJsonString(), item[name]!.ToJsonString());
        }
    }

    [Fact]
    public async Task A_grade_link_opens_what_the_tool_asked_for()
    {
        var key = await AddAsync(Item);

        var claims = await lms.OpenAsync($"/review/teacher/{key}/amara");

        Assert.Equal("http://localhost:5080/launch?review=1", (string)claims[Picking.Lti + "target_link_uri"]!);
        Assert.Equal(("cold-war-1", "cold-war-1"), ((string)claims[Picking.Custom]!["unit"]!, (string)claims[Picking.Custom]!["review_of"]!));
    }

    [Theory]
    [InlineData("5.5")]
    [InlineData("101")]
    [InlineData("0.5")]
    public async Task A_maximum_that_Moodle_cannot_use_is_an_error_of_the_form(string maximum)
    {
        var form = await lms.ChooseAsync(await lms.OpenAsync(Start), WithMaximum(JsonNode.Parse(maximum)));

        using var refused = await lms.PressAsync(form, "Save and return to course");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await Picking.ReadAsync(refused);
        Assert.Contains("must be an integer between 1 and 100", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((string)Item["title"]!, page.Field("name"));
        Assert.Equal(FirstDay, (await lms.LinksAsync()).Count);
    }

    [Theory]
    [InlineData("0", "100")]
    [InlineData("null", "100")]
    [InlineData("1", "1")]
    [InlineData("100", "100")]
    public async Task None_and_zero_mean_a_hundred(string maximum, string shown) =>
        Assert.Equal(shown, (await lms.ChooseAsync(await lms.OpenAsync(Start), WithMaximum(JsonNode.Parse(maximum)))).Field("maximum"));

    [Fact]
    public async Task Several_items_are_listed_and_made_in_their_order()
    {
        var items = Picking.Items(Captured.Moodle("deep-linking-response-multiple"));
        var summary = await lms.ChooseAsync(await lms.OpenAsync(Start), items);
        await lms.PressAsync(summary, "Save and return to course");

        string[] titles = [.. items.Select(item => (string)item["title"]!)];
        Assert.Equal(titles, summary.QuerySelectorAll("main li").Select(item => item.TextContent));
        Assert.Equal(titles, (await lms.LinksAsync()).Skip(FirstDay).Select(link => (string)link["title"]!));
        var columns = (await lms.JsonAsync("/gradebook.json"))["columns"]!.AsArray().Where(column => ((string)column!["resourceId"]!).StartsWith("unit:", StringComparison.Ordinal));
        Assert.Equal([(titles[0], 11, "checkpoint"), (titles[1], 12, "checkpoint")], columns.Select(column => ((string)column!["label"]!, (int)column["max"]!, (string)column["tag"]!)));
    }

    [Fact]
    public async Task Items_of_other_types_become_activities_of_the_tool_and_a_broken_maximum_a_column_that_shows_nothing()
    {
        var summary = await lms.ChooseAsync(await lms.OpenAsync(Start), Picking.Items(Captured.Moodle("deep-linking-response-mixed-types")));
        await lms.PressAsync(summary, "Save and return to course");
        var html = await lms.OpenAsync("/launch/amara/" + await lms.KeyOfAsync("Html item"));
        var link = await lms.OpenAsync("/launch/amara/" + await lms.KeyOfAsync("A link"));
        var broken = (string)(await lms.OpenAsync("/launch/amara/" + await lms.KeyOfAsync("LRL")))[Picking.Endpoint]!["lineitem"]!;

        using var item = await lms.CallAsync(HttpMethod.Get, broken, A.LineItemScope);
        using var taken = await lms.PostScoreAsync(A.Score(), url: broken.Replace("/lineitem?", "/lineitem/scores?", StringComparison.Ordinal));
        using var results = await lms.CallAsync(HttpMethod.Get, broken.Replace("/lineitem?", "/lineitem/results?", StringComparison.Ordinal), A.ResultScope);

        Assert.Equal(("hello", lms.Tool.Address + "/lti/launch"), ((string)html[Picking.Lti + "resource_link"]!["description"]!, (string)html[Picking.Lti + "target_link_uri"]!));
        Assert.Equal("https://example.org/a", (string)link[Picking.Lti + "target_link_uri"]!);
        var captured = Captured.Moodle("ags-lineitem-from-non-integer-maximum");
        Assert.Equal(Captured.Shape(captured["lineitem_get"]!["response"]!["body"]), Captured.Shape(JsonNode.Parse(await item.Content.ReadAsStringAsync())));
        Assert.Contains("\"scoreMaximum\":100", await item.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, ""), (taken.StatusCode, await taken.Content.ReadAsStringAsync()));
        Assert.Equal(["id", "userId"], JsonNode.Parse(await results.Content.ReadAsStringAsync())![0]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task An_item_without_title_and_address_has_those_of_the_tool()
    {
        var key = await AddAsync(new JsonObject { ["type"] = "ltiResourceLink" });

        var claims = await lms.OpenAsync("/launch/amara/" + key);

        Assert.Equal(("History revision", lms.Tool.Address + "/lti/launch"), ((string)claims[Picking.Lti + "resource_link"]!["title"]!, (string)claims[Picking.Lti + "target_link_uri"]!));
        Assert.Null(claims[Picking.Endpoint]!["lineitem"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_without_items_changes_nothing_and_says_nothing(bool hasList)
    {
        var request = await lms.OpenAsync(Start + "?title=Typed");
        var answer = lms.Answer(request);
        answer[Picking.DeepLinking + "errormsg"] = "Nothing was chosen";
        if (!hasList)
        {
            answer.Remove(Picking.DeepLinking + "content_items");
        }

        var form = await lms.GoOnAsync(await lms.SendAsync(request, answer));

        Assert.Equal("Typed", form.Field("name"));
        Assert.DoesNotContain("Nothing was chosen", form.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(FirstDay, (await lms.LinksAsync()).Count);
    }

    [Theory]
    [InlineData("iss", "\"somebody\"", "Consumer key is incorrect")]
    [InlineData("exp", "1", "Expired token")]
    [InlineData("iat", "1995406178", "Cannot handle token with iat prior to")]
    public async Task What_Moodle_finds_wrong_is_a_page_in_the_frame(string claim, string value, string words)
    {
        var request = await lms.OpenAsync(Start);
        var answer = lms.Answer(request, Item);
        answer[claim] = JsonNode.Parse(value);

        using var response = await lms.SendAsync(request, answer);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(words, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith(words, (string)(await lms.JsonAsync("/answers.json"))[0]!["refusal"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_that_does_not_verify_is_a_page_too()
    {
        using var other = RSA.Create(2048);
        var request = await lms.OpenAsync(Start);
        var answer = lms.Answer(request, Item);

        using var unknown = await lms.PostAsync(Picking.ReturnUrl(request), ("JWT", lms.Tool.Sign(answer, keyId: "other")));
        using var wrong = await lms.PostAsync(Picking.ReturnUrl(request), ("JWT", lms.Tool.Sign(answer, key: other)));
        using var noJwt = await lms.PostAsync(Picking.ReturnUrl(request), ("JWT", "nothing"));
        using var session = await lms.PostAsync(Picking.ReturnUrl(request) + "x", ("JWT", lms.Tool.Sign(answer)));

        Assert.All([unknown, wrong, noJwt, session], response => Assert.Equal(HttpStatusCode.NotFound, response.StatusCode));
        Assert.Contains("Signature verification failed", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Moodle_does_not_look_at_is_taken_and_remarked_on_for_tests()
    {
        var request = await lms.OpenAsync(Start);
        var answer = lms.Answer(request, Item);
        answer["aud"] = "somebody";
        answer.Remove("nonce");
        answer[Picking.Lti + "deployment_id"] = "7";
        answer[Picking.DeepLinking + "data"] = "invented";

        var form = await lms.GoOnAsync(await lms.SendAsync(request, answer));

        Assert.Equal((string)Item["title"]!, form.Field("name"));
        var logged = (await lms.JsonAsync("/answers.json"))[0]!;
        Assert.Null(logged["refusal"]);
        Assert.Equal(
            ["aud does not name the platform", "no nonce", "deployment_id is not 1", "data was never sent, and came back", "a custom parameter is no text"],
            logged["remarks"]!.AsArray().Select(remark => (string)remark!));
    }

    [Fact]
    public async Task An_answer_that_is_right_has_no_remarks()
    {
        var item = Picking.Items(Captured.Moodle("deep-linking-response-multiple"))[0];
        await lms.ChooseAsync(await lms.OpenAsync(Start), item);

        Assert.Empty((await lms.JsonAsync("/answers.json"))[0]!["remarks"]!.AsArray());
    }

    [Fact]
    public async Task An_activity_can_be_chosen_anew_and_stays_the_same_activity()
    {
        var key = await AddAsync(Item);
        var before = await lms.OpenAsync("/launch/amara/" + key);
        var other = Picking.Items(Captured.Moodle("deep-linking-response-multiple"))[1];

        var form = await lms.ChooseAsync(await lms.OpenAsync($"{Start}?link={key}"), other);
        await lms.PressAsync(form, "Save and return to course");
        var after = await lms.OpenAsync("/launch/amara/" + key);

        Assert.Equal((string)before[Picking.Lti + "resource_link"]!["id"]!, (string)after[Picking.Lti + "resource_link"]!["id"]!);
        Assert.Equal((string)before[Picking.Endpoint]!["lineitem"]!, (string)after[Picking.Endpoint]!["lineitem"]!);
        Assert.Equal("u2", (string)after[Picking.Custom]!["unit"]!);
    }

    [Fact]
    public async Task A_renamed_activity_renames_its_column_and_keeps_its_resource_id()
    {
        var form = await lms.PageAsync("/as/teacher/course/2/add/1?link=checkpoint-1");
        await lms.PressAsync(form, "Save and return to course", ("name", "Renamed"));

        using var item = await lms.CallAsync(HttpMethod.Get, A.Item, A.LineItemScope);
        var column = JsonNode.Parse(await item.Content.ReadAsStringAsync())!;
        var launch = await lms.OpenAsync("/launch/amara/checkpoint-1");

        Assert.Equal(("Renamed", "checkpoint-1", "checkpoint"), ((string)column["label"]!, (string)column["resourceId"]!, (string)column["tag"]!));
        Assert.Equal("Renamed", (string)launch[Picking.Lti + "resource_link"]!["title"]!);
    }

    private static JsonNode WithMaximum(JsonNode? maximum)
    {
        var item = Item;
        item["lineItem"]!["scoreMaximum"] = maximum;
        return item;
    }

    /// <returns>The key of the activity that was made.</returns>
    private async Task<string> AddAsync(JsonNode item)
    {
        var form = await lms.ChooseAsync(await lms.OpenAsync(Start), item);
        await lms.PressAsync(form, "Save and return to course");
        return (string)(await lms.LinksAsync())[^1]["key"]!;
    }
}
