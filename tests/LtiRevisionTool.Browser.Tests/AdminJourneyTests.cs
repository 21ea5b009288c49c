using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>An administrator in a real browser: signs in, works by the keyboard alone, and signs out.</summary>
public sealed class AdminJourneyTests(AdminBrowserFixture fixture) : IClassFixture<AdminBrowserFixture>
{
    private readonly School school = fixture.School;

    [ChromiumFact]
    public async Task A_platform_is_invited_activated_and_disabled_by_keyboard_and_every_page_is_fit()
    {
        var page = await fixture.AdministratorAsync(971, 620);
        await fixture.OpenAsync(page, "/admin/invitations");
        await page.TabToAsync(page.MainFrame, "#name");
        await page.Keyboard.TypeAsync("Fernhill and Upper Kirkby Combined Grammar School");
        await page.TabToAsync(page.MainFrame, "form[action*=Make] button.btn");
        await page.EnterAsync(page.MainFrame, "#link");
        await page.ShouldBeFitAsync("admin-link");
        var link = await page.Locator("#link").InputValueAsync();
        await page.TabToAsync(page.MainFrame, "#copy");
        await page.EnterAsync(page.MainFrame, "#copied:not(:empty)");
        using var lms = new Visitor();
        var asked = await lms.OpenAsync(fixture.Newcomer.Open(link));
        await asked.SubmitAsync("form");

        await page.GotoAsync(school.Tool + "/admin");
        await page.TabToAsync(page.MainFrame, "main ul.plain a[href*='/platforms/']");
        await page.EnterAsync(page.MainFrame, "form[action*=Activate]");
        await page.ShouldBeFitAsync("admin-platform-pending");
        await page.TabToAsync(page.MainFrame, "form[action*=Activate] button");
        await page.EnterAsync(page.MainFrame, "#done:has-text('Activated')");
        await page.TabToAsync(page.MainFrame, "form[action*=Check] button");
        await page.EnterAsync(page.MainFrame, "#check table");
        await page.ShouldBeFitEverywhereAsync("admin-platform-checked");
        await page.TabToAsync(page.MainFrame, "form[action*=Disable] button.btn:not(.tiny)");
        await page.ShouldBeFitAsync("admin-platform-active");
        await page.EnterAsync(page.MainFrame, "#done:has-text('Disabled')");
        await page.ShouldBeFitAsync("admin-platform-disabled");

        await page.TabToAsync(page.MainFrame, ".bar button");
        await page.EnterAsync(page.MainFrame, "h1:has-text('You are signed out')");
        await page.ShouldBeFitAsync("admin-signed-out");
    }

    [ChromiumFact]
    public async Task Every_page_is_fit_in_every_size_light_and_dark()
    {
        var page = await fixture.AdministratorAsync(971, 620);
        await fixture.OpenAsync(page);
        foreach (var path in new[] { "", "/platforms", "/invitations", "/keys", "/keys/emergency", "/grades", "/audit" })
        {
            await page.GotoAsync($"{school.Tool}/admin{path}");
            await page.ShouldBeFitEverywhereAsync($"admin{path.Replace('/', '-')}");
        }

        await page.GotoAsync(school.Tool + "/admin/platforms");
        await page.Locator("th a:has-text('Practice LMS')").ClickAsync();
        await page.ShouldBeFitEverywhereAsync("admin-platform");
    }

    [ChromiumFact]
    public async Task The_pages_of_an_invitation_are_fit_whatever_becomes_of_it()
    {
        await using var lms = await ForeignPlatform.StartAsync();
        var admin = await fixture.AdministratorAsync(971, 620);
        await fixture.OpenAsync(admin, "/admin/invitations");
        var page = await fixture.PageAsync(971, 620);
        var link = await InviteAsync("St Bartholomew’s");
        await page.GotoAsync(link);
        await page.ShouldBeFitEverywhereAsync("register-alone");
        await page.GetByRole(AriaRole.Link, new() { Name = "Set the tool up by hand" }).ClickAsync();
        await page.ShouldBeFitEverywhereAsync("by-hand");
        await page.Locator("#clientid").FillAsync("10000000000004");
        await page.Locator("#keys").FillAsync("no address");
        await page.GetByRole(AriaRole.Button, new() { Name = "Connect the LMS" }).ClickAsync();
        await page.Locator("#keys-fault, #issuer-fault").First.WaitForAsync();
        await page.ShouldBeFitEverywhereAsync("by-hand-wrong");
        await page.Locator("#pasted").FillAsync($"Platform ID: {lms.Address}\nAuthentication request URL: {lms.Address}/auth\nAccess token URL: {lms.Address}/token");
        await page.Locator("#keys").FillAsync(lms.Address + "/jwks");
        await page.GetByRole(AriaRole.Button, new() { Name = "Connect the LMS" }).ClickAsync();
        await page.Locator("[data-registered]").WaitForAsync();
        await page.ShouldBeFitEverywhereAsync("by-hand-done");
        await page.GotoAsync(link);
        await page.ShouldBeFitEverywhereAsync("register-used");

        await page.GotoAsync(lms.Open(await InviteAsync("St Bartholomew’s, a second time")));
        await page.ShouldBeFitEverywhereAsync("register-confirm");
        await page.GetByRole(AriaRole.Button, new() { Name = "Register the tool" }).ClickAsync();
        await page.Locator("h1:has-text('Check this')").WaitForAsync();
        await page.ShouldBeFitEverywhereAsync("register-ask");
        await page.Locator("[name=update]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Register the tool" }).ClickAsync();
        await page.Locator("[data-registered]").WaitForAsync();
        await page.ShouldBeFitEverywhereAsync("registered");

        async Task<string> InviteAsync(string name)
        {
            await admin.GotoAsync(school.Tool + "/admin/invitations");
            await admin.Locator("#name").FillAsync(name);
            await admin.Locator("form[action*=Make] button.btn").ClickAsync();
            return await admin.Locator("#link").InputValueAsync();
        }
    }

    [ChromiumFact]
    public async Task A_refused_grade_is_sent_again_by_keyboard()
    {
        var page = await fixture.AdministratorAsync(971, 620);
        await fixture.OpenAsync(page, "/admin/grades");
        await page.TabToAsync(page.MainFrame, "main ul.plain a");
        await page.EnterAsync(page.MainFrame, "form[action*=One]");
        await page.ShouldBeFitAsync("admin-grades-shown");
        Assert.DoesNotContain("Samir", await page.ContentAsync(), StringComparison.Ordinal);
        await page.TabToAsync(page.MainFrame, "form[action*=One] button");

        await page.EnterAsync(page.MainFrame, "#done:has-text('1 grade to be sent again')");
    }

    [ChromiumFact]
    public async Task An_account_without_the_role_reads_whom_to_ask()
    {
        var account = fixture.Entra.Account;
        fixture.Entra.Account = EntraAuthority.Administrator(name: "Ben Hartley-Quill");
        fixture.Entra.Account.Remove("roles");
        try
        {
            var page = await fixture.AdministratorAsync(360, 740, ColorScheme.Dark);
            await page.GotoAsync(school.Tool + "/admin");
            await page.Locator("button").ClickAsync();
            await page.Locator("h1:has-text('Your account has no access')").WaitForAsync();

            await page.ShouldBeFitAsync("admin-no-access");
        }
        finally
        {
            fixture.Entra.Account = account;
        }
    }
}
