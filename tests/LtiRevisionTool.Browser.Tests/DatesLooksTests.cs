using System.Globalization;
using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>What students see of an activity that is not open yet, closed, or keeps its marks back.</summary>
public sealed class DatesLooksTests(ForeignFixture fixture) : IClassFixture<ForeignFixture>
{
    [ChromiumTheory]
    [InlineData(971, 620, ColorScheme.Light, "frame")]
    [InlineData(360, 740, ColorScheme.Dark, "phone-dark")]
    public async Task Every_state_is_fit(int width, int height, ColorScheme colours, string look)
    {
        var page = await fixture.PageAsync(width, height, colours);
        await LaunchAsync("early", ("opens", In(50)));
        Assert.StartsWith("This opens on ", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await page.ShouldBeFitAsync($"dates-not-open-{look}");

        await LaunchAsync("late", ("closes", In(-50)));
        Assert.Equal("Checkpoint 2 is closed", await page.Locator("h1").InnerTextAsync());
        await page.ShouldBeFitAsync($"dates-closed-{look}");

        await LaunchAsync("held", ("feedback", "due"), ("due", In(50)), ("closes", In(100)));
        await page.ShouldBeFitAsync($"dates-question-{look}");
        await page.Locator("[data-item] input[type=radio]").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save answer" }).ClickAsync();
        Assert.Equal("Your answer is in", (await page.Locator("#verdict").InnerTextAsync()).Trim());
        await page.ShouldBeFitAsync($"dates-answer-{look}");

        await page.Locator("a[data-next]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish now" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish now" }).ClickAsync();
        await page.Locator("#held").WaitForAsync();
        await page.ShouldBeFitAsync($"dates-result-{look}");

        Task LaunchAsync(string link, params (string Name, string Value)[] custom) => fixture.LaunchAsync(
            page, $"{link}-{look}", custom.Append(("part", "checkpoint-2")).ToDictionary(pair => pair.Item1, pair => pair.Item2), $"student-{look}");
    }

    private static string In(int hours) =>
        TimeProvider.System.GetUtcNow().AddHours(hours).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
