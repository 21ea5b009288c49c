using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests.Kinds;

/// <summary>The page of a question with parts.</summary>
/// <param name="address">Of any question of the checkpoint.</param>
internal sealed class QuestionPage(IPage page, Uri address)
{
    private const string EventA = "Stalin is put in charge of the Party’s central office";
    private const string EventB = "Lenin adds the postscript to his Testament";
    private const string EventC = "Lenin dies";
    private const string EventD = "Stalin puts forward his own slogan against Trotsky’s theory";

    /// <summary>The events of the first question, first to last.</summary>
    public static IReadOnlyList<string> Events { get; } = [EventA, EventB, EventC, EventD];

    public IPage Page => page;

    public ILocator Verdict => page.Locator("#verdict");

    public ILocator Rows => page.Locator(".ordered > li");

    public ILocator Said => page.Locator("[data-moved]");

    /// <summary>A teacher looks at the questions as students do: each can be answered again and again.</summary>
    /// <param name="presses">How many buttons the launch has: none but where scripts are off.</param>
    public static async Task<QuestionPage> PreviewAsync(School school, IPage page, int presses = 0)
    {
        await page.GotoAsync(school.LaunchAddress("teacher", "checkpoint-1"));
        for (var press = 0; press < presses; press++)
        {
            var here = page.Url;
            await page.GetByRole(AriaRole.Button).PressAsync("Enter");
            await page.WaitForURLAsync(address => address != here);
        }

        await page.WaitForURLAsync("**/teach/**");
        return new QuestionPage(page, new Uri($"{page.Url.Split('#')[0].TrimEnd('/').Replace("/teach/", "/learn/", StringComparison.Ordinal)}/checkpoint/1/"));
    }

    public async Task OpenAsync(string item)
    {
        await page.GotoAsync(new Uri(address, item).ToString());
        await page.Locator("form[data-item]:not([data-mark])").WaitForAsync();
    }

    public async Task CheckAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Check answer" }).ClickAsync();
        await Verdict.WaitForAsync();
    }

    /// <summary>Gives the events these places by their selects, first to last.</summary>
    public async Task OrderAsync(params string[] events)
    {
        for (var place = 1; place <= events.Length; place++)
        {
            await page.GetByLabel(events[place - 1], new() { Exact = true }).SelectOptionAsync($"{place}");
        }
    }

    public Task MatchAsync(string prompt, string match) => page.GetByLabel(prompt, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = match });

    public Task FillAsync(int gap, string words) => page.GetByLabel($"Gap {gap} of 3").SelectOptionAsync(new SelectOptionValue { Label = words });

    public Task PlaceAsync(string card, string side) =>
        page.GetByRole(AriaRole.Radiogroup, new() { Name = card }).GetByLabel(side).CheckAsync();

    /// <summary>Texts of the events in the order in which they stand.</summary>
    public async Task<IReadOnlyList<string>> StandingAsync() => [.. (await Rows.Locator("label").AllTextContentsAsync())];

    /// <summary>The places that would be posted, in the order in which the events stand.</summary>
    public async Task<string> PlacesAsync() =>
        await page.EvaluateAsync<string>("[...document.querySelectorAll('.ordered select')].map(select => select.value).join(' ')");
}
