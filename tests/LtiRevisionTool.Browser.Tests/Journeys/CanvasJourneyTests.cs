namespace LtiRevisionTool.Browser.Tests.Journeys;

/// <summary>The whole of it in a Canvas-like LMS, by an administrator, a teacher and a student, each at a browser of their own.</summary>
public sealed class CanvasJourneyTests(CanvasJourneyFixture fixture) : IClassFixture<CanvasJourneyFixture>
{
    private const int MostToRegister = 7;
    private const int MostToAdd = 12;

    private readonly School school = fixture.School;

    [ChromiumFact]
    public async Task From_one_pasted_link_to_the_grade_in_a_copied_course()
    {
        await RegisterAsync();
        await AddAsync();
        await new Course(fixture).WorksAsync("SpeedGrader");
    }

    /// <summary>The administrator pastes the link, lets the tool register itself, switches its key on and installs it.</summary>
    private async Task RegisterAsync()
    {
        var administrator = await fixture.SomebodyAsync();
        await administrator.Page.GotoAsync($"{school.Lms}/accounts/1/developer_keys");
        await administrator.PasteAsync("input[name=url]", await school.InviteAsync());
        await administrator.OnAsync("button:text-is('Continue')");
        await administrator.InFrameAsync("iframe[data-registration]", "button:text-is('Register the tool')");
        await administrator.InFrameAsync("iframe[data-registration]", "[data-registered] #close");
        await administrator.OnAsync("a:text-is('Review')");
        await administrator.OnAsync("button:text-is('Enable & Close')");
        await administrator.OnAsync("button:text-is('Install by client ID')");
        await administrator.Page.Locator("td:has-text('Installed')").WaitForAsync();

        Assert.InRange(administrator.Count, 1, MostToRegister);
    }

    /// <summary>A teacher adds three checkpoints in one visit to the picker, and publishes what Canvas made of them.</summary>
    private async Task AddAsync()
    {
        var teacher = await fixture.SomebodyAsync();
        await teacher.Page.GotoAsync($"{school.Lms}/as/teacher");
        await teacher.OnAsync("a:text-is('Add an activity')");
        await teacher.OnAsync("a:text-is('Module item, external tool: History revision')");
        for (var checkpoint = 1; checkpoint <= 3; checkpoint++)
        {
            await teacher.InFrameAsync("iframe.picker", $"[data-pick] [value$='/checkpoint-{checkpoint}'][name='item']");
        }

        await teacher.InFrameAsync("iframe.picker", ".next .btn");
        for (var left = 3; left > 0; left--)
        {
            await teacher.Page.Locator("button:text-is('Publish')").Nth(left - 1).WaitForAsync();
            await teacher.OnAsync("button:text-is('Publish') >> nth=0");
        }

        await teacher.Page.Locator(".activities li:has-text(' points'):has-text('Unpublish')").Nth(2).WaitForAsync();

        Assert.InRange(teacher.Count, 1, MostToAdd);
    }
}
