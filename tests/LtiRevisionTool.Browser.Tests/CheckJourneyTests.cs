using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>A teacher checks the connection, by keyboard, and has words to pass on.</summary>
public sealed class CheckJourneyTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private readonly School school = fixture.School;

    [ChromiumFact]
    public async Task A_connection_is_checked_by_keyboard_in_the_frame_of_the_platform()
    {
        var page = await fixture.PageAsync(1366, 768);
        var frame = await page.OpenActivityAsync(school, "teacher", "checkpoint-1", "a[href$='/check']");
        await page.TabToAsync(frame, "a[href$='/check']");
        await page.KeyAsync("Enter");
        await frame.Locator("h1:has-text('Check the connection')").WaitForAsync();
        await page.TabToAsync(frame, "form button");
        await page.KeyAsync("Enter");

        await frame.Locator("h1:has-text('The connection works')").WaitForAsync();

        await page.ShouldBeFitAsync("check-frame");
    }

    [ChromiumFact]
    public async Task The_pages_are_fit_whatever_was_found()
    {
        await LookAsync(971, 620, ColorScheme.Light, "checkpoint-2");
        await LookAsync(770, 578, ColorScheme.Dark, "checkpoint-3");
        await LookAsync(360, 740, ColorScheme.Light, "topic");
    }

    private async Task LookAsync(int width, int height, ColorScheme colours, string link)
    {
        var name = $"check-{width}-{colours}";
        var page = await fixture.PageAsync(width, height, colours);
        await page.GotoAsync(school.LaunchAddress("teacher", link));
        await page.Locator("a[href$='/check']").ClickAsync();
        await page.ShouldBeFitAsync($"{name}-before");
        await page.Locator("form button").ClickAsync();
        await page.Locator("h1:has-text('The connection works')").WaitForAsync();
        await page.ShouldBeFitAsync($"{name}-whole");

        await school.OrderFaultAsync("roster", "html200", 1);
        await school.OrderFaultAsync("lineitems", "html200", 1);
        await page.Locator("form button").ClickAsync();
        await page.Locator("h1:has-text('2 things do not work yet')").WaitForAsync();
        await page.ShouldBeFitAsync($"{name}-broken");
    }
}
