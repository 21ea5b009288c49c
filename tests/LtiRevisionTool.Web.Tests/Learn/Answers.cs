using AngleSharp.Dom;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Tests.Learn;

/// <summary>Answers questions on their pages as a pupil does: by what the labels say.</summary>
internal static class Answers
{
    public static Topic Topic { get; } = TopicFolder.Read(new TopicOptions().FullPath).All.Single();

    public static Question QuestionOf(Page page) => Topic.FindQuestion(page.Find("[data-item]").GetAttribute("data-item")!)!;

    /// <summary>Checks the right answer, or a wrong one.</summary>
    public static Task<Page> AnswerAsync(this Page page, bool right = true)
    {
        var question = QuestionOf(page);
        return question switch
        {
            ChoiceQuestion choice => page.ChooseAsync(choice.Options.First(option => (option.Id == choice.Key) == right).Text.Plain),
            MultipleResponse several => page.ChooseAsync(
                [.. several.Options.Where(option => several.Keys.Contains(option.Id) == right).Select(option => option.Text.Plain)]),
            ShortAnswer word => page.WriteAsync(right ? word.Answer : "nonsense"),
            NumberAnswer number => page.WriteAsync(right ? number.Answer : "1066"),
            _ => throw new NotSupportedException(question.Kind),
        };
    }

    /// <summary>Ticks the options with these labels and checks the answer.</summary>
    public static Task<Page> ChooseAsync(this Page page, params string[] labels) =>
        page.SubmitAsync("[data-item]", [.. labels.Select(label => ("answer", ValueOf(page, label)))]);

    /// <summary>Types an answer and checks it.</summary>
    public static Task<Page> WriteAsync(this Page page, string text) => page.SubmitAsync("[data-item]", ("answer", text));

    /// <summary>Answers every question that is left, the first <paramref name="wrong"/> of them wrongly, and goes on to the result.</summary>
    public static async Task<Page> AnswerAllAsync(this Page page, int wrong = 0)
    {
        while (page.Document.QuerySelector("[data-item]") is not null)
        {
            page = await (await page.AnswerAsync(right: wrong-- <= 0)).FollowAsync("a[data-next]");
        }

        return page;
    }

    private static string ValueOf(Page page, string label) =>
        page.Document.QuerySelectorAll("label").Single(element => element.TextContent.Trim() == label)
            .QuerySelector("input")!.GetAttribute("value")!;
}
