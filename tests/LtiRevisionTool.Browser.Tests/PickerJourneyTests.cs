using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>A teacher chooses content in the frame of the LMS's own picker.</summary>
public sealed class PickerJourneyTests(PickerFixture fixture) : IClassFixture<PickerFixture>
{
    [ChromiumFact]
    public async Task Three_checkpoints_found_by_typing_are_added_by_keyboard_alone()
    {
        var (page, frame) = await OpenAsync(770, 578);
        await page.TabToAsync(frame, "#find");
        await page.Keyboard.TypeAsync("trotsky purge");
        await page.KeyAsync("Enter");
        var few = await frame.Locator("[data-row]:visible").CountAsync();
        Assert.InRange(few, 1, 11);
        await page.ShouldBeFitAsync("assign-found");
        await page.KeyAsync("Control+A");
        await page.KeyAsync("Delete");
        Assert.Equal(12, await frame.Locator("[data-row]:visible").CountAsync());
        for (var number = 1; number <= 3; number++)
        {
            await page.TabToAsync(frame, $"[value$='/checkpoint-{number}']");
            await page.KeyAsync("Space");
        }

        Assert.Equal("3 activities chosen", await frame.Locator("[data-count]").TextContentAsync());
        await page.ShouldBeFitAsync("assign-chosen");
        await page.TabToAsync(frame, "#points");
        await page.Keyboard.TypeAsync("20");
        await page.TabToAsync(frame, "summary");
        await page.KeyAsync("Enter");
        await frame.Locator("#due").FillAsync("2199-07-01T09:00");
        await page.TabToAsync(frame, ".next .btn");
        await page.EnterAsync(frame, "h1:has-text('Taken')");

        // The teacher's clock is an hour ahead of UTC in July.
        var lines = await frame.Locator("li").AllTextContentsAsync();
        Assert.Equal(3, lines.Count);
        Assert.All(lines, line => Assert.EndsWith(": 20 due 2199-07-01T08:00:00Z", line, StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task A_mistake_is_named_and_a_look_at_the_notes_loses_nothing()
    {
        var (page, frame) = await OpenAsync(770, 578);
        await page.TabToAsync(frame, "[value$='/checkpoint-2'][name='item']");
        await page.KeyAsync("Space");
        await page.TabToAsync(frame, "[name='preview'][value$='/card-2']");
        await page.EnterAsync(frame, "h1:has-text('How did Stalin make himself')");
        await page.ShouldBeFitAsync("assign-preview");
        await page.TabToAsync(frame, ".bar a");
        await page.EnterAsync(frame, "[data-pick]");
        Assert.True(await frame.Locator("[value$='/checkpoint-2']").IsCheckedAsync());
        await page.TabToAsync(frame, "#points");
        await page.Keyboard.TypeAsync("500");
        await page.TabToAsync(frame, ".next .btn");
        await page.EnterAsync(frame, "#points-wrong");
        await page.ShouldBeFitAsync("assign-wrong");
        await page.TabToAsync(frame, "[name='cancel']");
        await page.EnterAsync(frame, "h1:has-text('Taken')");

        Assert.Equal(0, await frame.Locator("li").CountAsync());
    }

    [ChromiumTheory]
    [InlineData("light", 971, 620)]
    [InlineData("dark", 971, 620)]
    [InlineData("light", 770, 578)]
    [InlineData("dark", 770, 578)]
    [InlineData("light", 360, 740)]
    [InlineData("dark", 360, 740)]
    [InlineData("light", 320, 640)]
    public async Task It_is_fit_in_every_frame_light_and_dark(string colours, int width, int height)
    {
        var (page, frame) = await OpenAsync(width, height, colours == "dark" ? ColorScheme.Dark : ColorScheme.Light);
        await page.ShouldBeFitAsync($"assign-{width}-{colours}");
        await frame.Locator("summary").ClickAsync();
        await page.ShouldBeFitAsync($"assign-{width}-{colours}-dates");
        await frame.Locator(".next .btn").ScrollIntoViewIfNeededAsync();
        await frame.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        await page.KeepPictureAsync($"assign-{width}-{colours}-end");
    }

    [ChromiumFact]
    public async Task Without_scripts_every_row_is_there_and_a_button_sends_the_choice()
    {
        var page = await fixture.PageAsync(new() { ViewportSize = new() { Width = 770, Height = 578 }, JavaScriptEnabled = false });
        await page.GotoAsync($"{fixture.Address}/start");
        await page.Locator("button").ClickAsync();
        await page.Locator("form[action$='/lti/launch'] button").ClickAsync();

        Assert.Equal(12, await page.Locator("[data-row]:visible").CountAsync());
        Assert.False(await page.Locator("#find").IsVisibleAsync());
        await page.ShouldLookAsync("assign-no-script");
        await page.Locator("[value$='/card-1'][name='item']").CheckAsync();
        await page.Locator(".next .btn").ClickAsync();
        await page.ShouldLookAsync("assign-answer");
        await page.Locator("#answer button").ClickAsync();
        Assert.Equal(1, await page.Locator("h1:has-text('Taken') ~ ul li").CountAsync());
    }

    private async Task<(IPage Page, IFrame Frame)> OpenAsync(int width, int height, ColorScheme colours = ColorScheme.Light)
    {
        var page = await fixture.PageAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = colours, Locale = "en-GB", TimezoneId = "Europe/London" });
        await page.GotoAsync($"{fixture.Address}/?width={width}&height={height}");
        var frame = await ShownAsync(page);
        await page.Locator("iframe").FocusAsync();
        return (page, frame);
    }

    private async Task<IFrame> ShownAsync(IPage page)
    {
        await page.FrameLocator("iframe").Locator("[data-pick][data-ready]").WaitForAsync();
        return page.Frames.Single(frame => frame.Url.StartsWith(fixture.School.Tool, StringComparison.Ordinal));
    }
}
