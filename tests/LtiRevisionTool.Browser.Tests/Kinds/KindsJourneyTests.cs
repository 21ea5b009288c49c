using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests.Kinds;

/// <summary>The kinds with parts with the keyboard alone, with scripts off, and with the modules that help.</summary>
public sealed class KindsJourneyTests(KindsBrowserFixture fixture) : IClassFixture<KindsBrowserFixture>
{
    private readonly School school = fixture.School;

    [ChromiumFact]
    public async Task A_checkpoint_with_every_kind_in_parts_is_answered_in_the_frame_by_keyboard()
    {
        var page = await fixture.PageAsync(1366, 900);
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Add(message.Text);
            }
        };
        var frame = await page.OpenActivityAsync(school, "amara", "checkpoint-1", "form[data-item]");

        await page.TabToAsync(frame, "[data-by]:enabled");
        await page.KeyAsync("Enter");
        await NextAsync();
        await page.TabToAsync(frame, ".matched select");
        foreach (var letter in (string[])["C", "H", "E", "H"])
        {
            await page.KeyAsync(letter);
            await page.KeyAsync("Tab");
        }

        await NextAsync();
        await page.TabToAsync(frame, ".bank [aria-pressed=false]");
        await page.KeyAsync("Space");
        await page.KeyAsync("Tab");
        await page.KeyAsync("Enter");
        await Assertions.Expect(frame.Locator("[data-say]")).ToHaveTextAsync("2 of 3 filled.");
        await NextAsync();
        for (var card = 0; card < 6; card++)
        {
            await page.TabToAsync(frame, "[type=radio]");
            await page.KeyAsync("Space");
            await page.KeyAsync("Tab");
        }

        await Assertions.Expect(frame.Locator("[data-say]")).ToHaveTextAsync("6 of 6 placed.");
        await NextAsync();
        await page.TabToAsync(frame, "[name=answer]");
        await page.KeyAsync("Space");
        await NextAsync();
        await page.TabToAsync(frame, "[data-keep]");
        await page.KeyAsync("Enter");
        await NextAsync(last: true);

        Assert.Empty(errors);

        async Task NextAsync(bool last = false)
        {
            await page.TabToAsync(frame, "form[data-item] button.btn:not([type])");
            await page.KeyAsync("Enter");
            await frame.Locator("form[data-mark] #verdict").WaitForAsync();
            await page.TabToAsync(frame, "a[data-next]");
            await page.KeyAsync("Enter");
            await frame.Locator(last ? "[data-total]" : "form[data-item]:not([data-mark])").WaitForAsync();
        }
    }

    [ChromiumFact]
    public async Task With_scripts_off_every_kind_is_answered_and_no_control_is_dead()
    {
        var page = await fixture.PageAsync(new() { ViewportSize = new() { Width = 971, Height = 620 }, JavaScriptEnabled = false });
        var question = await QuestionPage.PreviewAsync(school, page, presses: 2);

        await question.OpenAsync("Q1.1");
        await NothingDeadAsync("ordering");
        await question.OrderAsync([.. QuestionPage.Events]);
        await MarkedAsync("3");
        await question.OpenAsync("Q1.2");
        await NothingDeadAsync("matching");
        await question.MatchAsync("Trotsky", "Commissar for War");
        await MarkedAsync("1");
        await question.OpenAsync("Q1.3");
        await NothingDeadAsync("cloze");
        await question.FillAsync(1, "permanent");
        await MarkedAsync("1");
        await question.OpenAsync("Q1.4");
        await NothingDeadAsync("sort");
        await question.PlaceAsync("Tomsky led the trade unions", "Challenges");
        await question.PlaceAsync("Zinoviev ran the Leningrad Party", "Challenges");
        await question.CheckAsync();
        Assert.Equal("Four of six are left to place", await question.Verdict.TextContentAsync());
        await MarkedAsync("1");

        async Task NothingDeadAsync(string name)
        {
            await page.ShouldLookAsync($"{name}-no-scripts");
            Assert.Equal(["Check answer", "Finish now"], await page.Locator("button:visible").AllTextContentsAsync());
        }

        async Task MarkedAsync(string marks)
        {
            await question.CheckAsync();
            Assert.Equal(marks, await page.Locator("form[data-mark]").GetAttributeAsync("data-mark"));
        }
    }

    [ChromiumFact]
    public async Task A_word_of_the_bank_goes_into_the_next_gap_and_comes_back()
    {
        var question = await OpenAsync("Q1.3");
        var bank = question.Page.GetByRole(AriaRole.Group, new() { Name = "Words for the gaps" });

        await bank.GetByText("Socialism").ClickAsync();
        await bank.GetByText("cultural").ClickAsync();
        Assert.Equal("Socialism cultural ", await GapsAsync());
        Assert.Equal("cultural: in gap 2.", await question.Said.TextContentAsync());

        await bank.GetByText("Socialism").ClickAsync();
        Assert.Equal(" cultural ", await GapsAsync());
        Assert.Equal("Socialism: taken out of gap 1.", await question.Said.TextContentAsync());
        await bank.GetByText("permanent").ClickAsync();
        await question.Page.GetByLabel("Gap 2 of 3").FocusAsync();
        await bank.GetByText("Socialism").ClickAsync();
        Assert.Equal("permanent Socialism ", await GapsAsync());
        await question.FillAsync(1, "peaceful");
        await bank.GetByText("by itself").ClickAsync();

        Assert.Equal("peaceful Socialism by itself", await GapsAsync());
        Assert.Equal(3, await bank.Locator("[aria-pressed=true]").CountAsync());

        Task<string> GapsAsync() => question.Page.EvaluateAsync<string>(
            "[...document.querySelectorAll('.cloze select')].map(gap => gap.value && gap.selectedOptions[0].text).join(' ')");
    }

    [ChromiumFact]
    public async Task A_match_that_another_has_moves_and_says_so()
    {
        var question = await OpenAsync("Q1.2");

        await question.MatchAsync("Trotsky", "Editor of Pravda");
        await Assertions.Expect(question.Page.Locator("[data-say]")).ToHaveTextAsync("1 of 4 matched.");
        await question.MatchAsync("Kamenev", "Editor of Pravda");

        Assert.Equal("", await question.Page.GetByLabel("Trotsky").InputValueAsync());
        await Assertions.Expect(question.Page.Locator("[data-say]")).ToHaveTextAsync("Moved here. Nothing is matched with “Trotsky” now.");
    }

    [ChromiumTheory]
    [InlineData("Q1.1")]
    [InlineData("Q1.3")]
    public async Task The_modules_shift_nothing_while_the_page_loads(string item)
    {
        var question = await OpenAsync(item);
        await question.Page.Locator("[data-ready]").WaitForAsync();

        var shifted = await question.Page.EvaluateAsync<double>("""
            () => new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; })).observe({ type: "layout-shift", buffered: true });
              setTimeout(() => done(sum), 300);
            })
            """);

        // A page that comes in pieces may move its bar by a hair; a row of buttons that came late would move far more.
        Assert.InRange(shifted, 0, 0.01);
    }

    [ChromiumTheory]
    [InlineData("Q1.1", ".move, [data-keep], .ordered select, .grip")]
    [InlineData("Q1.2", ".matched select")]
    [InlineData("Q1.3", ".bank button, .cloze select")]
    [InlineData("Q1.4", ".sides label")]
    public async Task Everything_to_press_is_large_enough_for_a_finger(string item, string controls)
    {
        var question = await QuestionPage.PreviewAsync(school, await fixture.PageAsync(320, 640));
        await question.OpenAsync(item);

        var smallest = await question.Page.Locator(controls).EvaluateAllAsync<double>(
            "all => Math.min(...all.map(one => one.getBoundingClientRect()).flatMap(box => [box.width, box.height]))");

        Assert.InRange(smallest, 44, 1000);
    }

    private async Task<QuestionPage> OpenAsync(string item)
    {
        var question = await QuestionPage.PreviewAsync(school, await fixture.PageAsync(971, 900));
        await question.OpenAsync(item);
        return question;
    }
}
