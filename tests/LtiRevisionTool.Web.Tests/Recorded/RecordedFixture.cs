namespace LtiRevisionTool.Web.Tests.Recorded;

/// <summary>A tool that a recorded Moodle registered by its link.</summary>
public sealed class RecordedFixture : IAsyncLifetime
{
    private RecordedMoodle? moodle;

    public School School { get; private set; } = null!;

    /// <summary>What the administrator saw at the end.</summary>
    public Page Registered { get; private set; } = null!;

    internal RecordedMoodle Moodle => moodle!;

    public async Task InitializeAsync()
    {
        moodle = await RecordedMoodle.StartAsync();
        School = await School.OpenAsync(new SchoolPlace { IsIntroduced = false }, ("RateLimits__PerMinute", "0"));
        var configuration = Uri.EscapeDataString(moodle.Address + "/mod/lti/openid-configuration.php");
        var page = await new Visitor().OpenAsync($"{await School.InviteAsync()}?openid_configuration={configuration}&registration_token=recorded");
        Registered = await page.SubmitAsync("form");
    }

    public async Task DisposeAsync()
    {
        if (School is not null)
        {
            await School.DisposeAsync();
        }

        if (moodle is not null)
        {
            await moodle.DisposeAsync();
        }
    }
}
