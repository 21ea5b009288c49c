using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

public sealed class CourseCopyTests(CanvasLms lms) : IClassFixture<CanvasLms>, IAsyncLifetime
{
    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_copied_assignment_has_new_ids_a_new_line_item_and_the_old_custom_parameters()
    {
        await lms.PostAsync(Canvases.Score());
        var copy = await lms.OrderAsync("/course/copy");
        var before = await lms.OpenAsync("/launch/amara/checkpoint-1");

        var after = await lms.OpenAsync("/launch/amara/checkpoint-1-in-1043");

        Assert.Equal((string)copy["context"]!, (string)after[Picking.Lti + "context"]!["id"]!);
        Assert.Matches("^[0-9a-f]{40}$", (string)copy["context"]!);
        foreach (var member in (string[])["context", "resource_link"])
        {
            Assert.NotEqual((string)before[Picking.Lti + member]!["id"]!, (string)after[Picking.Lti + member]!["id"]!);
        }

        Assert.Equal((string)before[Picking.Custom]!["part"]!, (string)after[Picking.Custom]!["part"]!);
        Assert.Equal((string)before[Picking.Lti + "context"]!["id"]!, (string)after[Picking.Custom]!["context_id_history"]!);
        Assert.Equal("1043", (string)after[Picking.Custom]!["canvas_course_id"]!);
        var (_, item) = await lms.ServeAsync(HttpMethod.Get, (string)after[Picking.Endpoint]!["lineitem"]!, A.LineItemScope);
        Assert.Equal(("checkpoint-1", "checkpoint"), ((string)item!["resourceId"]!, (string)item["tag"]!));
        var (_, results) = await lms.ServeAsync(HttpMethod.Get, (string)after[Picking.Endpoint]!["lineitem"]! + "/results", A.ResultScope);
        Assert.Empty(results!.AsArray());
    }

    [Fact]
    public async Task The_history_names_the_most_recent_source_first()
    {
        var first = await lms.OrderAsync("/course/copy");
        var second = await lms.OrderAsync("/course/copy", ("course", (string)first["id"]!));

        var custom = (await lms.OpenAsync($"/launch/amara/{second["links"]![1]}"))[Picking.Custom]!;

        Assert.Equal($"{first["context"]},a8a61d6475521e3401c7087d6475f85f2fe98635", (string)custom["context_id_history"]!);
    }

    [Fact]
    public async Task The_members_of_the_copy_are_the_same_people()
    {
        await lms.OrderAsync("/course/copy");

        var (_, before) = await lms.ServeAsync(HttpMethod.Get, "/api/lti/courses/1042/names_and_roles", A.RosterScope);
        var (_, after) = await lms.ServeAsync(HttpMethod.Get, "/api/lti/courses/1043/names_and_roles", A.RosterScope);

        Assert.Equal(before!["members"]!.ToJsonString(), after!["members"]!.ToJsonString());
        Assert.NotEqual((string)before["context"]!["id"]!, (string)after["context"]!["id"]!);
    }
}
