using System.Net;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

/// <summary>From a grade in the gradebook of the class to what was handed in.</summary>
public sealed class GradeReviewTests(CanvasLms lms) : IClassFixture<CanvasLms>, IAsyncLifetime
{
    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_was_handed_in_is_one_click_away_and_nothing_else_is()
    {
        await lms.PostAsync(Canvases.Score());

        var book = await lms.PageAsync("/as/teacher/course/1042/gradebook");
        var review = Assert.Single(book.QuerySelectorAll("#grades td a"));
        var page = await lms.PageAsync(review.GetAttribute("href")!);
        using var nothing = await lms.GetAsync("/as/teacher/activity/checkpoint-1/grade/ben");
        using var student = await lms.GetAsync("/as/amara/activity/checkpoint-1/grade/amara");

        Assert.Equal("SpeedGrader", review.TextContent);
        Assert.Equal("/speedgrader/teacher/checkpoint-1/amara", page.QuerySelector("iframe.activity")!.GetAttribute("src"));
        Assert.NotNull(page.QuerySelector("iframe[name=post_message_forwarding]"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (nothing.StatusCode, student.StatusCode));
        Assert.Null((await lms.PageAsync("/as/amara/course/1042/gradebook")).QuerySelector("#grades td a"));
    }
}
