using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data.Teach;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Finds the wrong ideas that stored answers show.</summary>
internal static class WrongIdeas
{
    /// <inheritdoc cref="ShownBy(Topic, string, string, string?)"/>
    public static IReadOnlyList<string> ShownBy(Topic topic, GivenAnswerRow answer) =>
        ShownBy(topic, answer.ItemId, answer.Response, answer.Misconceptions);

    /// <summary>
    /// The ideas that an answer showed when it was marked: content that has changed since sees nothing else in it. Where they were
    /// not kept yet, those that it shows now: none when its question has left the topic or changed its kind.
    /// </summary>
    public static IReadOnlyList<string> ShownBy(Topic topic, string item, string response, string? kept) =>
        kept is not null ? kept.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        : topic.FindQuestion(item) is { } question && Marker.Mark(question, ResponseText.Read(response)) is MarkResult.Marked marked ? marked.Misconceptions
        : [];

    /// <summary>The ideas that first finished attempts show, those of most students first.</summary>
    /// <param name="faults">Answers that lost marks, of any finished attempt.</param>
    public static IReadOnlyList<IdeaToPutRight> Rank(Topic topic, ClassWork students, IEnumerable<GivenAnswerRow> faults)
    {
        var works = students.Students.SelectMany(student => student.Checkpoints.Where(work => work.IsDone).Select(work => (student.Person, Work: work))).ToList();
        var firsts = works.Select(each => (each.Person, each.Work.Checkpoint.Number, each.Work.Finished[0].Number)).ToHashSet();
        var shown = faults
            .Where(answer => firsts.Contains((answer.PersonId, answer.Checkpoint, answer.Number)))
            .SelectMany(answer => ShownBy(topic, answer).Select(idea => (idea, answer.PersonId)))
            .ToLookup(pair => pair.idea, pair => pair.PersonId);
        return
        [
            .. topic.Misconceptions
                .Where(idea => shown[idea.Id].Any())
                .Select(idea => new IdeaToPutRight(idea, shown[idea.Id].Distinct().Count(), Asked(idea.Id, shown[idea.Id], works)))
                .OrderByDescending(idea => idea.Students),
        ];
    }

    /// <summary>How many students have met a question that looks for the idea.</summary>
    private static int Asked(string idea, IEnumerable<Guid> shownBy, IEnumerable<(Guid Person, CheckpointWork Work)> works) =>
        works
            .Where(each => each.Work.Checkpoint.Questions.Any(question => question.Misconceptions.Contains(idea)))
            .Select(each => each.Person)
            .Union(shownBy)
            .Count();
}
