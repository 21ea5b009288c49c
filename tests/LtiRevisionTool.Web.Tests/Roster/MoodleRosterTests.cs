using System.Net;
using LtiRevisionTool.Web.Tests.Launch;
using LtiRevisionTool.Web.Tests.Learn;

namespace LtiRevisionTool.Web.Tests.Roster;

/// <summary>The class of a Moodle-like course: short roles, assistants called learners, suspended people missing.</summary>
public sealed class MoodleRosterTests
{
    [Fact]
    public async Task Whoever_is_in_the_course_and_has_not_come_shows_as_not_started()
    {
        await using var school = await School.OpenAsync();
        await school.LaunchAsync("assistant", "checkpoint-3");
        await (await school.LaunchAsync("amara", "checkpoint-3")).AnswerAllAsync();
        await (await school.LaunchAsync("wilhelmina", "checkpoint-3")).AnswerAsync();
        await school.LaunchAsync("ben", "checkpoint-1");

        var page = await school.ClassAsync("checkpoint-3");

        Assert.Contains("8 students: 6 not started, 1 part-way, 1 done.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Not started: 6", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Ben Hartley-Quill", "Lena Sokolska", "Nguyễn Thị Ánh Dương", "Samir Haddadin", "Zoë O’Brien-Ní Dhomhnaill", "يوسف الحداد"], page.NotStarted());
        Assert.Matches("^List of students from Moodle, [0-9]{2}:[0-9]{2}\\.$", page.Said());
        Assert.Equal(8, page.Rows().Count);
        Assert.Equal(["Lena Sokolska", "Not started", "", "", "", "", ""], page.Rows().Single(row => row[0].StartsWith("Lena", StringComparison.Ordinal)));
        Assert.Equal(["Ben Hartley-Quill"], page.Document.QuerySelectorAll("section[aria-labelledby=not-started] a").Select(link => link.TextContent));
        Assert.DoesNotContain("Adeyemi", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Administrator", page.Text, StringComparison.Ordinal);
        var ben = await page.FollowAsync("section[aria-labelledby=not-started] a");
        Assert.Equal((HttpStatusCode.OK, "Ben Hartley-Quill"), (ben.Status, ben.Heading));
        Assert.Equal(0, await Stored.CountAsync(school, "person WHERE subject = '7'"));
        Assert.DoesNotContain("Sokolska", await school.SettledLogAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leaves_shows_apart_with_work_and_not_at_all_without_and_comes_back_with_it()
    {
        await using var school = await School.OpenAsync();
        await (await school.LaunchAsync("samir", "checkpoint-1")).AnswerAllAsync();
        await school.LaunchAsync("zoe", "checkpoint-1");
        var room = await school.ClassAsync("checkpoint-1");
        await school.ControlAsync("/people/enrol", ("person", "samir"), ("standing", "unenrolled"));
        await school.ControlAsync("/people/enrol", ("person", "zoe"), ("standing", "suspended"));
        await school.ControlAsync("/people/enrol", ("person", "lena"), ("standing", "suspended"));

        var page = await school.LookAnewAsync(room);

        // The assistant has never come, so that nothing but Moodle's list speaks of them.
        Assert.Contains("6 students: 6 not started.", page.Text, StringComparison.Ordinal);
        Assert.Contains("No longer in the course: 1", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Samir Haddadin", "Done"], page.Rows("left").Single()[..2]);
        Assert.DoesNotContain("Dhomhnaill", page.Text, StringComparison.Ordinal);
        var left = await page.FollowAsync("div[aria-labelledby=left] th a");
        Assert.Equal("Samir Haddadin", left.Heading);
        await school.ControlAsync("/people/enrol", ("person", "samir"), ("standing", "enrolled"));
        var back = await school.LookAnewAsync(room);
        Assert.Contains("1 done", back.Text, StringComparison.Ordinal);
        Assert.Empty(back.Rows("left"));
    }

    [Fact]
    public async Task Without_names_those_who_came_go_by_their_codes_and_the_others_are_a_number()
    {
        await using var school = await School.OpenAsync();
        await school.ControlAsync("/course/privacy", ("level", "anonymous"));
        await school.LaunchAsync("assistant", "checkpoint-2");
        await (await school.LaunchAsync("amara", "checkpoint-2")).AnswerAllAsync();
        await school.LaunchAsync("ben", "checkpoint-2");

        var page = await school.ClassAsync("checkpoint-2");

        Assert.Contains("8 students: 7 not started, 1 done.", page.Text, StringComparison.Ordinal);
        Assert.Contains("No names reach this tool.", page.Text, StringComparison.Ordinal);
        Assert.Matches("^Student [0-9A-F]{4}$", Assert.Single(page.NotStarted()));
        Assert.Contains("and 6 who have not opened it yet", page.Find("section[aria-labelledby=not-started]").TextContent, StringComparison.Ordinal);
        Assert.Equal((3, "And 6 who have not opened it yet"), (page.Rows().Count, page.Rows()[^1][0]));
    }

    [Fact]
    public async Task The_look_again_button_comes_after_a_minute_and_brings_the_newest_list()
    {
        await using var school = await School.OpenAsync();
        var room = await school.ClassAsync("checkpoint-1");
        Assert.Null(room.Document.QuerySelector("#roster button"));
        await school.ControlAsync("/people/enrol", ("person", "lena"), ("standing", "unenrolled"));

        var early = await room.SubmitAsync("#roster");
        Assert.Contains("Lena Sokolska", early.Text, StringComparison.Ordinal);
        await school.AllowAskingAsync();
        var button = await room.Visitor.OpenAsync(room.Address.ToString());
        Assert.StartsWith("Look again", button.Find("#roster button").TextContent, StringComparison.Ordinal);
        await button.SubmitAsync("#roster");

        await Eventually.TrueAsync("she is gone", RosterPages.Soon, async () =>
            !(await room.Visitor.OpenAsync(room.Address.ToString())).Text.Contains("Sokolska", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_foreign_form_has_nothing_read_and_a_student_does_not_get_in()
    {
        await using var school = await School.OpenAsync();
        var room = await school.ClassAsync("checkpoint-1");
        var learn = await school.LaunchAsync("duong", "checkpoint-1");

        var foreign = await room.SubmitAsync("#roster", ("token", "of another visit"));
        using var student = await learn.Visitor.PostAsync($"{school.Tool}/teach/{learn.Address.Segments[2]}roster", []);

        Assert.Equal(HttpStatusCode.BadRequest, foreign.Status);
        Assert.Equal(HttpStatusCode.Forbidden, student.StatusCode);
    }

    [Theory]
    [InlineData("html200", "There is no list of students. Something other than the list answered us.")]
    [InlineData("broken-json", "There is no list of students. Something other than the list answered us.")]
    [InlineData("500", "There is no list of students. Moodle reported an error of its own.")]
    [InlineData("429", "There is no list of students. Moodle was busy.")]
    [InlineData("lost-reply", "There is no list of students. The connection broke before Moodle had answered.")]
    public async Task Whatever_becomes_of_the_list_the_class_is_shown(string fault, string words)
    {
        await using var school = await School.OpenAsync();
        await school.LaunchAsync("amara", "checkpoint-1");
        await school.OrderFaultAsync("roster", fault, 20);

        var page = await (await school.LaunchAsync("teacher", "checkpoint-1")).UntilItSaysAsync(words);

        Assert.Contains("The one student", page.Text, StringComparison.Ordinal);
        Assert.Contains("Students appear here when they first open the activity.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Amara Okafor"], page.NotStarted());
    }

    [Fact]
    public async Task A_slow_list_does_not_hold_up_the_page_and_is_there_later()
    {
        await using var school = await School.OpenAsync();
        await school.OrderFaultAsync("roster", "slow", 1);

        var page = await school.LaunchAsync("teacher", "checkpoint-1");

        Assert.StartsWith("Asking Moodle for the list of students: reload in a moment.", page.Said(), StringComparison.Ordinal);
        Assert.Contains("No student has opened this yet.", page.Text, StringComparison.Ordinal);
        Assert.Contains("not started", (await page.UntilItSaysAsync("List of students from")).Text, StringComparison.Ordinal);
    }
}
