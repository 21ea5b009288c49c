using AngleSharp.Html.Dom;
using LtiRevisionTool.Core.Parsing;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Tests;

/// <summary>Answers questions as somebody does who knows the notes: by the words on the page, never by its ids.</summary>
internal static class Answers
{
    public static Topic Topic { get; } = Read();

    /// <summary>Answers every question that is left of the checkpoint on the page, rightly or wrongly, up to its result.</summary>
    public static async Task<Page> FinishAsync(Page page, Func<Question, bool> rightly)
    {
        while (page.Document.QuerySelector("form[data-item]") is IHtmlFormElement form)
        {
            if (form.HasAttribute("data-mark"))
            {
                page = await page.FollowAsync("a[data-next]");
                continue;
            }

            var question = Topic.FindQuestion(form.GetAttribute("data-item")!)!;
            page = await page.SubmitAsync("form[data-item]", Fields(form, question, rightly(question)));
            Assert.NotNull(page.Document.QuerySelector("form[data-mark]"));
        }

        return page;
    }

    /// <summary>What to send for a question.</summary>
    public static (string Name, string Value)[] Fields(IHtmlFormElement form, Question question, bool right) => question switch
    {
        ChoiceQuestion choice => [("answer", ValueOf(form, choice.Options.First(option => option.Id == choice.Key == right)))],
        MultipleResponse several =>
            [.. several.Options.Where(option => several.Keys.Contains(option.Id) == right).Select(option => ("answer", ValueOf(form, option)))],
        ShortAnswer typed => [("answer", right ? typed.Answer : typed.KnownWrong[0].Answer)],
        NumberAnswer number => [("answer", right ? number.Answer : number.KnownWrong[0].Answer)],
        _ => throw new NotSupportedException($"{question.Kind} cannot be answered yet."),
    };

    private static string ValueOf(IHtmlFormElement form, Option option) =>
        form.QuerySelectorAll("label").First(label => label.TextContent.Contains(option.Text.Plain, StringComparison.Ordinal))
            .QuerySelector("input")!.GetAttribute("value")!;

    private static Topic Read()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Topics", "stalin-dictatorship");
        var files = Directory.EnumerateFiles(folder).Select(path => new TopicFile(Path.GetFileName(path), File.ReadAllText(path))).ToList();
        return Assert.IsType<TopicResult.Parsed>(TopicParser.Parse(files)).Topic;
    }
}
