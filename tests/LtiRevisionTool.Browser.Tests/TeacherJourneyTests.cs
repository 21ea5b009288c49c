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
    public async Task A_preview_by_keyboard_in_the_frame_leaves_no_attempt()
    {
        var page = await fixture.PageAsync(1366, 768);
        var frame = await page.OpenActivityAsync(school, "teacher", "checkpoint-2", "a[href*='/learn/']");
        await page.TabToAsync(frame, "a[href*='/learn/']");
        await page.KeyAsync("Enter");
        await frame.Locator("form[data-item]").WaitForAsync();
        await page.TabToAsync(frame, "[name='answer']");
        await page.KeyAsync("Space");
        await page.TabToAsync(frame, "form[data-item] button.btn:not([name])");
        await page.KeyAsync("Enter");
        await frame.Locator("form[data-mark]").WaitForAsync();
        await page.ShouldBeFitAsync("preview-marked");

        await page.GotoAsync(school.LaunchAddress("teacher", "checkpoint-2"));

        Assert.DoesNotContain("Delacroix-Obi", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task A_grade_held_up_is_sent_again_by_keyboard_and_arrives()
    {
        await school.OrderFaultAsync("scores", "500", 2);
        using var student = new Visitor();
        var question = await school.LaunchAsync("samir", "checkpoint-3", student);
        var finish = await student.OpenAsync(new Uri(question.Address, "finish").ToString());
        await finish.SubmitAsync("form");
        var page = await fixture.PageAsync(1366, 768);
        var frame = await page.OpenActivityAsync(school, "teacher", "checkpoint-3", "table");

        await page.TabToAsync(frame, "th a[href*='/student/']");
        await page.KeyAsync("Enter");
        await frame.Locator("h1:has-text('Samir')").WaitForAsync();
        await page.ShouldBeFitAsync("student-of-teacher");
        await page.TabToAsync(frame, "form button");
        await page.KeyAsync("Enter");
        await frame.Locator("[role='status']:has-text('Samir')").First.WaitForAsync();

        await page.ShouldBeFitAsync("sent-again");
        await school.WaitForGradeAsync("samir", "Stalin: checkpoint 3", 0, TimeSpan.FromSeconds(40));
    }
}
