using LtiRevisionTool.Web.Tests.Platforms;

namespace LtiRevisionTool.Web.Tests.Roster;

/// <summary>The class of a Canvas-like course: full roles, fifty a page, a test student, observers and designers on the list.</summary>
public sealed class CanvasRosterTests
{
    [Fact]
    public async Task Only_students_are_students_before_and_after_everybody_came()
    {
        await using var school = await School.OpenAsync(new SchoolPlace { Family = "Canvas" });
        var before = await school.ClassAsync("checkpoint-1");
        foreach (var person in (string[])["assistant", "designer", "observer", "admin", "tutor", "amara"])
        {
            await school.LaunchAsync(person, "checkpoint-1");
        }

        await school.AttemptAsync("test-student", "checkpoint-1");
        var after = await school.LookAnewAsync(before);

        foreach (var page in (Page[])[before, after])
        {
            Assert.Contains("9 students: 9 not started.", page.Text, StringComparison.Ordinal);
            Assert.Contains("Ines Carvalho", page.NotStarted());
            Assert.DoesNotMatch("Test Student|Adeyemi|Whitlock|Ada Okafor|Administrator", page.Find("main").TextContent);
            Assert.StartsWith("List of students from Canvas, ", page.Said(), StringComparison.Ordinal);
        }

        Assert.Equal(2, after.Document.QuerySelectorAll("section[aria-labelledby=not-started] a").Length);
    }

    [Fact]
    public async Task A_year_group_comes_fifty_at_a_time()
    {
        await using var school = await School.OpenAsync(new SchoolPlace { Family = "Canvas", MoreStudents = 231 });

        var page = await school.ClassAsync("checkpoint-1");

        Assert.Contains("240 students: 240 not started.", page.Text, StringComparison.Ordinal);
        Assert.Equal(240, page.Rows().Count);
        Assert.Contains("234 more", page.Find("section[aria-labelledby=not-started] summary").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quota403", "Canvas was busy.")]
    [InlineData("503", "Canvas reported an error of its own.")]
    public async Task What_Canvas_says_under_load_is_told(string fault, string words)
    {
        await using var school = await School.OpenAsync(new SchoolPlace { Family = "Canvas" });
        await school.OrderFaultAsync("roster", fault, 20);

        var page = await (await school.LaunchAsync("teacher", "checkpoint-1")).UntilItSaysAsync(words);

        Assert.Contains("There is no list of students.", page.Said(), StringComparison.Ordinal);
        Assert.Contains("No student has opened this yet.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "NRPS-19")]
    public async Task NRPS_19_A_course_without_the_tool_says_so_and_keeps_its_list()
    {
        await using var school = await School.OpenAsync(new SchoolPlace { Family = "Canvas" });
        var room = await school.ClassAsync("checkpoint-1");
        await school.ControlAsync("/course/remove-tool", ("state", "on"));
        await school.AgeListsAsync();

        var page = await room.UntilItSaysAsync("We ask again tomorrow.");

        Assert.Contains("9 students", page.Text, StringComparison.Ordinal);
        Assert.StartsWith("List of students from Canvas, ", page.Said(), StringComparison.Ordinal);
    }
}
