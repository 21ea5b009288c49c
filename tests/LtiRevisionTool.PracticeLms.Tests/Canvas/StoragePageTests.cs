using AngleSharp.Html.Parser;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

/// <summary>The page that keeps things for the tool, as far as it can be seen without a browser.</summary>
public sealed class StoragePageTests(CanvasLms lms) : IClassFixture<CanvasLms>, IAsyncLifetime
{
    private const string Script = "/platform-storage.js";

    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Beside_the_tool_a_frame_listens_under_the_name_that_the_login_gave()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await (await lms.GetAsync("/as/amara/activity/checkpoint-1")).Content.ReadAsStringAsync());

        var frames = page.QuerySelectorAll("iframe");
        Assert.Equal(["/launch/amara/checkpoint-1", "/platform-storage"], frames.Select(frame => frame.GetAttribute("src")));
        Assert.Equal((await lms.LoginAsync())["lti_storage_target"], frames[1].GetAttribute("name"));
        Assert.NotNull(page.QuerySelector($"script[src='{Script}']"));
        Assert.Contains(Script, await (await lms.GetAsync("/platform-storage")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_stay_silent()
    {
        var answering = await (await lms.GetAsync(Script)).Content.ReadAsStringAsync();
        await lms.ControlAsync("/course/silence");
        var silent = await (await lms.GetAsync(Script)).Content.ReadAsStringAsync();

        Assert.Contains("addEventListener('message'", answering, StringComparison.Ordinal);
        Assert.DoesNotContain("addEventListener", silent, StringComparison.Ordinal);
        Assert.Contains("lti_storage_target", (await lms.LoginAsync()).Keys);
    }

    [Fact]
    public async Task Every_subject_that_was_captured_is_known_to_it()
    {
        var script = await (await lms.GetAsync(Script)).Content.ReadAsStringAsync();

        var messages = Captured.Canvas("postmessages");
        foreach (var known in (string[])["capabilities", "put", "get", "resize", "scroll_to_top"])
        {
            Assert.Contains($"'{(string)messages[known]!["send"]!["subject"]!}'", script, StringComparison.Ordinal);
        }

        foreach (var error in messages["errors"]!.AsArray().Take(3))
        {
            Assert.Contains($"'{(string)error!["error"]!["code"]!}'", script, StringComparison.Ordinal);
            Assert.Contains((string)error["error"]!["message"]!, script, StringComparison.Ordinal);
        }
    }
}
