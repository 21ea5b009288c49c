using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>A school whose tool also knows a platform with links of any settings; what it launches is then opened in Chromium.</summary>
public sealed class ForeignFixture : BrowserFixture
{
    private ForeignPlatform? platform;

    /// <summary>Launches a link and goes on in the browser.</summary>
    public async Task<IPage> LaunchAsync(IPage page, string link, IReadOnlyDictionary<string, string> custom, string subject, string role = "Learner")
    {
        using var visitor = new Visitor();
        var opened = await platform!.LaunchLinkAsync(visitor, School.Tool, link, custom, subject, role);
        await page.Context.AddCookiesAsync(
        [
            new()
            {
                Name = "__Host-revision",
                Value = visitor.Cookies[new Uri(School.Tool), "__Host-revision"]!,
                Domain = "localhost",
                Path = "/",
                Secure = true,
                HttpOnly = true,
                SameSite = SameSiteAttribute.None,
            },
        ]);
        await page.GotoAsync(opened.Address.ToString());
        return page;
    }

    protected override async Task<School> OpenSchoolAsync()
    {
        platform = await ForeignPlatform.StartAsync();
        return await School.OpenAsync([.. platform.Settings(1)]);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (platform is not null)
        {
            await platform.DisposeAsync();
        }
    }
}
