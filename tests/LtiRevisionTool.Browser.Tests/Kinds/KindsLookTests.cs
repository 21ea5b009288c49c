using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests.Kinds;

/// <summary>Questions with parts, and a source: fit before the answer and after a wrong, a half-right and a right one.</summary>
public sealed class KindsLookTests(KindsBrowserFixture fixture) : IClassFixture<KindsBrowserFixture>
{
    private static readonly string[] Cards =
    [
        "Bukharin edited Pravda", "Tomsky led the trade unions", "Zinoviev ran the Leningrad Party",
        "Local secretaries who owed", "Trotsky lost every important", "Zinoviev and Kamenev were heavily outvoted",
    ];

    [ChromiumFact]
    public async Task Every_kind_is_fit_before_and_after_any_answer()
    {
        var question = await QuestionPage.PreviewAsync(fixture.School, await fixture.PageAsync(971, 620));

        await TourAsync(question, Looks.ShouldBeFitAsync, "971-light", "wrong", "partly", "right");
    }

    [ChromiumFact]
    public async Task Every_kind_is_fit_on_a_phone_in_the_dark()
    {
        var question = await QuestionPage.PreviewAsync(fixture.School, await fixture.PageAsync(360, 740, ColorScheme.Dark));

        await TourAsync(question, Looks.ShouldBeFitAsync, "360-dark", "wrong", "partly", "right");
    }

    [ChromiumTheory]
    [InlineData(1366, 900, ColorScheme.Dark)]
    [InlineData(770, 578, ColorScheme.Light)]
    [InlineData(320, 640, ColorScheme.Light)]
    public async Task No_kind_scrolls_sideways_at_any_width(int width, int height, ColorScheme colours)
    {
        var question = await QuestionPage.PreviewAsync(fixture.School, await fixture.PageAsync(width, height, colours));

        await TourAsync(question, Looks.ShouldLookAsync, $"{width}-{colours.ToString().ToLowerInvariant()}", "partly");
    }

    [ChromiumFact]
    public async Task Every_kind_is_answered_in_the_colours_of_the_system()
    {
        var page = await fixture.PageAsync(new() { ViewportSize = new() { Width = 971, Height = 620 }, ForcedColors = ForcedColors.Active });

        await TourAsync(await QuestionPage.PreviewAsync(fixture.School, page), Looks.ShouldLookAsync, "forced", "partly");
    }

    [ChromiumFact]
    public async Task Every_kind_prints_without_buttons()
    {
        var page = await fixture.PageAsync(794, 1123);
        var question = await QuestionPage.PreviewAsync(fixture.School, page);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var (item, name) in Names)
        {
            await question.OpenAsync(item);

            Assert.Equal(0, await page.Locator("button:visible, .grip:visible").CountAsync());
            await page.ShouldLookAsync($"{name}-print");
        }
    }

    [ChromiumTheory]
    [InlineData(971, 620, ColorScheme.Light)]
    [InlineData(360, 740, ColorScheme.Dark)]
    public async Task Answers_in_parts_are_fit_where_they_are_read_again(int width, int height, ColorScheme colours)
    {
        var look = $"{width}-{colours.ToString().ToLowerInvariant()}";
        using var visitor = new Visitor();
        await (await fixture.School.LaunchAsync("ben", "checkpoint-1", visitor)).AnswerAllAsync();
        var page = await fixture.PageAsync(width, height, colours);

        await page.GotoAsync($"{fixture.School.Lms}/review/ben/checkpoint-1/ben");
        await page.Locator("summary").First.WaitForAsync();
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        await page.ShouldBeFitAsync($"review-{look}");
        await page.GotoAsync($"{fixture.School.Lms}/review/teacher/checkpoint-1/ben");
        await page.Locator("#answers").WaitForAsync();
        await page.ShouldBeFitAsync($"teacher-{look}");
    }

    private static IEnumerable<(string Item, string Name)> Names =>
        [("Q1.1", "ordering"), ("Q1.2", "matching"), ("Q1.3", "cloze"), ("Q1.4", "sort"), ("Q1.5", "source")];

    private static async Task TourAsync(QuestionPage question, Func<IPage, string, Task> fitAsync, string look, params string[] states)
    {
        foreach (var (item, name) in Names)
        {
            await question.OpenAsync(item);
            await fitAsync(question.Page, $"{name}-asked-{look}");
            // One mark cannot be had by half.
            foreach (var state in name == "source" ? states.Select(state => state == "partly" ? "wrong" : state).Distinct() : states)
            {
                await question.OpenAsync(item);
                await AnswerAsync(question, name, state);
                if (state == "partly")
                {
                    await fitAsync(question.Page, $"{name}-chosen-{look}");
                }

                await question.CheckAsync();
                Assert.Equal(state, await question.Page.Locator(".verdict").GetAttributeAsync("data-state"));
                await fitAsync(question.Page, $"{name}-{state}-{look}");
            }
        }
    }

    private static async Task AnswerAsync(QuestionPage question, string name, string state)
    {
        var how = Array.IndexOf(["wrong", "partly", "right"], state);
        switch (name)
        {
            case "ordering":
                await question.OrderAsync([.. how switch { 0 => QuestionPage.Events.Reverse(), 1 => QuestionPage.Events.Take(2).Reverse().Concat(QuestionPage.Events.Skip(2)), _ => QuestionPage.Events }]);
                break;
            case "matching":
                await question.MatchAsync("Kamenev", how == 2 ? "Head of the Moscow Soviet (city government)" : "Editor of Pravda");
                await question.MatchAsync("Trotsky", how == 0 ? "Head of the Moscow Soviet (city government)" : "Commissar for War");
                if (how > 0)
                {
                    await question.MatchAsync("Stalin", "Head of the office that chose and moved Party officials");
                }

                if (how > 1)
                {
                    await question.MatchAsync("Zinoviev", "Head of the Leningrad Party and the Comintern");
                }

                break;
            case "cloze":
                await question.FillAsync(1, how == 0 ? "peaceful" : "permanent");
                await question.FillAsync(2, how < 2 ? "Communism" : "Socialism");
                await question.FillAsync(3, how == 0 ? "Capitalism" : "by itself");
                break;
            case "sort":
                foreach (var (card, at) in Cards.Select((card, at) => (card, at)))
                {
                    var right = at < 3 ? "Challenges" : "Supports";
                    var other = at < 3 ? "Supports" : "Challenges";
                    await question.PlaceAsync(card, how == 0 || (how == 1 && at == 5) ? other : right);
                }

                break;
            default:
                await question.Page.GetByLabel(how == 0 ? "Stalin attended local meetings himself" : "The result was controlled from above").CheckAsync();
                break;
        }
    }
}
