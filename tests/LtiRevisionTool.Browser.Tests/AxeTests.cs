using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>What is wrong with a page is found, in the page itself and in its frames.</summary>
public sealed class AxeTests : IAsyncLifetime
{
    private const string Wrong = "<!doctype html><html lang=en><title>Sums</title><main><h1>Sums</h1><img src=sum.png></main></html>";

    private Chromium? browser;

    public async Task InitializeAsync() => browser = Chromium.IsWanted ? await Chromium.StartAsync() : null;

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
    }

    [ChromiumTheory]
    [InlineData(Wrong)]
    [InlineData("<!doctype html><html lang=en><title>Sums</title><main><h1>Sums</h1><iframe title=Sums srcdoc='" + Wrong + "'></iframe></main></html>")]
    public async Task An_image_without_words_is_named(string html)
    {
        var page = await browser!.PageAsync(new BrowserNewContextOptions());
        await page.SetContentAsync(html);

        var violation = Assert.Single(await page.ViolationsAsync(), violation => violation.StartsWith("image-alt", StringComparison.Ordinal));

        Assert.Contains("sum.png", violation, StringComparison.Ordinal);
    }
}
