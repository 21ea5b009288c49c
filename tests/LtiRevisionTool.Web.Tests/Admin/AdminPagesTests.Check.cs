using System.Net;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Admin;

/// <summary>An administrator checks the connection of a platform.</summary>
public sealed partial class AdminPagesTests
{
    private const string CheckForm = "main form[action*='handler=Check']";

    [Fact]
    public async Task A_connection_is_checked_and_the_page_remembers_what_came_of_it()
    {
        var id = (await Stored.ListAsync(school, "SELECT id FROM platform WHERE name = 'Practice LMS'"))[0];
        using var visitor = new Visitor();
        var page = await fixture.SignInAsync(visitor, $"/admin/platforms/{id}");

        var whole = await page.SubmitAsync(CheckForm);

        Assert.Equal("The connection works", whole.Find("#checked").TextContent);
        Assert.Equal(["right", "right", "right"], States(whole, "keys", "token", "leave"));
        Assert.Equal($"{Actor} platform.checked {id}", await fixture.NewestAuditAsync());

        await school.OrderFaultAsync("token", "html200", 1);
        var broken = await whole.SubmitAsync(CheckForm);

        Assert.Equal("One thing does not work yet", broken.Find("#checked").TextContent);
        Assert.Equal(["right", "wrong", "waiting"], States(broken, "keys", "token", "leave"));
        Assert.Contains("LTI-CHECK-TOKEN-PAGE", broken.Find("#check .verdict[data-state=wrong]").TextContent, StringComparison.Ordinal);
        Assert.Contains("What to do:", broken.Find("#check .verdict[data-state=wrong]").TextContent, StringComparison.Ordinal);
        var reference = broken.Document.QuerySelectorAll("#check > p b")[^1].TextContent;
        var later = await visitor.OpenAsync(page.Address.ToString());
        Assert.Contains($"Failed: LTI-CHECK-TOKEN-PAGE. Reference {reference}.", later.Find("#check dl").TextContent, StringComparison.Ordinal);
        Assert.Contains("You", later.Find("#check dl").TextContent, StringComparison.Ordinal);
        Assert.Contains("Connection checked", (await visitor.OpenAsync(school.Tool + "/admin/audit")).Find("tbody tr").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_not_checked()
    {
        using var visitor = new Visitor();
        var page = await fixture.SignInAsync(visitor, $"/admin/platforms/{await fixture.PlatformIdAsync()}");
        var token = page.Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        var before = await fixture.StoredAsync();

        using var posted = await visitor.PostAsync(
            $"{school.Tool}/admin/platforms/01a20b8e-0000-7000-8000-000000000001?handler=Check", [new("__RequestVerificationToken", token)]);

        Assert.Equal((HttpStatusCode.NotFound, "LTI-ADMIN-NOT-FOUND"), (posted.StatusCode, posted.Headers.GetValues("Lti-Error").Single()));
        Assert.Equal(before, await fixture.StoredAsync());
    }

    private static List<string?> States(Page page, params string[] steps) =>
        [.. steps.Select(step => page.Find($"#check tr[data-step={step}] [data-state]").GetAttribute("data-state"))];
}
