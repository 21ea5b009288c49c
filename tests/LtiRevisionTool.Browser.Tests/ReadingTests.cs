using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>Cards and the pages across them as a student reads them: every width, light and dark, on paper, without a mouse, without scripts.</summary>
public sealed class ReadingTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private static readonly string[] Pages = ["sides", "timeline", "figures", "words", "corrections", "booklet?card=4", "card/9", "card/10", "card/12", ""];

    private readonly School school = fixture.School;

    [ChromiumTheory]
    [InlineData(360, 740, ColorScheme.Dark, "phone-dark")]
    [InlineData(1366, 900, ColorScheme.Light, "wide")]
    public async Task Every_page_is_fit(int width, int height, ColorScheme colours, string look) =>
        await TourAsync(width, height, colours, look, Looks.ShouldBeFitAsync);

    [ChromiumTheory]
    [InlineData(971, 620, ColorScheme.Light, "frame")]
    [InlineData(770, 578, ColorScheme.Dark, "picker-dark")]
    public async Task No_page_scrolls_sideways_in_a_frame(int width, int height, ColorScheme colours, string look) =>
        await TourAsync(width, height, colours, look, Looks.ShouldLookAsync);

    [ChromiumTheory]
    [InlineData(360, 740, ColorScheme.Dark, "phone-dark")]
    [InlineData(1366, 900, ColorScheme.Light, "wide")]
    public async Task The_teachers_booklet_with_answers_is_fit(int width, int height, ColorScheme colours, string look)
    {
        var page = await fixture.PageAsync(width, height, colours);
        await page.GotoAsync(school.LaunchAddress("teacher", "topic"));
        await page.Locator("header a:has-text('Booklet to print')").ClickAsync();
        await page.Locator("a:has-text('Version with answers')").ClickAsync();
        await page.GotoAsync($"{page.Url}&card=4&card=8");

        await page.ShouldBeFitAsync($"booklet-answers-{look}");

        Assert.Equal(2, await page.Locator(".sheet .paper").CountAsync());
        Assert.NotEqual(0, await page.Locator(".box:has-text('✓')").CountAsync());
    }

    [ChromiumFact]
    public async Task With_wider_text_spacing_on_the_smallest_screen_nothing_is_cut_off_or_scrolls_sideways()
    {
        var page = await fixture.PageAsync(320, 640);
        foreach (var (name, address) in await AddressesAsync(page))
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync("""
                document.styleSheets[0].insertRule('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }');
                document.querySelectorAll('details').forEach(details => details.open = true);
                """);
            await page.ShouldLookAsync($"{name}-small-spaced");
            var cut = await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll('main :is(p, li, td, th, dd, dt, h1, h2, h3)')]
                    .filter(element => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1 && !element.closest('.scroll, .hide, thead, caption'))
                    .map(element => element.outerHTML.slice(0, 120))
                """);
            Assert.Empty(cut);
        }
    }

    [ChromiumFact]
    public async Task Every_page_prints_without_bars_and_without_anything_cut_off()
    {
        // 178 mm, the width of the text on A4.
        var page = await fixture.PageAsync(673, 950);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var (name, address) in await AddressesAsync(page))
        {
            await page.GotoAsync(address);
            await page.ShouldLookAsync($"{name}-print");
            Assert.False(await page.Locator("header.bar").IsVisibleAsync());
            Assert.Equal(0, await page.Locator("nav.next:visible").CountAsync());
        }
    }

    [ChromiumFact]
    public async Task From_a_card_to_both_sides_and_to_the_sentence_behind_a_word_with_the_keyboard()
    {
        var page = await fixture.PageAsync(1366, 768);
        await page.GotoAsync((await AddressesAsync(page)).Single(one => one.Name == "card-9").Address);
        await page.TabToAsync(page.MainFrame, "a[href$='/sides']");
        await page.KeyAsync("Enter");
        await page.Locator("#tests").WaitForAsync();

        await page.TabToAsync(page.MainFrame, ".two-sides a[href$='#F9.2']");
        await page.KeyAsync("Enter");

        await page.Locator("#F9\\.2:target").WaitForAsync();
    }

    [ChromiumFact]
    public async Task The_chart_can_be_scrolled_with_the_keyboard_where_it_is_wider_than_the_page()
    {
        var page = await fixture.PageAsync(360, 740);
        await page.GotoAsync((await AddressesAsync(page)).Single(one => one.Name == "timeline").Address);

        await page.TabToAsync(page.MainFrame, ".scroll");
        await page.KeyAsync("ArrowRight");

        await page.WaitForFunctionAsync("document.querySelector('.scroll').scrollLeft > 0");
        Assert.Equal("Chart: Who stood where, 1922 to 1931", await page.Locator(".scroll").GetAttributeAsync("aria-label"));
    }

    [ChromiumFact]
    public async Task A_table_that_becomes_blocks_stays_a_table_for_screen_readers()
    {
        var page = await fixture.PageAsync(360, 740);
        await page.GotoAsync((await AddressesAsync(page)).Single(one => one.Name == "card-10").Address);

        Assert.Equal(8, await page.GetByRole(AriaRole.Rowheader).CountAsync());
        Assert.Equal(3, await page.GetByRole(AriaRole.Columnheader, new() { Name = "What Stalin did" }).CountAsync());
    }

    [ChromiumFact]
    public async Task Without_scripts_and_in_forced_colours_every_page_reads()
    {
        var page = await fixture.PageAsync(971, 620);
        var addresses = await AddressesAsync(page);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = true });
        foreach (var (name, address) in addresses)
        {
            await page.GotoAsync(address);
            Assert.True(await page.Locator("h1").IsVisibleAsync());
            await page.KeepPictureAsync($"{name}-forced");
        }
    }

    /// <summary>Opens each page with all that is folded away, and judges it.</summary>
    private async Task TourAsync(int width, int height, ColorScheme colours, string look, Func<IPage, string, Task> judgeAsync)
    {
        var page = await fixture.PageAsync(width, height, colours);
        foreach (var (name, address) in await AddressesAsync(page))
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
            await judgeAsync(page, $"{name}-{look}");
        }
    }

    private async Task<IReadOnlyList<(string Name, string Address)>> AddressesAsync(IPage page)
    {
        await page.GotoAsync(school.LaunchAddress("yusuf", "topic"));
        await page.Locator(".contents").WaitForAsync();
        var home = page.Url;
        return [.. Pages.Select(name => (name.Length == 0 ? "contents" : name.Split('?')[0].Replace('/', '-'), $"{home}/{name}".TrimEnd('/')))];
    }
}
