namespace LtiRevisionTool.Web.Tests.Platforms;

/// <summary>A Canvas-like course that changes under the tool: each change is told, and nothing is tried for ever.</summary>
public sealed class CanvasCourseTests(CanvasFixture fixture) : IClassFixture<CanvasFixture>
{
    private readonly School school = fixture.School;

    [Theory]
    [InlineData("amara", "/course/conclude", "")]
    [InlineData("ben", "/course/conclude", "yes")]
    [InlineData("lena", "/course/remove-tool", "")]
    [InlineData("samir", "/gradebook/delete", "")]
    public async Task A_grade_that_the_course_no_longer_takes_is_told_as_refused(string person, string control, string quietly)
    {
        var copy = await school.DuplicateAsync("checkpoint-1");
        var question = await school.LaunchAsync(person, copy);
        await school.ControlAsync(control, ("quietly", quietly), ("column", copy));
        try
        {
            var result = await Answers.FinishAsync(question, _ => true);

            await result.WaitForStateAsync("refused");
        }
        finally
        {
            await school.ControlAsync("/course/conclude", ("state", "off"));
            await school.ControlAsync("/course/remove-tool", ("state", "off"));
        }
    }

    [Fact]
    public async Task A_student_who_has_left_gets_no_grade_and_the_page_says_so()
    {
        var question = await school.LaunchAsync("zoe", "checkpoint-1");
        await school.ControlAsync("/people/enrol", ("person", "zoe"), ("standing", "unenrolled"));

        var result = await Answers.FinishAsync(question, _ => true);

        await result.WaitForStateAsync("refused");
        Assert.False((bool)(await school.ScoresOfAsync("zoe")).Single()["taken"]!);
    }

    [Fact]
    public async Task A_copied_assignment_has_a_grade_of_its_own()
    {
        var copy = await school.DuplicateAsync("checkpoint-3");

        await school.AttemptAsync("duong", copy);

        await school.WaitForGradeAsync("duong", "Stalin: checkpoint 3 (copy)", 8, Attempting.Soon);
        Assert.Null(await school.ShownGradeAsync("duong", "Stalin: checkpoint 3"));
    }
}
