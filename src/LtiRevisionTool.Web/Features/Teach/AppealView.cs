using System.Net;
using LtiRevisionTool.Core.Grades;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Data.Appeals;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>An answer that students think should count, as its teacher reads it. Whoever typed the same is decided about together.</summary>
internal sealed record AppealView
{
    private const int MostNames = 5;

    /// <summary>One of the appeals; it stands for all alike.</summary>
    public required Guid Id { get; init; }

    /// <summary>As it was typed first, plain text.</summary>
    public required string Typed { get; init; }

    /// <summary>The question, safe HTML.</summary>
    public required string QuestionHtml { get; init; }

    /// <summary>"Right answer: “Molotov”."; null when the question has left the topic.</summary>
    public required string? Right { get; init; }

    /// <summary>"Lena Sokolska thinks that this should count."</summary>
    public required string Who { get; init; }

    public required IReadOnlySet<Guid> Persons { get; init; }

    /// <summary>Those that most students wait for first, then the oldest.</summary>
    /// <param name="waiting">The oldest first.</param>
    public static IReadOnlyList<AppealView> Of(Activity activity, ClassWork students, IReadOnlyList<AppealRow> waiting)
    {
        var names = students.All.ToDictionary(student => student.Person, student => student.Name);
        return
        [
            .. waiting
                .GroupBy(appeal => (appeal.ItemId, appeal.TypedAs))
                .Select(alike => Of(activity, names, [.. alike]))
                .OrderByDescending(view => view.Persons.Count),
        ];
    }

    private static AppealView Of(Activity activity, Dictionary<Guid, string> names, IReadOnlyList<AppealRow> alike)
    {
        var question = activity.Topic?.FindQuestion(alike[0].ItemId);
        var persons = alike.Select(appeal => appeal.PersonId).ToHashSet();
        string[] who = [.. persons.Select(person => names.GetValueOrDefault(person) ?? StudentCode.For(person)).Order(StringComparer.InvariantCultureIgnoreCase)];
        return new AppealView
        {
            Id = alike[0].Id,
            Typed = AppealWords.Typed(alike[0]),
            QuestionHtml = question is null ? WebUtility.HtmlEncode($"Question {alike[0].ItemId}, which has left the topic.") : QuestionStem.Html(question),
            Right = question is null ? null : GivenWords.Right(question, ResponseText.Read(alike[0].Response)),
            Who = who.Length == 1
                ? $"{who[0]} thinks that this should count."
                : $"{MarkWords.Count(who.Length, "student")} wrote this and think that it should count: {WordLists.AndMore(who, MostNames)}.",
            Persons = persons,
        };
    }
}
