using System.Net;

namespace LtiRevisionTool.Web.Tests.Platforms;

/// <summary>Who is who in a Canvas-like LMS: rooms by the role in the course, grades for students of the course alone.</summary>
public sealed class CanvasPeopleTests(CanvasFixture fixture) : IClassFixture<CanvasFixture>
{
    private readonly School school = fixture.School;

    [Theory]
    [InlineData("teacher", "/teach/")]
    [InlineData("assistant", "/teach/")]
    [InlineData("designer", "/teach/")]
    [InlineData("admin", "/teach/")]
    [InlineData("amara", "/learn/")]
    [InlineData("tutor", "/learn/")]
    [InlineData("test-student", "/learn/")]
    public async Task The_role_in_the_course_decides_the_room(string person, string room)
    {
        var page = await school.LaunchAsync(person, "checkpoint-1");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith(room, page.Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_teaches_elsewhere_is_a_student_here_and_gets_the_grade()
    {
        await school.AttemptAsync("tutor", "checkpoint-1");

        await school.WaitForGradeAsync("tutor", "Stalin: checkpoint 1", 8, Attempting.Soon);
    }

    [Fact]
    [Trait("Row", "AGS-54")]
    public async Task A_test_student_can_answer_and_nothing_is_sent_for_one()
    {
        await school.AttemptAsync("test-student", "checkpoint-1");
        await school.AttemptAsync("ben", "checkpoint-1");

        // What was raised before Ben's grade would have been sent before it.
        await school.WaitForGradeAsync("ben", "Stalin: checkpoint 1", 8, Attempting.Soon);
        Assert.Empty(await school.ScoresOfAsync("test-student"));
    }

    [Fact]
    public async Task A_test_student_asks_no_teacher()
    {
        var first = await school.LaunchAsync("test-student", "checkpoint-3");

        var marked = await first.WriteWordAsync(3, "Skryabin");

        Assert.Equal("0", marked.Find("form[data-item]").GetAttribute("data-mark"));
        Assert.Null(marked.Document.QuerySelector("#appeal"));
    }

    [Fact]
    public async Task An_observer_comes_in_and_is_no_student()
    {
        var page = await school.LaunchAsync("observer", "checkpoint-1");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.False(page.Address.AbsolutePath.StartsWith("/teach/", StringComparison.Ordinal));
        Assert.Empty(await school.ScoresOfAsync("observer"));
    }

    [Fact]
    public async Task A_visitor_who_is_not_logged_in_is_refused_with_the_reason()
    {
        var page = await school.LaunchAsync("visitor", "checkpoint-1");

        Assert.Equal((HttpStatusCode.BadRequest, "LTI-SUB-MISSING"), (page.Status, page.Headers.GetValues("Lti-Error").Single()));
    }

    [Fact]
    public async Task An_older_spelling_of_the_deployment_and_an_app_come_in_as_well()
    {
        foreach (var query in (string[])["?version=older", "?device=mobile"])
        {
            using var visitor = new Visitor();
            var page = await visitor.OpenAsync(school.LaunchAddress("amara", "checkpoint-1") + query);

            Assert.StartsWith("/learn/", page.Address.AbsolutePath, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("teacher", "course-menu", "/teach/")]
    [InlineData("admin", "account-menu", "/teach/")]
    [InlineData("amara", "course-menu", "/learn/")]
    public async Task A_launch_without_a_resource_of_its_own_shows_the_notes(string person, string link, string room)
    {
        var page = await school.LaunchAsync(person, link);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith(room, page.Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/course/log-out")]
    [InlineData("/course/switch-key")]
    public async Task An_error_that_Canvas_posts_is_a_page_that_says_what_to_do(string control)
    {
        await school.ControlAsync(control, ("state", control == "/course/switch-key" ? "off" : "on"));
        try
        {
            var page = await school.LaunchAsync("amara", "checkpoint-1");

            Assert.InRange((int)page.Status, 400, 499);
            Assert.StartsWith("LTI-", page.Headers.GetValues("Lti-Error").Single(), StringComparison.Ordinal);
        }
        finally
        {
            await school.ControlAsync(control, ("state", control == "/course/switch-key" ? "on" : "off"));
        }
    }

    [Fact]
    public async Task The_keys_of_the_LMS_can_be_rotated_under_the_tool()
    {
        await school.LaunchAsync("lena", "checkpoint-1");
        foreach (var turn in Enumerable.Range(0, 3))
        {
            await school.ControlAsync("/keys/rotate");
            Assert.True((await school.LaunchAsync("lena", "checkpoint-1")).Status == HttpStatusCode.OK, $"turn {turn}");
        }
    }
}
