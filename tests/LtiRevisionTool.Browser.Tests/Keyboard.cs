using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>Somebody who uses the keyboard alone, in the frame of an activity.</summary>
internal static class Keyboard
{
    private const int MostPresses = 80;
    private const int MostEnters = 4;

    private static readonly TimeSpan MostForKey = TimeSpan.FromSeconds(15);

    /// <summary>Opens an activity in the LMS and steps into its frame, once it shows what is waited for.</summary>
    public static async Task<IFrame> OpenActivityAsync(this IPage page, School school, string person, string link, string shows)
    {
        await page.GotoAsync($"{school.Lms}/as/{person}/activity/{link}");
        await page.FrameLocator("iframe.activity").Locator(shows).First.WaitForAsync();
        await page.Locator("iframe.activity").FocusAsync();
        return page.Frames.Single(frame => frame.Url.StartsWith(school.Tool, StringComparison.Ordinal));
    }

    /// <summary>
    /// Presses a key. Where the key makes the frame go away, nobody may be left to say that it came: it is taken as pressed, and let go.
    /// </summary>
    public static async Task KeyAsync(this IPage page, string key)
    {
        try
        {
            await page.Keyboard.PressAsync(key).WaitAsync(MostForKey);
        }
        catch (TimeoutException)
        {
            await page.Keyboard.UpAsync(key).WaitAsync(MostForKey);
        }
    }

    /// <summary>Answers the question in the frame somehow, whatever its kind, and checks it.</summary>
    public static async Task AnswerAsync(this IPage page, IFrame frame)
    {
        switch (await frame.Locator("form[data-item]:not([data-mark])").GetAttributeAsync("data-kind"))
        {
            case "short-answer":
                await page.TabToAsync(frame, "[name='answer']");
                await page.Keyboard.TypeAsync("General Secretary");
                break;
            case "number":
                await page.TabToAsync(frame, "[name='answer']");
                await page.Keyboard.TypeAsync("1924");
                break;
            case "ordering":
                await page.TabToAsync(frame, "[data-by]:enabled");
                await page.KeyAsync("Enter");
                break;
            case "matching":
                await page.TabToAsync(frame, ".matched select");
                await page.KeyAsync("ArrowDown");
                break;
            case "cloze":
                await page.TabToAsync(frame, ".bank [aria-pressed=false]");
                await page.KeyAsync("Space");
                break;
            case "sort-evidence":
                for (var card = await frame.Locator(".sides").CountAsync(); card > 0; card--)
                {
                    await page.TabToAsync(frame, "[type=radio]");
                    await page.KeyAsync("Space");
                    await page.KeyAsync("Tab");
                }

                break;
            default:
                await page.TabToAsync(frame, "[name='answer']");
                await page.KeyAsync("Space");
                break;
        }

        await page.TabToAsync(frame, "form[data-item] button.btn:not([name], [type])");
        await page.EnterAsync(frame, "form[data-mark] #verdict");
    }

    /// <summary>Answers one question after the other, up to the result.</summary>
    public static async Task AnswerAllAsync(this IPage page, IFrame frame)
    {
        while (await frame.Locator("[data-total]").CountAsync() == 0)
        {
            await page.AnswerAsync(frame);
            await page.TabToAsync(frame, "a[data-next]");
            await page.EnterAsync(frame, "form[data-item]:not([data-mark]), [data-total]");
        }
    }

    /// <summary>Presses Enter and waits for what it leads to. A frame that has just come may miss a key: a person presses it again.</summary>
    public static async Task EnterAsync(this IPage page, IFrame frame, string shows)
    {
        for (var left = MostEnters; ; left--)
        {
            try
            {
                await page.KeyAsync("Enter");
                await frame.Locator(shows).First.WaitForAsync(new() { Timeout = (float)MostForKey.TotalMilliseconds });
                return;
            }
            catch (TimeoutException) when (left > 1)
            {
            }
        }
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

            await page.KeyAsync("Tab");
        }

        Assert.Fail($"{selector} cannot be reached with the Tab key at {frame.Url}");
    }
}
