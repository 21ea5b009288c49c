using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>
/// The installed Chromium, with third-party cookies blocked as it comes. One that never answers holds up nobody: its start fails, and
/// at its end it is ended by force.
/// </summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const float MostForAnAction = 60_000;

    private static readonly TimeSpan MostForStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan MostForEnd = TimeSpan.FromSeconds(30);

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright driver;
    private readonly IBrowser browser;

    private Chromium(IPlaywright driver, IBrowser browser) => (this.driver, this.browser) = (driver, browser);

    public static string? Path { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>False where its tests are skipped: not installed, and nobody relies on them.</summary>
    public static bool IsWanted => Path is not null || Environment.GetEnvironmentVariable("CI") == "true";

    public static async Task<Chromium> StartAsync()
    {
        var driver = await Playwright.CreateAsync().WaitAsync(MostForStart);
        try
        {
            var path = Path ?? throw new InvalidOperationException("Chromium is not installed.");
            var browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = path, Headless = true, Args = Flags }).WaitAsync(MostForStart);
            return new Chromium(driver, browser);
        }
        catch
        {
            driver.Dispose();
            throw;
        }
    }

    /// <summary>A new person at a new browser.</summary>
    public async Task<IPage> PageAsync(BrowserNewContextOptions browsing)
    {
        var context = await browser.NewContextAsync(browsing);
        context.SetDefaultTimeout(MostForAnAction);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await browser.CloseAsync().WaitAsync(MostForEnd);
        }
        catch (TimeoutException)
        {
            // It does not end when it is asked to: with its driver it has to.
        }

        driver.Dispose();
    }
}
