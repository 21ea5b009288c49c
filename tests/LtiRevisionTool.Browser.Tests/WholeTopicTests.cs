using Microsoft.Playwright;
using Xunit.Abstractions;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>A student who has no mouse reads and answers everything, in the LMS's frame.</summary>
public sealed class WholeTopicTests(BrowserFixture fixture, ITestOutputHelper output) : IClassFixture<BrowserFixture>
{
    private const int Cards = 12;

    /// <summary>How many of them are gone through.</summary>
    private static readonly int Taken = Scale.IsLong ? Cards : 1;

    private readonly School school = fixture.School;

    [ChromiumFact]
    [Trait("Category", "Long")]
    public async Task Every_card_and_every_checkpoint_take_the_keyboard_alone()
    {
        var page = await fixture.PageAsync(1366, 768);
        var frame = await page.OpenActivityAsync(school, "zoe", "topic", ".contents");
        var questions = 0;
        await PressAsync("a.btn", "main h1");
        for (var card = 1; card <= Taken; card++)
        {
            await frame.Locator($"article .num:text-is('{card}')").WaitForAsync();
            await PressAsync("nav.next a.btn", "form[data-item]:not([data-mark])");
            while (await frame.Locator("[data-total]").CountAsync() == 0)
            {
                await page.AnswerAsync(frame);
                questions++;
                await PressAsync("a[data-next]", "form[data-item]:not([data-mark]), [data-total]");
            }

            await PressAsync("nav.next a.btn", card < Cards ? "article" : ".contents");
        }

        output.WriteLine($"{Taken} of {Cards} cards, {questions} questions.");
        Assert.True(questions >= Taken * 8, $"Only {questions} questions were asked.");

        async Task PressAsync(string selector, string shows)
        {
            await page.TabToAsync(frame, selector);
            await page.EnterAsync(frame, shows);
        }
    }
}
