namespace LtiRevisionTool.Browser.Tests.Journeys;

/// <summary>The whole of it in a Moodle-like LMS, by an administrator, a teacher and a student, each at a browser of their own.</summary>
public sealed class MoodleJourneyTests(MoodleJourneyFixture fixture) : IClassFixture<MoodleJourneyFixture>
{
    private const int MostToRegister = 7;
    private const int MostToAdd = 12;

    private readonly School school = fixture.School;

    [ChromiumFact]
    public async Task From_one_pasted_link_to_the_grade_in_a_copied_course()
    {
        var course = new Course(fixture);
        await RegisterAsync();
        await AddAsync();
        var added = await course.ActivitiesAsync();
        Assert.Equal(3, added.Count);
        var title = added[1].Title;

        var (marks, most) = await course.AnswerAsync("amara", title);
        // Moodle lists an assistant as a learner, and this one has never come to say otherwise.
        await course.ClassSaysAsync(added[1].Of, title, "9 students: 8 not started, 1 done");
        var (grade, work) = await course.ReviewAsync("Amara Okafor", title, "Grade analysis");
        var copy = await course.CopyAsync();
        await course.ClassSaysAsync(copy, title, "9 students: 9 not started");
        var copied = (await course.ActivitiesAsync()).Single(link => link.Of == copy && link.Title == title);
        await course.GradeArrivesAsync("ben", copied.Id);

        Assert.Equal($"{marks}", grade);
        Assert.Equal($"Attempt 1: {marks} of {most} marks", work);
    }

    /// <summary>The administrator pastes the link, lets the tool register itself, and activates it.</summary>
    private async Task RegisterAsync()
    {
        var administrator = await fixture.SomebodyAsync();
        await administrator.Page.GotoAsync($"{school.Lms}/mod/lti/toolconfigure.php");
        await administrator.PasteAsync("input[name=url]", await school.InviteAsync());
        await administrator.OnAsync("button:text-is('Add LTI Advantage')");
        await administrator.InFrameAsync("iframe[data-registration]", "button:text-is('Register the tool')");
        await administrator.InFrameAsync("iframe[data-registration]", "[data-registered] #close");
        await administrator.OnAsync("button:text-is('Activate')");
        await administrator.Page.Locator("td:has-text('Active')").WaitForAsync();

        Assert.InRange(administrator.Count, 1, MostToRegister);
    }

    /// <summary>A teacher shows the tool in the activity chooser of the course and adds three checkpoints in one visit to its picker.</summary>
    private async Task AddAsync()
    {
        var teacher = await fixture.SomebodyAsync();
        await teacher.Page.GotoAsync($"{school.Lms}/as/teacher");
        await teacher.OnAsync("a:text-is('Add an activity')");
        await teacher.OnAsync("button:text-is('Show History revision in activity chooser')");
        await teacher.OnAsync(".activities a:text-is('History revision')");
        await teacher.OnAsync("button:text-is('Select content')");
        for (var checkpoint = 1; checkpoint <= 3; checkpoint++)
        {
            await teacher.InFrameAsync("iframe.picker", $"[data-pick] [value$='/checkpoint-{checkpoint}'][name='item']");
        }

        await teacher.InFrameAsync("iframe.picker", ".next .btn");
        await teacher.OnAsync("button:text-is('Save and return to course')");
        await teacher.Page.Locator(".activities li:has-text(' points')").Nth(2).WaitForAsync();

        Assert.InRange(teacher.Count, 1, MostToAdd);
    }
}
