namespace LtiRevisionTool.Browser.Tests;

/// <summary>A teacher changes the settings of an activity that somebody has finished.</summary>
public sealed class SettingsJourneyTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private readonly School school = fixture.School;

    [ChromiumFact]
    public async Task Settings_are_changed_after_what_they_do_was_read_and_every_step_is_fit()
    {
        using var student = new Visitor();
        var question = await school.LaunchAsync("samir", "checkpoint-3", student);
        await (await student.OpenAsync(new Uri(question.Address, "finish").ToString())).SubmitAsync("form");
        var page = await fixture.PageAsync(971, 620);
        await page.GotoAsync(school.LaunchAddress("teacher", "checkpoint-3"));
        await page.TabToAsync(page.MainFrame, "a[href$='/settings']");
        await page.EnterAsync(page.MainFrame, "select#feedback");
        await page.ShouldBeFitEverywhereAsync("settings");

        await page.Locator("#opens").FillAsync("2031-07-02T09:00");
        await page.Locator("#due").FillAsync("2031-07-01T09:00");
        await page.TabToAsync(page.MainFrame, ".next .btn");
        await page.EnterAsync(page.MainFrame, "#due-wrong");
        await page.ShouldBeFitEverywhereAsync("settings-wrong");

        await page.Locator("#due").FillAsync("2031-07-09T09:00");
        await page.Locator("#attempts").SelectOptionAsync("1");
        await page.Locator("#feedback").SelectOptionAsync("due");
        await page.TabToAsync(page.MainFrame, ".next .btn");
        await page.EnterAsync(page.MainFrame, "h2:has-text('read this first')");
        await page.ShouldBeFitEverywhereAsync("settings-effect");

        await page.TabToAsync(page.MainFrame, ".verdict .btn");
        await page.EnterAsync(page.MainFrame, "#done");
        await page.ShouldBeFitEverywhereAsync("settings-kept");
    }
}
