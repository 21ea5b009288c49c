using System.Net;
using LtiRevisionTool.Web.Tests.Launch;
using LtiRevisionTool.Web.Tests.Learn;
using LtiRevisionTool.Web.Tests.Roster;

namespace LtiRevisionTool.Web.Tests.Teach;

/// <summary>The class on one screen, over real HTTP.</summary>
public sealed class ClassPageTests(SchoolFixture fixture) : IClassFixture<SchoolFixture>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private readonly School school = fixture.School;

    [Fact]
    public async Task Before_anybody_came_the_whole_course_has_not_started()
    {
        await school.LaunchAsync("assistant", "checkpoint-2");

        var page = await school.ClassAsync("checkpoint-2");

        Assert.Contains("8 students: 8 not started.", page.Text, StringComparison.Ordinal);
        Assert.Equal(8, Rows(page).Count());
    }

    [Fact]
    public async Task The_class_shows_who_is_done_stuck_part_way_and_not_started()
    {
        await (await school.LaunchAsync("amara", "checkpoint-3")).AnswerAllAsync();
        var first = await (await school.LaunchAsync("lena", "checkpoint-3")).AnswerAllAsync(wrong: 3);
        await (await first.SubmitAsync("nav.next form")).AnswerAllAsync(wrong: 3);
        await (await school.LaunchAsync("wilhelmina", "checkpoint-3")).AnswerAsync();
        await school.LaunchAsync("ben", "checkpoint-3");
        await school.LaunchAsync("assistant", "checkpoint-3");
        await school.WaitForGradeAsync("amara", "Stalin: checkpoint 3", 8, Soon);

        var page = await school.ClassAsync("checkpoint-3");

        Assert.Equal("Checkpoint 3: How did Stalin remove his main rivals?", page.Heading);
        Assert.Contains("8 students: 5 not started, 1 stuck, 1 part-way, 1 done.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Amara Okafor", "Done", "1", "21 of 21", "21 of 21"], Row(page, "Amara Okafor")[..5]);
        Assert.StartsWith("In the gradebook since ", Row(page, "Amara Okafor")[5], StringComparison.Ordinal);
        Assert.Equal(["Lena Sokolska", "Stuck", "2", "14 of 21", "14 of 21"], Row(page, "Lena Sokolska")[..5]);
        Assert.Equal(["Ben Hartley-Quill", "Not started", "", "", "", "", ""], Row(page, "Ben Hartley-Quill"));
        Assert.Equal("Question 2 of 9", Row(page, "Wilhelmina")[1]);
        Assert.DoesNotContain(Rows(page), row => row[0].Contains("Adeyemi", StringComparison.Ordinal));
        Assert.Contains("2 attempts, 14 marks each time.", page.Find("section[aria-labelledby=stuck]").TextContent, StringComparison.Ordinal);
        var idea = page.Find("section[aria-labelledby=ideas] li").TextContent;
        Assert.Contains("Trotsky was sent to Siberia, or shot after a show trial. 1 of 2 students.", idea, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_student_page_tells_what_went_wrong_and_what_the_gradebook_was_told()
    {
        await (await school.LaunchAsync("samir", "topic")).FollowAsync("main a.btn");
        var question = await (await (await school.LaunchAsync("samir", "topic")).FollowAsync("main a.btn")).FollowAsync("nav.next a.btn");
        await question.AnswerAllAsync(wrong: 1);
        await school.WaitForGradeAsync("samir", "Stalin: the whole topic", 7.94393m, Soon);

        var room = await school.LaunchAsync("teacher", "topic");
        var page = await room.FollowAsync($"a[href$='{IdOf(room, "Samir")}']");

        Assert.Equal("Samir Haddadin", page.Heading);
        Assert.Contains("In which year did Lenin die? Checkpoint 1, question 1, wrong once.", page.Find("section[aria-labelledby=help]").TextContent, StringComparison.Ordinal);
        Assert.Matches("Answered “[0-9]+”\\.", page.Text);
        Assert.Equal("17 of 18", page.Find("table td.n").TextContent);
        var told = page.Document.QuerySelectorAll("section[aria-labelledby=history] li");
        Assert.Contains("In the gradebook: 17 of 214.", told[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("17 of 214 to send.", told[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_belongs_to_no_class_of_the_teacher_is_not_found()
    {
        await using var own = await School.OpenAsync();
        await own.LaunchAsync("zoe", "card-1");
        var room = await own.ClassAsync("card-1");
        var zoe = IdOf(room, "Zoë");
        await own.ControlAsync("/people/enrol", ("person", "zoe"), ("standing", "unenrolled"));
        var other = await own.LookAnewAsync(await own.LaunchAsync("teacher", "checkpoint-1", room.Visitor));

        foreach (var person in (string[])[zoe, Guid.Empty.ToString("N")])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Visitor.OpenAsync($"{other.Address}/student/{person}")).Status);
        }
    }

    [Fact]
    public async Task A_student_does_not_get_in()
    {
        var learn = await school.LaunchAsync("duong", "checkpoint-1");

        var page = await learn.Visitor.OpenAsync($"{school.Tool}/teach/{learn.Address.Segments[2]}");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Fact]
    public async Task A_link_that_names_nothing_lets_the_teacher_choose_what_students_see()
    {
        await using var own = await School.OpenAsync();
        var room = await own.LaunchAsync("teacher", "topic");

        var kept = await room.SubmitAsync("form[action$='/part']", ("shows", "stalin-dictatorship/checkpoint-2"));

        Assert.StartsWith("Checkpoint 2", kept.Heading, StringComparison.Ordinal);
        Assert.Equal("Kept: students see this from now on.", kept.Find("[role=status]").TextContent);
        Assert.Contains("/checkpoint/2/", (await own.LaunchAsync("amara", "topic")).Address.AbsolutePath, StringComparison.Ordinal);
    }

    private static string IdOf(Page page, string name) => page.Document.QuerySelectorAll("th[scope=row] a")
        .Single(link => link.TextContent.StartsWith(name, StringComparison.Ordinal)).GetAttribute("href")!.Split('/')[^1];

    private static string[] Row(Page page, string name) => Rows(page).Single(row => row[0].StartsWith(name, StringComparison.Ordinal));

    private static IEnumerable<string[]> Rows(Page page) =>
        page.Document.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray());
}
