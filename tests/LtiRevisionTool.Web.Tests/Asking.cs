using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Web.Tests.Learn;

namespace LtiRevisionTool.Web.Tests;

/// <summary>Pupils who think that what they typed should count, and the teacher's word on it.</summary>
internal static class Asking
{
    /// <summary>The first question of a checkpoint that asks for a word.</summary>
    public static ShortAnswer Typed(int checkpoint) => QuestionsOf(checkpoint).OfType<ShortAnswer>().First();

    public static IReadOnlyList<Question> QuestionsOf(int checkpoint) =>
        Answers.Topic.Checkpoints.Single(one => one.Number == checkpoint).Questions;

    /// <summary>Opens a question of the checkpoint that the page belongs to.</summary>
    public static Task<Page> OpenAtAsync(this Page page, Question question) => page.Visitor.OpenAsync(new Uri(page.Address, question.Id).ToString());

    /// <summary>Types something at the question that asks for a word, and checks it.</summary>
    public static async Task<Page> WriteWordAsync(this Page page, int checkpoint, string text) =>
        await (await page.OpenAtAsync(Typed(checkpoint))).WriteAsync(text);

    /// <summary>"I think this should count".</summary>
    public static Task<Page> AskAsync(this Page marked) => marked.SubmitAsync("form#appeal");

    /// <summary>Types something that is not right, asks the teacher, answers the rest rightly, and goes to the result.</summary>
    public static async Task<Page> AskInAttemptAsync(this School school, string person, int checkpoint, string text)
    {
        var first = await school.LaunchAsync(person, $"checkpoint-{checkpoint}");
        await (await first.WriteWordAsync(checkpoint, text)).AskAsync();
        return await Answers.FinishAsync(await first.Visitor.OpenAsync(first.Address.ToString()), _ => true);
    }

    /// <summary>The marks of a checkpoint.</summary>
    public static int MarksOf(int checkpoint) => QuestionsOf(checkpoint).Sum(question => question.MaxMarks);

    /// <summary>What the gradebook shows when so many marks are missing, in a column of 8 points that came with the course.</summary>
    public static decimal GradeOf(int checkpoint, int missing = 0) => Math.Round(8m * (MarksOf(checkpoint) - missing) / MarksOf(checkpoint), 5);

    /// <summary>What the teacher's page says about what was typed.</summary>
    public static IElement AppealOf(this Page room, string typed) =>
        room.Document.QuerySelectorAll("section[aria-labelledby=appeals] .verdict").Single(panel => panel.QuerySelector("h3")!.TextContent == $"“{typed}”");

    /// <summary>Presses one of the buttons under what was typed: "accept" or "decline".</summary>
    public static Task<Page> DecideAsync(this Page room, string typed, string word) =>
        room.Visitor.SubmitAsync(room, (IHtmlFormElement)room.AppealOf(typed).QuerySelector("form")!, ("decide", word));
}
