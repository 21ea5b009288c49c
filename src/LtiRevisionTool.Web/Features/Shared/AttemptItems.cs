using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>The questions of an attempt as they are written down with it: <c>Q1.1:0f3a… Q1.2:77b0…</c>, id and version.</summary>
internal static class AttemptItems
{
    public static string Write(IEnumerable<Question> questions) =>
        string.Join(' ', questions.Select(question => $"{question.Id}:{question.Version}"));

    /// <summary>The questions in the order in which they are asked; one that has left the topic since is left out.</summary>
    public static IReadOnlyList<Question> Read(string items, Topic topic) =>
        [.. items.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(item => topic.FindQuestion(item.Split(':')[0]))
            .OfType<Question>()];
}
