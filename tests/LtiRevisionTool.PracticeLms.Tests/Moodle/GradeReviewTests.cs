using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Moodle;

/// <summary>From a cell of the gradebook of the class to the tool.</summary>
public sealed class GradeReviewTests(Lms lms) : IClassFixture<Lms>
{
    [Fact]
    public async Task Every_cell_of_an_activity_leads_to_the_tool()
    {
        var book = await lms.PageAsync("/as/teacher/course/2/gradebook");
        var cells = book.QuerySelectorAll("#grades tbody td");
        var reviews = book.QuerySelectorAll("#grades tbody td a");
        var page = await lms.PageAsync(reviews[0].GetAttribute("href")!);

        Assert.Equal(cells.Length, reviews.Length);
        Assert.All(reviews, review => Assert.Equal("Grade analysis", review.TextContent));
        Assert.Matches("^/review/teacher/[a-z0-9-]+/amara$", page.QuerySelector("iframe.activity")!.GetAttribute("src"));
        Assert.StartsWith("Amara Okafor: ", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await lms.PageAsync("/as/amara/course/2/gradebook")).QuerySelector("#grades td a"));
    }
}
