namespace LtiRevisionTool.Browser.Tests;

/// <summary>A school whose tool also knows an LMS that shows its picker in a frame.</summary>
public sealed class PickerFixture : BrowserFixture
{
    private ForeignPlatform? platform;
    private PickingLms? lms;

    /// <summary>Where the LMS shows the picker.</summary>
    public string Address => lms!.Address;

    protected override async Task<School> OpenSchoolAsync()
    {
        platform = await ForeignPlatform.StartAsync();
        lms = await PickingLms.StartAsync(platform);
        var school = await School.OpenAsync([.. lms.Settings]);
        lms.Tool = school.Tool;
        return school;
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var part in (IAsyncDisposable?[])[lms, platform])
        {
            if (part is not null)
            {
                await part.DisposeAsync();
            }
        }
    }
}
