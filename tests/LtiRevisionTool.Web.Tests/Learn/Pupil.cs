using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Web.Tests.Learn;

/// <summary>What a pupil does on a question's page.</summary>
internal static class Pupil
{
    public static Question QuestionOf(Page page) => Answers.Topic.FindQuestion(page.Find("[data-item]").GetAttribute("data-item")!)!;

    /// <summary>Checks the right answer, or a wrong one.</summary>
    public static Task<Page> AnswerAsync(this Page page, bool right = true) =>
        page.SubmitAsync("[data-item]", Answers.Fields(page.Form("[data-item]"), QuestionOf(page), right));

    /// <summary>Types an answer and checks it.</summary>
    public static Task<Page> WriteAsync(this Page page, string text) => page.SubmitAsync("[data-item]", ("answer", text));

    /// <summary>Answers every question that is left, the first <paramref name="wrong"/> of them wrongly, and goes on to the result.</summary>
    public static Task<Page> AnswerAllAsync(this Page page, int wrong = 0) => Answers.FinishAsync(page, _ => wrong-- <= 0);
}
