using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>A student whose browser keeps no cookie of the tool in the frame of the LMS.</summary>
public sealed class NoCookieJourneyTests(NoCookieFixture fixture) : IClassFixture<NoCookieFixture>
{
    [ChromiumFact]
    [Trait("Row", "LI-28")]
    [Trait("Row", "PS-03")]
    [Trait("Row", "PS-05")]
    [Trait("Row", "PS-07")]
    [Trait("Row", "PS-09")]
    public async Task The_storage_of_the_platform_proves_the_browser_and_the_notes_open_in_a_new_tab_by_keyboard()
    {
        var page = await PageAsync();
        await page.GotoAsync(fixture.Address);
        var frame = await ShownAsync(page, "Open your notes in a new tab");
        await page.ShouldBeFitAsync("no-cookie-new-tab");

        await page.Locator("iframe.activity").FocusAsync();
        await page.TabToAsync(frame, "button.btn");
        var tab = await page.Context.RunAndWaitForPageAsync(() => page.KeyAsync("Enter"));
        await tab.Locator(".contents").First.WaitForAsync();

        Assert.StartsWith(fixture.Tool + "/learn/", tab.Url, StringComparison.Ordinal);
        await tab.ShouldBeFitAsync("no-cookie-notes");
        await tab.ReloadAsync();
        await tab.Locator(".contents").First.WaitForAsync();
        Assert.Equal("Storage 0", await page.Frames.Single(one => one.Name == "post_message_forwarding").TitleAsync());
    }

    [ChromiumFact]
    [Trait("Row", "PS-08")]
    [Trait("Row", "LV-N64")]
    public async Task A_storage_that_stays_silent_leads_to_the_page_that_says_what_to_do()
    {
        var page = await PageAsync();
        await page.GotoAsync(fixture.Address + "/silent");

        var frame = await ShownAsync(page, "Let this page open in a window of its own");

        Assert.Contains("LTI-BROWSER-UNBOUND", await frame.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.ShouldBeFitAsync("no-cookie-silent");
    }

    private Task<IPage> PageAsync() => fixture.PageAsync(1100, 760);

    private async Task<IFrame> ShownAsync(IPage page, string heading)
    {
        await page.FrameLocator("iframe.activity").Locator($"h1:has-text('{heading}')").WaitForAsync();
        return page.Frames.Single(frame => frame.Url.StartsWith(fixture.Tool, StringComparison.Ordinal));
    }
}
