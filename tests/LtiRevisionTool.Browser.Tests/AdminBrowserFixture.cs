using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>A school whose tool has administrators, one platform that waits for their word, and a grade that its gradebook refused.</summary>
public sealed class AdminBrowserFixture : BrowserFixture
{
    private EntraAuthority? entra;
    private ForeignPlatform? newcomer;

    public EntraAuthority Entra => entra!;

    public ForeignPlatform Newcomer => newcomer!;

    /// <summary>A browser that takes the certificate of the authority.</summary>
    public Task<IPage> AdministratorAsync(int width, int height, ColorScheme colours = ColorScheme.Light) => PageAsync(new BrowserNewContextOptions
    {
        ViewportSize = new() { Width = width, Height = height },
        ColorScheme = colours,
        Locale = "en-GB",
        IgnoreHTTPSErrors = true,
    });

    /// <summary>Opens a page for administrators by way of the authority.</summary>
    public async Task OpenAsync(IPage page, string path = "/admin")
    {
        await page.GotoAsync(School.Tool + path);
        await page.KeyAsync("Tab");
        await page.KeyAsync("Enter");
        await page.Locator("nav.rooms").WaitForAsync();
    }

    protected override async Task<School> OpenSchoolAsync()
    {
        entra = await EntraAuthority.StartAsync();
        entra.Account = EntraAuthority.Administrator(name: "Wilhelmina Featherstonehaugh-Ramaswamy");
        newcomer = await ForeignPlatform.StartAsync();
        var place = new SchoolPlace { Family = "Canvas" };
        var school = await School.OpenAsync(place, [.. entra.Settings(place.Folder), ("Registration__Activation", "Pending"), ("RateLimits__PerMinute", "0")]);
        using var student = new Visitor();
        var question = await school.LaunchAsync("samir", "checkpoint-3", student);
        await school.ControlAsync("/course/conclude", ("quietly", ""));
        var finish = await student.OpenAsync(new Uri(question.Address, "finish").ToString());
        var result = await finish.SubmitAsync("form");
        await Eventually.TrueAsync("the grade is refused", TimeSpan.FromMinutes(2), async () =>
            (await student.OpenAsync(result.Address.ToString())).Document.QuerySelector("[data-grade-state=refused]") is not null);
        return school;
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (newcomer is not null)
        {
            await newcomer.DisposeAsync();
        }

        if (entra is not null)
        {
            await entra.DisposeAsync();
        }
    }
}
