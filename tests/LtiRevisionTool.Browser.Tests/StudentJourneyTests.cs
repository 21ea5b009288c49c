using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>A student in a frame of the LMS, third-party cookies blocked, with the keyboard alone.</summary>
public sealed class StudentJourneyTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private const string QuestionOrResult = "form[data-item]:not([data-mark]), [data-total]";

    private readonly School school = fixture.School;

    [ChromiumFact]
    public async Task A_checkpoint_is_answered_in_the_frame_by_keyboard_and_its_grade_arrives()
    {
        var page = await fixture.PageAsync(1366, 768);
        var frame = await page.OpenActivityAsync(school, "amara", "checkpoint-1", "form[data-item]");

        await page.AnswerAllAsync(frame);

        await frame.Locator("[data-grade-state='sent']").WaitForAsync(new() { Timeout = 30_000 });
        var (marks, most) = (await NumberAsync("data-total"), await NumberAsync("data-of"));
        // The column came with the course and has 8 points.
        await school.WaitForGradeAsync("amara", "Stalin: checkpoint 1", Math.Round(8 * marks / most, 5), TimeSpan.FromSeconds(10));
        await page.ShouldBeFitAsync("student-result-in-frame");

        async Task<decimal> NumberAsync(string name) =>
            decimal.Parse((await frame.Locator("[data-total]").GetAttributeAsync(name))!, CultureInfo.InvariantCulture);
    }

    [ChromiumFact]
    public async Task Every_student_page_is_fit_on_a_wide_screen() => await TourAsync("ben", 1366, 768, ColorScheme.Light, "wide");

    [ChromiumFact]
    public async Task Every_student_page_is_fit_on_a_phone_in_the_dark() => await TourAsync("lena", 360, 740, ColorScheme.Dark, "phone-dark");

    [ChromiumFact]
    public async Task The_first_visit_of_a_card_is_light_and_asks_no_third_party()
    {
        var page = await fixture.PageAsync(971, 620);
        await page.GotoAsync(school.LaunchAddress("zoe", "card-1"));
        var card = page.Url;
        var fresh = await page.Context.NewPageAsync();
        var foreign = new ConcurrentBag<string>();
        var requests = new ConcurrentBag<IRequest>();
        fresh.Response += (_, response) =>
        {
            if (!response.Url.StartsWith(school.Tool, StringComparison.Ordinal) && !response.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                foreign.Add(response.Url);
            }
        };
        fresh.RequestFinished += (_, request) => requests.Add(request);

        await fresh.GotoAsync(card, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var (all, script) = (0L, 0L);
        foreach (var request in requests)
        {
            var sizes = await request.SizesAsync();
            var bytes = sizes.ResponseBodySize + sizes.ResponseHeadersSize;
            all += bytes;
            script += request.ResourceType == "script" ? bytes : 0;
        }

        Assert.Empty(foreign);
        Assert.InRange(all, 1, 100_000);
        Assert.InRange(script, 0, 30_000);
    }

    [ChromiumFact]
    public async Task A_card_prints()
    {
        var page = await fixture.PageAsync(794, 1123);
        await page.GotoAsync(school.LaunchAddress("yusuf", "card-1"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await page.Locator("header.bar").IsVisibleAsync());
        Assert.True(await page.Locator("#F1\\.1").IsVisibleAsync());
        await page.ShouldBeFitAsync("card-print");
    }

    /// <summary>Topic, card, a question before and after its answer, an empty answer, the result.</summary>
    private async Task TourAsync(string person, int width, int height, ColorScheme colours, string look)
    {
        var page = await fixture.PageAsync(width, height, colours);
        await page.GotoAsync(school.LaunchAddress(person, "topic"));
        await page.ShouldBeFitAsync($"topic-{look}");
        await page.Locator(".contents a").First.ClickAsync();
        await page.Locator("#F1\\.1").WaitForAsync();
        await page.ShouldBeFitAsync($"card-{look}");
        await page.GotoAsync(page.Url.Replace("/card/1", "/checkpoint/1", StringComparison.Ordinal));
        await page.Locator("form[data-item] button.btn").First.ClickAsync();
        await page.Locator("#verdict").WaitForAsync();
        await page.ShouldBeFitAsync($"question-empty-{look}");
        for (var question = 1; await page.Locator("[data-total]").CountAsync() == 0; question++)
        {
            await page.ShouldBeFitAsync($"question-{question}-{look}");
            await page.AnswerAsync(page.MainFrame);
            await page.ShouldBeFitAsync($"question-{question}-marked-{look}");
            await page.Locator("a[data-next]").ClickAsync();
            await page.Locator(QuestionOrResult).WaitForAsync();
        }

        await page.ShouldBeFitAsync($"result-{look}");
    }
}
