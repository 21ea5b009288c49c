using System.Net;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Platforms;

/// <summary>A Moodle-like course that changes under the tool.</summary>
public sealed class MoodleCourseTests(SchoolFixture fixture) : IClassFixture<SchoolFixture>
{
    private readonly School school = fixture.School;

    [Fact]
    public async Task A_grade_in_a_locked_column_waits_and_arrives_when_it_is_unlocked()
    {
        var copy = await school.DuplicateAsync("checkpoint-1");
        await school.ControlAsync("/gradebook/lock", ("column", copy));
        var result = await school.AttemptAsync("amara", copy);
        await Eventually.TrueAsync("it was tried", Attempting.Soon, async () => (await school.ScoresOfAsync("amara")).Count > 0);
        Assert.Equal(500, (int)(await school.ScoresOfAsync("amara"))[0]["status"]!);

        await school.ControlAsync("/gradebook/lock", ("column", copy), ("state", "off"));

        await result.WaitForStateAsync("sent");
    }

    [Fact]
    public async Task A_grade_that_a_teacher_changed_is_left_alone()
    {
        var first = await school.AttemptAsync("ben", "checkpoint-1", wrong: 2);
        await first.WaitForStateAsync("sent");
        await school.ControlAsync("/gradebook/override", ("person", "ben"), ("column", "checkpoint-1"), ("points", "3"));

        var second = await first.AgainAsync();

        await second.WaitForStateAsync("refused");
        Assert.Equal(3, await school.ShownGradeAsync("ben", "Stalin: checkpoint 1"));
    }

    [Theory]
    [InlineData("lena", "/gradebook/delete")]
    [InlineData("samir", "/activity/delete")]
    public async Task A_grade_without_its_column_is_told_as_refused(string person, string control)
    {
        var copy = await school.DuplicateAsync("checkpoint-1");
        var question = await school.LaunchAsync(person, copy);
        await school.ControlAsync(control, ("column", copy), ("link", copy));

        var result = await Answers.FinishAsync(question, _ => true);

        await result.WaitForStateAsync("refused");
    }

    [Fact]
    public async Task A_student_who_has_left_gets_no_grade_and_one_who_is_suspended_does()
    {
        var left = await school.LaunchAsync("duong", "checkpoint-1");
        var suspended = await school.LaunchAsync("zoe", "checkpoint-1");
        await school.ControlAsync("/people/enrol", ("person", "duong"), ("standing", "unenrolled"));
        await school.ControlAsync("/people/enrol", ("person", "zoe"), ("standing", "suspended"));

        await (await Answers.FinishAsync(left, _ => true)).WaitForStateAsync("refused");
        await (await Answers.FinishAsync(suspended, _ => true)).WaitForStateAsync("sent");
    }

    [Fact]
    public async Task The_key_of_the_LMS_can_be_replaced_under_the_tool()
    {
        await school.LaunchAsync("yusuf", "checkpoint-1");
        await school.ControlAsync("/keys/rotate");

        Assert.Equal(HttpStatusCode.OK, (await school.LaunchAsync("yusuf", "checkpoint-1")).Status);
    }

    [Fact]
    public async Task A_second_column_takes_the_first_out_of_the_launch_and_the_grade_still_arrives()
    {
        var copy = await school.DuplicateAsync("checkpoint-1");
        await school.LaunchAsync("wilhelmina", copy);
        await school.ControlAsync("/gradebook/add", ("link", copy));

        var result = await school.AttemptAsync("wilhelmina", copy);

        await result.WaitForStateAsync("sent");
    }
}
