using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests.Journeys;

/// <summary>A school whose LMS and tool have never heard of each other, and an empty course.</summary>
public abstract class JourneyFixture : BrowserFixture
{
    private const int Width = 1366;
    private const int Height = 900;

    /// <summary>The LMS of the school.</summary>
    protected abstract SchoolPlace Place { get; }

    /// <summary>Somebody at a browser of their own, whose clicks are counted.</summary>
    public async Task<Clicks> SomebodyAsync() => new(await PageAsync(new BrowserNewContextOptions
    {
        ViewportSize = new() { Width = Width, Height = Height },
        Locale = "en-GB",
        TimezoneId = "Europe/London",
    }));

    protected override Task<School> OpenSchoolAsync() => School.OpenAsync(Place with { IsIntroduced = false });
}
