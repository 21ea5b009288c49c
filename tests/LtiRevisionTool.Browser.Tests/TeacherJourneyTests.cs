using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>A teacher follows up: the class, one student, a refused grade sent again, a preview.</summary>
public sealed class TeacherJourneyTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private readonly School school = fixture.School;

    [ChromiumFact]
    public async Task The_class_is_fit_before_anybody_has_begun_and_after()
    {
        var page = await fixture.PageAsync(1366, 768);
        await page.GotoAsync(school.LaunchAddress("teacher", "checkpoint-1"));
        await page.ShouldBeFitAsync("class-empty");
        using var student = new Visitor();
        await school.LaunchAsync("wilhelmina", "checkpoint-1", student);

        await page.ReloadAsync();

        Assert.Contains("Featherstonehaugh", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.ShouldBeFitAsync("class-wide");
        await page.SetViewportSizeAsync(360, 740);
        await page.ShouldBeFitAsync("class-phone");
    }

    [ChromiumFact]
    public async Task A_preview_leaves_no_attempt()
    {
        var page = await fixture.PageAsync(1366, 768);
        await page.GotoAsync(school.LaunchAddress("teacher", "checkpoint-2"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Preview as a student" }).ClickAsync();
        await page.Locator("form[data-item] [name='answer']").First.CheckAsync();
        await page.Locator("form[data-item] button.btn:not([name])").ClickAsync();
        await page.Locator("form[data-mark]").WaitForAsync();
        await page.ShouldBeFitAsync("preview-marked");

        await page.GotoAsync(school.LaunchAddress("teacher", "checkpoint-2"));

        Assert.DoesNotContain("Delacroix-Obi", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }
}
