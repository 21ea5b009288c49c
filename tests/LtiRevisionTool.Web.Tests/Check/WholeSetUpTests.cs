using System.Net;
using AngleSharp.Dom;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Check;

/// <summary>The practice LMS as Moodle and as Canvas, all in order: every step passes, and nothing is left behind.</summary>
public sealed class WholeSetUpTests
{
    [Theory]
    [Trait("Row", "REG-28")]
    [InlineData("Moodle")]
    [InlineData("Canvas")]
    public async Task Every_step_passes_and_nothing_is_left(string family)
    {
        await using var school = await School.OpenAsync(new SchoolPlace { Family = family });
        var room = await school.LaunchAsync("teacher", "checkpoint-1");
        var before = await ColumnsAsync(school);
        var page = await room.FollowAsync("a[href$='/check']");
        Assert.Contains("makes a column “Connection test”", page.Text, StringComparison.Ordinal);

        var found = await page.SubmitAsync("form");

        Assert.Equal("The connection works", found.Heading);
        Assert.All(
            found.Document.QuerySelectorAll("tr[data-step]").Where(row => row.GetAttribute("data-step") != "picker"),
            row => Assert.True(row.QuerySelector("[data-state=right]") is not null, row.TextContent));
        Assert.Contains("The gradebook shows 7 of 10", found.Text, StringComparison.Ordinal);
        Assert.Equal(before, await ColumnsAsync(school));
        // Moodle lists an assistant among the learners, and refuses a score for one.
        Assert.InRange((await school.ReceivedScoresAsync()).Count, 1, 3);
        Assert.All((await school.GradebookAsync())["people"]!.AsArray(), person => Assert.Empty(person!["grades"]!.AsArray()));
        Assert.Equal(0, await Stored.CountAsync(school, "grade_outbox"));
        Assert.Equal(1, await Stored.CountAsync(school, "audit WHERE action = 'connection.checked'"));
    }

    [Fact]
    public async Task A_test_grade_goes_to_the_try_out_student_where_there_is_one()
    {
        await using var school = await School.OpenAsync(new SchoolPlace { Family = "Canvas" });
        await school.LaunchAsync("test-student", "checkpoint-1");
        await school.LaunchAsync("amara", "checkpoint-1");

        await CheckAsync(school);

        var score = Assert.Single(await school.ReceivedScoresAsync());
        Assert.Contains("0f5b1d0c-7a62-4f0c-8f53-00000000000e", score.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_for_teachers_with_a_form_of_their_own_and_not_again_and_again()
    {
        await using var school = await School.OpenAsync();
        var pupil = await school.LaunchAsync("amara", "checkpoint-1");
        var room = await school.LaunchAsync("teacher", "checkpoint-1");
        var page = await room.FollowAsync("a[href$='/check']");

        using var stranger = await pupil.Visitor.GetAsync($"{school.Tool}/teach/{pupil.Address.Segments[2].Trim('/')}/check");
        using var bare = await room.Visitor.PostAsync(page.Address.ToString(), [new("LeaveGradebook", "true")]);
        var statuses = new List<HttpStatusCode>();
        var last = page;
        while (last.Status == HttpStatusCode.OK && statuses.Count < 9)
        {
            last = await page.SubmitAsync("form", ("LeaveGradebook", "true"));
            statuses.Add(last.Status);
        }

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.BadRequest), (stranger.StatusCode, bare.StatusCode));
        Assert.InRange(statuses.Count, 4, 8);
        Assert.Equal(HttpStatusCode.TooManyRequests, last.Status);
        Assert.Contains("Wait a minute", last.Text, StringComparison.Ordinal);
        Assert.NotNull(last.Document.QuerySelector("form button"));
        Assert.Equal(0, await Stored.CountAsync(school, "grade_outbox"));
    }

    private static async Task<Page> CheckAsync(School school)
    {
        var room = await school.LaunchAsync("teacher", "checkpoint-1");
        return await (await room.FollowAsync("a[href$='/check']")).SubmitAsync("form");
    }

    private static async Task<string> ColumnsAsync(School school) => (await school.GradebookAsync())["columns"]!.ToJsonString();
}
