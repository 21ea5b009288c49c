namespace LtiRevisionTool.Browser.Tests;

/// <summary>A school whose browsers keep no cookie of the tool in the frame of an LMS that stores for tools.</summary>
public sealed class NoCookieFixture : BrowserFixture
{
    private ForeignPlatform? platform;
    private CookielessFrames? frames;
    private StoringLms? lms;

    /// <summary>Where the LMS shows the activity.</summary>
    public string Address => lms!.Address;

    /// <summary>Where browsers find the tool.</summary>
    public string Tool => frames!.Address;

    protected override async Task<School> OpenSchoolAsync()
    {
        platform = await ForeignPlatform.StartAsync();
        frames = await CookielessFrames.StartAsync();
        lms = await StoringLms.StartAsync(platform, frames.Address);
        var school = await School.OpenAsync([.. lms.Settings, ("Tool__PublicUrl", frames.Address)]);
        frames.Tool = school.Tool;
        return school;
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var part in (IAsyncDisposable?[])[lms, frames, platform])
        {
            if (part is not null)
            {
                await part.DisposeAsync();
            }
        }
    }
}
