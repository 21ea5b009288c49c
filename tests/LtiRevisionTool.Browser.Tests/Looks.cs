using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>What every page has to pass, and the pictures that a person looks at afterwards.</summary>
internal static class Looks
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("REVISION_SCREENSHOTS");

    /// <summary>axe finds nothing, nothing scrolls sideways; a picture is kept where <c>REVISION_SCREENSHOTS</c> names a folder.</summary>
    public static async Task ShouldBeFitAsync(this IPage page, string name)
    {
        Assert.Empty(await page.ViolationsAsync());
        await page.ShouldLookAsync(name);
    }

    /// <summary>
    /// The same on a phone in the dark and as wide as an activity in the light, on one page that stays open; between them nothing scrolls
    /// sideways either.
    /// </summary>
    public static async Task ShouldBeFitEverywhereAsync(this IPage page, string name)
    {
        await LookLikeAsync(360, 740, ColorScheme.Dark, ShouldBeFitAsync);
        await LookLikeAsync(320, 640, ColorScheme.Light, ShouldLookAsync);
        await LookLikeAsync(770, 578, ColorScheme.Dark, ShouldLookAsync);
        await LookLikeAsync(971, 620, ColorScheme.Light, ShouldBeFitAsync);

        async Task LookLikeAsync(int width, int height, ColorScheme colours, Func<IPage, string, Task> lookAsync)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.EmulateMediaAsync(new() { ColorScheme = colours });
            await lookAsync(page, $"{name}-{width}-{colours}");
        }
    }

    /// <summary>Nothing scrolls sideways, and a picture is kept: what can be said of a page whose scripts are off.</summary>
    public static async Task ShouldLookAsync(this IPage page, string name)
    {
        foreach (var frame in page.Frames)
        {
            var overflow = await frame.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{name}: {frame.Url} scrolls sideways by {overflow} px");
        }

        await page.KeepPictureAsync(name);
    }

    /// <summary>A picture for a person to look at, where <c>REVISION_SCREENSHOTS</c> names a folder.</summary>
    public static async Task KeepPictureAsync(this IPage page, string name)
    {
        if (Folder is not null)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), FullPage = true });
        }
    }
}
