using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>Somebody follows a grade link of the gradebook: a teacher to a student's answers, a student to their own.</summary>
public sealed class ReviewJourneyTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private readonly School school = fixture.School;

    [ChromiumFact]
    public async Task A_teacher_reads_the_answers_behind_a_grade_by_keyboard_in_the_frame()
    {
        await AnswerAsync("lena", "checkpoint-3");
        await AnswerAsync("lena", "checkpoint-3", again: true);
        var page = await fixture.PageAsync(1366, 900);
        var frame = await OpenAsync(page, "teacher", "checkpoint-3", "lena", "#answers");

        await page.TabToAsync(frame, "a[href='#answers']");
        await page.ShouldBeFitAsync("review-teacher");
        await page.KeyAsync("Enter");
        await page.ShouldBeFitAsync("review-teacher-answers");
        await page.TabToAsync(frame, "tbody tr:last-child th a");
        await page.KeyAsync("Enter");

        await frame.Locator("#answers:has-text('Attempt 1')").WaitForAsync();
        await page.TabToAsync(frame, "section[aria-labelledby=answers] a");
        await page.KeyAsync("Enter");
        await frame.Locator(".fact:target").WaitForAsync();
    }

    [ChromiumFact]
    public async Task A_student_reads_their_own_work_by_keyboard_in_the_frame()
    {
        await AnswerAsync("amara", "checkpoint-3");
        var page = await fixture.PageAsync(1366, 900);
        var frame = await OpenAsync(page, "amara", "checkpoint-3", "amara", ".verdict");

        await page.TabToAsync(frame, "summary");
        await page.KeyAsync("Enter");
        await frame.Locator("details[open]").WaitForAsync();
        await page.ShouldBeFitAsync("review-student");
        await page.TabToAsync(frame, ".reread a");
        await page.KeyAsync("Enter");

        await frame.Locator(".fact:target").WaitForAsync();
    }

    [ChromiumTheory]
    [InlineData("review-teacher", 1366, 900, ColorScheme.Dark, "teacher", "ben", "#answers")]
    [InlineData("review-teacher-phone", 360, 740, ColorScheme.Light, "teacher", "ben", "#answers")]
    [InlineData("review-student", 770, 578, ColorScheme.Dark, "ben", "ben", ".verdict")]
    [InlineData("review-student-phone", 360, 740, ColorScheme.Light, "ben", "ben", ".verdict")]
    [InlineData("review-nobody-phone", 360, 740, ColorScheme.Dark, "teacher", "zoe", "main a.btn")]
    [InlineData("review-nobody", 1366, 900, ColorScheme.Light, "teacher", "zoe", "main a.btn")]
    public async Task The_pages_are_fit_at_every_width_in_light_and_dark(
        string name, int width, int height, ColorScheme colours, string person, string student, string shows)
    {
        await AnswerAsync("ben", "checkpoint-1");
        var page = await fixture.PageAsync(width, height, colours);

        await page.GotoAsync($"{school.Lms}/review/{person}/checkpoint-1/{student}");
        await page.Locator(shows).First.WaitForAsync();
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

        await page.ShouldBeFitAsync($"{name}-{colours.ToString().ToLowerInvariant()}");
    }

    [ChromiumFact]
    public async Task A_grade_of_an_activity_that_nobody_opened_leads_to_a_page_that_is_fit()
    {
        var page = await fixture.PageAsync(770, 578);

        await page.GotoAsync($"{school.Lms}/review/teacher/topic/zoe");
        await page.Locator("h1:has-text('There is no work')").WaitForAsync();

        await page.ShouldBeFitAsync("review-nothing");
    }

    /// <summary>The LMS shows whatever a grade link opens in the frame of the activity.</summary>
    private async Task<IFrame> OpenAsync(IPage page, string person, string link, string student, string shows)
    {
        await page.GotoAsync($"{school.Lms}/as/{person}/activity/{link}");
        await page.Locator("iframe.activity").EvaluateAsync("(frame, address) => { frame.src = address; }", $"{school.Lms}/review/{person}/{link}/{student}");
        await page.FrameLocator("iframe.activity").Locator(shows).First.WaitForAsync();
        await page.Locator("iframe.activity").FocusAsync();
        return page.Frames.Single(frame => frame.Url.StartsWith(school.Tool, StringComparison.Ordinal));
    }

    /// <summary>Answers every question of a checkpoint somehow.</summary>
    private async Task AnswerAsync(string person, string link, bool again = false)
    {
        using var visitor = new Visitor();
        var page = await school.LaunchAsync(person, link, visitor);
        if (again)
        {
            page = await page.SubmitAsync("nav.next form");
        }

        await page.AnswerAllAsync();
    }
}
