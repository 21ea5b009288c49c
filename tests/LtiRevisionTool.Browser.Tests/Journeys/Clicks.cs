using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests.Journeys;

/// <summary>Somebody who has a mouse and nothing to type: every click counts.</summary>
public sealed class Clicks(IPage page)
{
    public IPage Page { get; } = page;

    public int Count { get; private set; }

    /// <summary>Clicks once.</summary>
    public Task OnAsync(string selector) => OnAsync(Page.Locator(selector));

    /// <summary>Clicks once in the frame of the tool.</summary>
    public Task InFrameAsync(string frame, string selector) => OnAsync(Page.FrameLocator(frame).Locator(selector));

    /// <summary>The one thing that does not come by a click: a text out of a message.</summary>
    public Task PasteAsync(string selector, string text) => Page.Locator(selector).FillAsync(text);

    private async Task OnAsync(ILocator what)
    {
        Count++;
        await what.ClickAsync();
    }
}
