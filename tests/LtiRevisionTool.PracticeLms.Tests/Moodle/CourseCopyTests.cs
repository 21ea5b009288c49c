using System.Net;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Moodle;

public sealed class CourseCopyTests(Lms lms) : IClassFixture<Lms>, IAsyncLifetime
{
    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_copied_link_has_new_ids_and_the_settings_of_the_old_one()
    {
        await lms.PostScoreAsync(A.Score());
        var copy = await lms.OrderAsync("/course/copy");
        var before = await lms.OpenAsync("/launch/amara/checkpoint-1");

        var after = await lms.OpenAsync("/launch/amara/checkpoint-1-in-3");

        var context = after[Picking.Lti + "context"]!;
        Assert.Equal(("3", "HIST-11C_1", "11C History copy 1"), ((string)context["id"]!, (string)context["label"]!, (string)context["title"]!));
        Assert.NotEqual((string)before[Picking.Lti + "resource_link"]!["id"]!, (string)after[Picking.Lti + "resource_link"]!["id"]!);
        Assert.Equal((string)before[Picking.Custom]!["part"]!, (string)after[Picking.Custom]!["part"]!);
        Assert.Equal(("", "2"), ((string)before[Picking.Custom]!["contexthistory"]!, (string)after[Picking.Custom]!["contexthistory"]!));
        Assert.Equal("$ResourceLink.id.history", (string)after[Picking.Custom]!["linkhistory"]!);
        Assert.Equal((string)before["sub"]!, (string)after["sub"]!);
        foreach (var name in (string[])["aud", Picking.Lti + "deployment_id", Picking.Lti + "target_link_uri"])
        {
            Assert.Equal((string)before[name]!, (string)after[name]!);
        }

        Assert.StartsWith(lms.Address + "/mod/lti/services.php/3/lineitems/", (string)after[Picking.Endpoint]!["lineitem"]!, StringComparison.Ordinal);
        Assert.Equal(5, copy["links"]!.AsArray().Count);
    }

    [Fact]
    public async Task Its_columns_are_empty_and_keep_resource_id_and_tag()
    {
        await lms.PostScoreAsync(A.Score());
        await lms.OrderAsync("/course/copy");
        var item = (string)(await lms.OpenAsync("/launch/amara/checkpoint-1-in-3"))[Picking.Endpoint]!["lineitem"]!;

        using var answer = await lms.CallAsync(HttpMethod.Get, item, A.LineItemScope);
        using var results = await lms.CallAsync(HttpMethod.Get, item.Replace("/lineitem?", "/lineitem/results?", StringComparison.Ordinal), A.ResultScope);
        using var list = await lms.CallAsync(HttpMethod.Get, "/mod/lti/services.php/3/lineitems?type_id=1", A.LineItemScope, accept: A.ContainerType);

        var column = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(("checkpoint-1", "checkpoint", 8), ((string)column["resourceId"]!, (string)column["tag"]!, (int)column["scoreMaximum"]!));
        Assert.Equal("[]", await results.Content.ReadAsStringAsync());
        Assert.Equal(3, JsonNode.Parse(await list.Content.ReadAsStringAsync())!.AsArray().Count);
        Assert.Equal(6, await lms.ShownAsync());
    }

    [Fact]
    public async Task A_column_is_found_in_its_own_course_only()
    {
        await lms.OrderAsync("/course/copy");

        using var elsewhere = await lms.CallAsync(HttpMethod.Get, "/mod/lti/services.php/3/lineitems/3/lineitem?type_id=1", A.LineItemScope);

        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Fact]
    public async Task The_history_names_the_sources_the_nearest_first_and_the_links_history_is_not_known()
    {
        var first = (string)(await lms.OrderAsync("/course/copy"))["id"]!;
        var second = (string)(await lms.OrderAsync("/course/copy", ("course", first)))["id"]!;
        var form = await lms.ChooseAsync(
            await lms.OpenAsync($"/deep-link/teacher?course={second}"),
            new JsonObject { ["type"] = "ltiResourceLink", ["title"] = "New", ["custom"] = new JsonObject { ["course"] = "$Context.id.history", ["link"] = "$ResourceLink.id.history" } });
        await lms.PressAsync(form, "Save and return to course");

        var custom = (await lms.OpenAsync("/launch/amara/" + await lms.KeyOfAsync("New")))[Picking.Custom]!;

        Assert.Equal(("3,2", "$ResourceLink.id.history"), ((string)custom["course"]!, (string)custom["link"]!));
    }

    [Fact]
    public async Task A_teacher_copies_on_the_course_page_and_students_find_the_copy()
    {
        var course = await lms.PageAsync("/as/teacher");
        using var copied = await lms.PressAsync(course, "Copy this course");
        var page = await lms.PageAsync("/as/amara/course/3");

        Assert.Equal("/as/teacher/course/3", copied.Headers.Location!.ToString());
        Assert.Equal("11C History copy 1", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(5, page.QuerySelectorAll("ul.activities > li").Length);
        Assert.Empty(page.QuerySelectorAll("main button"));
        Assert.Equal(3, (await lms.PageAsync("/course/3/gradebook")).QuerySelectorAll("thead th").Length - 1);
        Assert.Equal(3, (await lms.PageAsync("/as/amara/course/3/gradebook")).QuerySelectorAll("thead th").Length - 1);
    }

    [Fact]
    public async Task The_tools_way_back_leads_to_the_copy()
    {
        await lms.OrderAsync("/course/copy");
        var launch = await lms.OpenAsync("/launch/amara/topic-in-3");

        var page = await lms.PageAsync(((string)launch[Picking.Lti + "launch_presentation"]!["return_url"]!)[lms.Address.Length..]);

        Assert.Equal("/as/amara/course/3", page.QuerySelector("main a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_activity_is_duplicated_on_the_course_page()
    {
        using var duplicated = await lms.PressAsync(await lms.PageAsync("/as/teacher"), "Duplicate");

        var copy = (await lms.LinksAsync())[^1];
        Assert.Equal(("/as/teacher/course/2", "Stalin: the whole topic (copy)", "topic-copy-1"), (duplicated.Headers.Location!.ToString(), (string)copy["title"]!, (string)copy["key"]!));
    }

    [Fact]
    public async Task A_reset_leaves_the_first_course_alone()
    {
        await lms.OrderAsync("/course/copy");
        await lms.ResetAsync();

        using var page = await lms.GetAsync("/as/teacher/course/3");

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal(5, (await lms.LinksAsync()).Count);
    }
}
