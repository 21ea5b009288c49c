using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests.Kinds;

/// <summary>Events are put in order by buttons, by selects, by mouse and by touch: each sets the same selects.</summary>
public sealed class OrderingTests(KindsBrowserFixture fixture) : IClassFixture<KindsBrowserFixture>
{
    [ChromiumFact]
    public async Task A_button_moves_an_event_keeps_the_focus_and_says_where_it_is()
    {
        var question = await OpenAsync();
        var before = await question.StandingAsync();

        await question.Page.GetByLabel($"Move later: {before[0]}").FocusAsync();
        await question.Page.KeyAsync("Enter");

        Assert.Equal([before[1], before[0], before[2], before[3]], await question.StandingAsync());
        Assert.Equal("1 2 3 4", await question.PlacesAsync());
        Assert.Equal($"{before[0]}: now 2 of 4.", await question.Said.TextContentAsync());
        Assert.Equal($"Move later: {before[0]}", await FocusedAsync(question));
    }

    [ChromiumFact]
    public async Task At_the_end_the_focus_goes_to_the_button_that_still_leads_somewhere()
    {
        var question = await OpenAsync();
        var first = (await question.StandingAsync())[0];

        await question.Page.GetByLabel($"Move later: {first}").FocusAsync();
        for (var step = 0; step < 3; step++)
        {
            await question.Page.KeyAsync("Enter");
        }

        Assert.Equal(first, (await question.StandingAsync())[3]);
        Assert.Equal($"Move earlier: {first}", await FocusedAsync(question));
        Assert.True(await question.Page.GetByLabel($"Move later: {first}").IsDisabledAsync());
    }

    [ChromiumFact]
    public async Task A_place_that_is_chosen_moves_its_event_and_keeps_the_focus()
    {
        var question = await OpenAsync();
        var before = await question.StandingAsync();

        await question.Page.GetByLabel(before[3], new() { Exact = true }).FocusAsync();
        await question.Page.KeyAsync("1");

        Assert.Equal([before[3], before[0], before[1], before[2]], await question.StandingAsync());
        Assert.Equal("1 2 3 4", await question.PlacesAsync());
        Assert.Equal(before[3], await question.Page.EvaluateAsync<string>("document.activeElement.labels[0].textContent"));
    }

    [ChromiumFact]
    public async Task The_order_as_it_stands_is_an_answer_once_it_is_kept()
    {
        var question = await OpenAsync();

        await question.CheckAsync();
        Assert.Equal("Put them in order first", await question.Verdict.TextContentAsync());
        await question.Page.GetByRole(AriaRole.Button, new() { Name = "Keep this order" }).ClickAsync();
        Assert.Equal("1 2 3 4", await question.PlacesAsync());
        await question.CheckAsync();

        await question.Page.Locator("form[data-mark]").WaitForAsync();
    }

    [ChromiumFact]
    public async Task An_event_is_dragged_by_mouse_and_nothing_else_shifts()
    {
        var question = await OpenAsync();
        var before = await question.StandingAsync();
        await WatchShiftsAsync(question.Page);
        var from = await GripAsync(question, 0);
        var to = await GripAsync(question, 2);

        await question.Page.Mouse.MoveAsync(from.X, from.Y);
        await question.Page.Mouse.DownAsync();
        await question.Page.Mouse.MoveAsync(from.X, to.Y + 6, new() { Steps = 8 });
        Assert.Equal(before, await question.StandingAsync());
        Assert.Equal("   ", await question.PlacesAsync());
        await question.Page.ShouldBeFitAsync("ordering-dragged");
        await question.Page.Mouse.UpAsync();

        Assert.Equal([before[1], before[2], before[0], before[3]], await question.StandingAsync());
        Assert.Equal("1 2 3 4", await question.PlacesAsync());
        Assert.Equal($"{before[0]}: now 3 of 4.", await question.Said.TextContentAsync());
        Assert.Equal(0, await question.Page.EvaluateAsync<double>("window.shifted"));
    }

    [ChromiumFact]
    public async Task Escape_ends_a_drag_and_leaves_all_as_it_was()
    {
        var question = await OpenAsync();
        var before = await question.StandingAsync();
        var from = await GripAsync(question, 3);

        await question.Page.Mouse.MoveAsync(from.X, from.Y);
        await question.Page.Mouse.DownAsync();
        await question.Page.Mouse.MoveAsync(from.X, from.Y - 150, new() { Steps = 8 });
        await question.Page.KeyAsync("Escape");
        await question.Page.Mouse.UpAsync();

        Assert.Equal(before, await question.StandingAsync());
        Assert.Equal("   ", await question.PlacesAsync());
        Assert.Equal(0, await question.Page.Locator("[data-dragged]").CountAsync());
    }

    [ChromiumFact]
    public async Task An_event_is_dragged_by_touch_and_the_page_stays()
    {
        var page = await fixture.PageAsync(new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true });
        var question = await QuestionPage.PreviewAsync(fixture.School, page);
        await question.OpenAsync("Q1.1");
        var before = await question.StandingAsync();
        var from = await GripAsync(question, 0);
        var to = await GripAsync(question, 1);
        var touch = await page.Context.NewCDPSessionAsync(page);

        await TouchAsync("touchStart", from.Y);
        for (var y = from.Y; y <= to.Y + 10; y += 10)
        {
            await TouchAsync("touchMove", y);
        }

        await TouchAsync("touchEnd", null);

        await Assertions.Expect(question.Said).ToHaveTextAsync($"{before[0]}: now 2 of 4.");
        Assert.Equal([before[1], before[0], before[2], before[3]], await question.StandingAsync());
        Assert.Equal(0, await page.EvaluateAsync<double>("scrollY"));

        Task TouchAsync(string type, float? y) => touch.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = type,
            ["touchPoints"] = y is null ? Array.Empty<object>() : [new Dictionary<string, object> { ["x"] = from.X, ["y"] = y }],
        });
    }

    private async Task<QuestionPage> OpenAsync()
    {
        var question = await QuestionPage.PreviewAsync(fixture.School, await fixture.PageAsync(971, 900));
        await question.OpenAsync("Q1.1");
        return question;
    }

    private static async Task<(float X, float Y)> GripAsync(QuestionPage question, int row)
    {
        var box = (await question.Rows.Nth(row).Locator(".grip").BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    private static Task<string> FocusedAsync(QuestionPage question) => question.Page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')");

    private static async Task WatchShiftsAsync(IPage page) => await page.EvaluateAsync("""
        () => {
          window.shifted = 0;
          new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) window.shifted += entry.value; }))
            .observe({ type: "layout-shift", buffered: true });
        }
        """);
}
