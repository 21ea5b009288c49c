using System.Net;
using LtiRevisionTool.Web.Tests.Learn;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>Grade links of an LMS that behaves like Moodle, over real HTTP.</summary>
public sealed class ReviewTests(SchoolFixture fixture) : IClassFixture<SchoolFixture>
{
    private readonly School school = fixture.School;

    [Theory]
    [Trait("Row", "SR-01")]
    [InlineData("teacher", "lena")]
    [InlineData("assistant", "zoe")]
    [InlineData("admin", "yusuf")]
    public async Task SR_01_A_teacher_lands_on_that_students_answers(string reviewer, string student)
    {
        await (await school.LaunchAsync(student, "checkpoint-3")).AnswerAllAsync(wrong: 2);

        var page = await ReviewAsync(reviewer, "checkpoint-3", student);

        Assert.True(page.Status == HttpStatusCode.OK, await school.SettledLogAsync());
        Assert.Matches("^/teach/[0-9a-f]{32}/student/[0-9a-f]{32}$", page.Address.AbsolutePath);
        var answers = page.Find("section[aria-labelledby=answers]");
        Assert.Equal("Attempt 1: 15 of 21 marks", answers.QuerySelector("h2")!.TextContent);
        Assert.Equal(9, answers.QuerySelectorAll("li").Length);
        Assert.Equal(2, answers.QuerySelectorAll("li [data-state=wrong]").Length);
        var wrong = answers.QuerySelectorAll("li").First(answer => answer.QuerySelector("[data-state=wrong]") is not null).TextContent;
        Assert.Contains("Not right: 0 of 1 mark", wrong, StringComparison.Ordinal);
        Assert.Contains("Right answer: “", wrong, StringComparison.Ordinal);
        Assert.Matches("Sentence [0-9]+\\.[0-9]+", wrong);
        Assert.All(answers.QuerySelectorAll("li"), answer => Assert.Matches("Chose “|Answered “|Put: |Matched “|Filled in: |Supports: ", answer.TextContent));
    }

    [Fact]
    [Trait("Row", "SR-01")]
    public async Task SR_01_The_latest_attempt_shows_first_and_any_other_can_be_chosen()
    {
        var first = await (await school.LaunchAsync("samir", "checkpoint-2")).AnswerAllAsync(wrong: 1);
        await (await first.SubmitAsync("nav.next form")).AnswerAllAsync();

        var page = await ReviewAsync("teacher", "checkpoint-2", "samir");
        var earlier = await page.FollowAsync("tbody tr:last-child th a");

        Assert.StartsWith("Attempt 2: ", page.Find("#answers").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("section[aria-labelledby=answers] [data-state=wrong]"));
        Assert.StartsWith("Attempt 1: ", earlier.Find("#answers").TextContent, StringComparison.Ordinal);
        Assert.Single(earlier.Document.QuerySelectorAll("section[aria-labelledby=answers] [data-state=wrong]"));
    }

    [Fact]
    [Trait("Row", "SR-05")]
    public async Task SR_05_A_student_reads_their_own_work_and_can_change_nothing()
    {
        await (await school.LaunchAsync("amara", "checkpoint-3")).AnswerAllAsync(wrong: 2);

        var page = await ReviewAsync("amara", "checkpoint-3", "amara");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Matches("^/learn/[0-9a-f]{32}/review$", page.Address.AbsolutePath);
        Assert.Contains("Your marks: 15 of 21 marks.", page.Text, StringComparison.Ordinal);
        Assert.Contains("You are Amara Okafor", page.Find(".bar").TextContent, StringComparison.Ordinal);
        Assert.Equal(9, page.Document.QuerySelectorAll("ol.plain > li .verdict").Length);
        Assert.Equal(2, page.Document.QuerySelectorAll(".verdict[data-state=wrong]").Length);
        Assert.Equal(2, page.Document.QuerySelectorAll(".verdict[data-state=wrong] .reread").Length);
        Assert.Empty(page.Document.QuerySelectorAll("form, button, input"));
    }

    [Fact]
    [Trait("Row", "SR-05")]
    public async Task SR_05_Before_the_first_finished_attempt_a_student_is_told_so()
    {
        await (await school.LaunchAsync("ben", "checkpoint-1")).AnswerAsync();

        var page = await ReviewAsync("ben", "checkpoint-1", "ben");

        Assert.Contains("You have not finished an attempt here yet.", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".verdict"));
        var next = await page.FollowAsync("nav.next a.btn");
        Assert.Contains("question 2 of", next.Heading, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "SR-04")]
    public async Task SR_04_A_student_who_asks_for_another_is_refused_with_a_warning()
    {
        await (await school.LaunchAsync("wilhelmina", "checkpoint-1")).AnswerAllAsync();

        var page = await ReviewAsync("ben", "checkpoint-1", "wilhelmina");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal("LTI-ROLE-NOT-ALLOWED", page.Headers.GetValues("Lti-Error").Single());
        Assert.Equal("Your role in this course cannot do this", page.Heading);
        Assert.DoesNotContain("Wilhelmina", page.Text, StringComparison.Ordinal);
        var reference = page.Find(".small.soft b:last-of-type").TextContent;
        var log = (await school.SettledLogAsync()).Split('\n');
        var line = Array.FindIndex(log, entry => entry.Contains(reference, StringComparison.Ordinal));
        Assert.Contains("warn:", log[line - 1], StringComparison.Ordinal);
        Assert.Contains("LTI-ROLE-NOT-ALLOWED", log[line], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "SR-06")]
    public async Task SR_06_A_teacher_who_asks_for_somebody_who_never_came_is_told_what_to_do()
    {
        await school.LaunchAsync("ben", "checkpoint-1");

        var page = await ReviewAsync("teacher", "checkpoint-1", "duong");

        Assert.Matches("^/teach/[0-9a-f]{32}/no-work$", page.Address.AbsolutePath);
        Assert.Equal("There is no work of this student here", page.Heading);
        Assert.DoesNotContain("Dương", page.Text, StringComparison.Ordinal);
        Assert.StartsWith("Checkpoint 1", (await page.FollowAsync("main a.btn")).Heading, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "SR-06")]
    public async Task SR_06_A_student_who_has_answered_nothing_has_a_page_that_says_so()
    {
        await school.LaunchAsync("duong", "checkpoint-3");

        var page = await ReviewAsync("teacher", "checkpoint-3", "duong");

        Assert.Equal("Nguyễn Thị Ánh Dương", page.Heading);
        Assert.Contains("Not started.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#answers"));
    }

    [Theory]
    [Trait("Row", "SR-06")]
    [InlineData("teacher")]
    [InlineData("zoe")]
    public async Task SR_06_An_activity_that_nobody_has_opened_has_no_work(string person)
    {
        var page = await ReviewAsync(person, "topic", "zoe");

        Assert.Equal((HttpStatusCode.OK, "/lti/no-work"), (page.Status, page.Address.AbsolutePath));
        Assert.Equal("There is no work to show here yet", page.Heading);
        Assert.False(page.Visitor.Cookies.NamesAt(page.Address).Any());
    }

    private async Task<Page> ReviewAsync(string person, string link, string student) =>
        await new Visitor().OpenAsync($"{school.Lms}/review/{person}/{link}/{student}");
}
