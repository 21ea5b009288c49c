using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data.Teach;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Finds what a student keeps getting wrong.</summary>
internal static class TroubleItems
{
    /// <summary>Questions whose newest answer lost marks, those most often wrong first.</summary>
    /// <param name="answers">All answers of the student's finished attempts, by checkpoint and number.</param>
    public static IReadOnlyList<TroubleItem> Of(Topic topic, IReadOnlyList<Checkpoint> checkpoints, IReadOnlyList<GivenAnswerRow> answers)
    {
        var byItem = answers.ToLookup(answer => answer.ItemId);
        return
        [
            .. checkpoints
                .SelectMany(checkpoint => checkpoint.Questions.Select((question, index) => Item(topic, checkpoint, question, index + 1, [.. byItem[question.Id]])))
                .OfType<TroubleItem>()
                .OrderByDescending(item => item.Faults)
                .ThenByDescending(item => item.Question.MaxMarks - item.Marks[^1]),
        ];
    }

    private static TroubleItem? Item(Topic topic, Checkpoint checkpoint, Question question, int place, IReadOnlyList<GivenAnswerRow> answers)
    {
        if (answers.Count == 0 || answers[^1].Marks >= answers[^1].MaxMarks)
        {
            return null;
        }

        var faults = answers.Where(answer => answer.Marks < answer.MaxMarks).ToList();
        return new TroubleItem(
            question,
            checkpoint.Number,
            place,
            [.. answers.Select(answer => answer.Marks)],
            faults.Count,
            [.. faults.Select(answer => GivenWords.Of(question, ResponseText.Read(answer.Response)))],
            WrongIdeas.ShownBy(topic, answers[^1]));
    }
}
