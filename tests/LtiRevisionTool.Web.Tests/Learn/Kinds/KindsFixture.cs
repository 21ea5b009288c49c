using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Web.Tests.Learn.Kinds;

/// <summary>A school whose tool shows the topic of the tests, and a teacher who looks at its questions as students do: nothing is stored, so each can be answered again and again.</summary>
public sealed class KindsFixture : IAsyncLifetime
{
    private Page preview = null!;

    public School School { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        School = await SampleTopics.OpenSchoolAsync();
        var room = await School.LaunchAsync("teacher", "checkpoint-1");
        preview = await room.Visitor.OpenAsync(room.Address.ToString().Replace("/teach/", "/learn/", StringComparison.Ordinal));
    }

    public async Task DisposeAsync() => await School.DisposeAsync();

    /// <summary>A question's page in the preview.</summary>
    public Task<Page> AskAsync(string item) => preview.Visitor.OpenAsync(new Uri(preview.Address, item).ToString());

    /// <summary>A question answered in the preview.</summary>
    /// <param name="answer">As <see cref="SampleKinds.Response"/> reads it.</param>
    public async Task<Page> AnswerAsync(string item, string answer)
    {
        var page = await AskAsync(item);
        return await page.SubmitAsync("[data-item]", Fields(page, SampleKinds.Question(item), answer));
    }

    /// <summary>The fields of an answer, found by the words on the page.</summary>
    internal static (string Name, string Value)[] Fields(Page page, Question question, string answer)
    {
        var form = page.Form("[data-item]");
        return SampleKinds.Response(question, answer) switch
        {
            ChoiceResponse { Chosen: [var id] } when question is ChoiceQuestion choice =>
                Answers.Fields(form, choice with { Key = id }, right: true),
            var response => Answers.Fields(form, question, response),
        };
    }
}
