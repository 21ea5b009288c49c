using AngleSharp.Html.Dom;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>Somebody answers a checkpoint somehow, without a browser.</summary>
internal static class SomeAnswers
{
    public static async Task<Page> AnswerAllAsync(this Page page)
    {
        while (page.Document.QuerySelector("form[data-item]") is IHtmlFormElement form)
        {
            page = form.HasAttribute("data-mark")
                ? await page.FollowAsync("a[data-next]")
                : await page.SubmitAsync("form[data-item]", [.. Fields(form)]);
        }

        return page;
    }

    /// <summary>A different choice in each select, the first one of radios and boxes, and a word where one is typed.</summary>
    private static IEnumerable<(string Name, string Value)> Fields(IHtmlFormElement form) =>
    [
        .. form.QuerySelectorAll("select").Cast<IHtmlSelectElement>().Select((select, index) => (select.Name!, select.Options[index + 1].Value)),
        .. form.QuerySelectorAll("input[type=radio], input[type=checkbox], input[type=text]").Cast<IHtmlInputElement>()
            .DistinctBy(input => input.Name).Select(input => (input.Name!, input.Type != "text" ? input.Value : input.HasAttribute("inputmode") ? "1924" : "Lenin")),
    ];
}
