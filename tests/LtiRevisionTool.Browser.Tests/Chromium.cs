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

    // The last list of features counts: this one holds what the driver switches off, and the two pages that each window loads for its address bar.
    private static readonly string[] Features =
    [
        "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "DialMediaRouteProvider", "GlobalMediaControls", "HttpsUpgrades", "LensOverlay",
        "MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning", "Translate", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled",
        "WebUIOmniboxPopup", "WebUIOmniboxAimPopup",
    ];

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-features=" + string.Join(',', Features),
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
            // Whatever it was goes on to the test, which fails by it; only the driver is not left behind.
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
            // It does not end when it is asked to: with its driver it has to. What the tests saw is said by then, so nothing is lost.
        }

        driver.Dispose();
    }
}
