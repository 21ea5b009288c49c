using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

/// <summary>What a launch says of whoever is not logged in, and which of two parameters of one name it has.</summary>
public sealed class VisitorTests(CanvasLms lms) : IClassFixture<CanvasLms>, IAsyncLifetime
{
    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Whoever_is_not_logged_in_has_one_hint_for_all()
    {
        var first = await lms.LoginAsync("/launch/visitor/card-1");
        var second = await lms.LoginAsync("/launch/visitor/checkpoint-1");

        Assert.Matches("^[0-9a-f]{40}$", first["login_hint"]);
        Assert.Equal(first["login_hint"], second["login_hint"]);
        Assert.NotEqual(first["login_hint"], (await lms.LoginAsync())["login_hint"]);
    }

    [Fact]
    public async Task A_links_own_parameter_wins_over_the_tools()
    {
        var form = await lms.ChooseAsync(
            await lms.OpenAsync("/deep-link/teacher?placement=assignment_selection"),
            new JsonObject
            {
                ["type"] = "ltiResourceLink",
                ["title"] = "Its own",
                ["url"] = lms.Tool.Address + "/lti/launch",
                ["custom"] = new JsonObject { ["canvas_course_id"] = "of the link" },
                ["lineItem"] = new JsonObject { ["scoreMaximum"] = 5 },
            });
        await lms.PressAsync(form, "Save & Publish");

        var custom = (await lms.OpenAsync("/launch/teacher/" + await lms.KeyOfAsync("Its own")))[Picking.Custom]!;

        Assert.Equal(("of the link", "20103"), ((string)custom["canvas_course_id"]!, (string)custom["canvas_user_id"]!));
    }
}
