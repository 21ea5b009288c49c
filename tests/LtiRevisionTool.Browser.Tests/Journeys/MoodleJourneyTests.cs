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
        await RegisterAsync();
        await AddAsync();
        await new Course(fixture).WorksAsync("Grade analysis");
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
