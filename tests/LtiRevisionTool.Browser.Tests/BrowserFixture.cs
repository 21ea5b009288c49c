using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>A school and a browser for the journeys of one class.</summary>
public class BrowserFixture : IAsyncLifetime
{
    private Chromium? browser;

    public School School { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.IsWanted)
        {
            School = await OpenSchoolAsync();
            browser = await Chromium.StartAsync();
        }
    }

    /// <summary>A new person at a new browser.</summary>
    public Task<IPage> PageAsync(int width, int height, ColorScheme colours = ColorScheme.Light) =>
        PageAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = colours, Locale = "en-GB" });

    /// <summary>A new person at a new browser of another make: with scripts off, or with touch.</summary>
    public Task<IPage> PageAsync(BrowserNewContextOptions browsing) => browser!.PageAsync(browsing);

    protected virtual Task<School> OpenSchoolAsync() => School.OpenAsync();

    public virtual async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        if (School is not null)
        {
            await School.DisposeAsync();
        }
    }
}
