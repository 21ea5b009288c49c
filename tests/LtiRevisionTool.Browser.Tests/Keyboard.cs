using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>Somebody who uses the keyboard alone, in the frame of an activity.</summary>
internal static class Keyboard
{
    private const int MostPresses = 80;

    /// <summary>Opens an activity in the LMS and steps into its frame, once it shows what is waited for.</summary>
    public static async Task<IFrame> OpenActivityAsync(this IPage page, School school, string person, string link, string shows)
    {
        await page.GotoAsync($"{school.Lms}/as/{person}/activity/{link}");
        await page.FrameLocator("iframe.activity").Locator(shows).First.WaitForAsync();
        await page.Locator("iframe.activity").FocusAsync();
        return page.Frames.Single(frame => frame.Url.StartsWith(school.Tool, StringComparison.Ordinal));
    }

    /// <summary>Presses Tab until the focus is on what the selector names.</summary>
    public static async Task TabToAsync(this IPage page, IFrame frame, string selector)
    {
        for (var press = 0; press < MostPresses; press++)
        {
            if (await frame.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} cannot be reached with the Tab key at {frame.Url}");
    }
}
