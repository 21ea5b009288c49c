using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Platforms;

/// <summary>Copies of a course in an LMS that fills in the history of the course and not that of the link, as Moodle and Canvas do.</summary>
public abstract class CourseCopyTests(School school)
{
    [Fact]
    [Trait("Row", "LV-P39")]
    public async Task LV_P39_A_copied_link_works_at_once_shares_no_grade_and_its_teacher_is_offered_the_settings()
    {
        await school.AttemptAsync("amara", "checkpoint-1");
        var (key, room) = await school.ChangeAndCopyAsync("checkpoint-1");

        Assert.StartsWith("Checkpoint 1: ", room.Heading, StringComparison.Ordinal);
        Assert.All(
            room.Document.QuerySelectorAll("tr").Where(row => row.TextContent.Contains("Amara", StringComparison.Ordinal)),
            row => Assert.Contains("Not started", row.TextContent, StringComparison.Ordinal));
        Assert.Contains(CourseCopying.Changed, room.Find("#copied").TextContent, StringComparison.Ordinal);
        var question = await school.LaunchAsync("amara", key);
        Assert.Equal("Q1.1", question.Find("[data-item]:not([data-mark])").GetAttribute("data-item"));
        Assert.DoesNotContain("copied from", question.Html, StringComparison.Ordinal);
        var done = await room.SubmitAsync("#copied form");
        Assert.Contains(CourseCopying.Changed, done.Text, StringComparison.Ordinal);
        Assert.Null((await school.LaunchAsync("teacher", key)).Document.QuerySelector("#copied"));
    }

    [Fact]
    public async Task A_link_that_names_nothing_is_known_again_by_its_title()
    {
        var (_, room) = await school.ChangeAndCopyAsync("topic");

        Assert.Contains(CourseCopying.Changed, room.Find("#copied").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_a_copy_asks_the_nearest_course_first()
    {
        var (key, room) = await school.ChangeAndCopyAsync("checkpoint-3");
        await room.SubmitAsync("#copied form:last-child");

        var again = await school.CopyCourseAsync(key, key.Split('-')[^1]);

        // In the nearest course they were left as they were: there is nothing to take over.
        Assert.Null((await school.LaunchAsync("teacher", again)).Document.QuerySelector("#copied"));
    }
}

public sealed class MoodleCourseCopyTests(SchoolFixture fixture) : CourseCopyTests(fixture.School), IClassFixture<SchoolFixture>;

public sealed class CanvasCourseCopyTests(CanvasFixture fixture) : CourseCopyTests(fixture.School), IClassFixture<CanvasFixture>;
