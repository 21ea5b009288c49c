using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Features.Learn.Overviews;

/// <summary>A year of the timeline.</summary>
/// <param name="IsAfterGap">Is there a year before it in which nothing is told?</param>
/// <param name="GoingOn">What began in an earlier year and is not over.</param>
internal sealed record TimelineYear(int Year, bool IsAfterGap, IReadOnlyList<TimelineEvent> GoingOn, IReadOnlyList<TimelineYear.Row> Rows)
{
    /// <param name="Number">The event's number in the picture, or null.</param>
    internal sealed record Row(TimelineEvent Event, int? Number, SentenceLink? Sentence);

    /// <summary>The years of a topic in which something happens.</summary>
    public static IReadOnlyList<TimelineYear> Of(Lesson lesson)
    {
        var timeline = lesson.Topic.Timeline;
        var numbers = (lesson.Topic.Pictures?.Stood?.Events ?? []).Select((happened, at) => (happened.Id, Number: at + 1))
            .ToDictionary(numbered => numbered.Id, numbered => numbered.Number, StringComparer.Ordinal);
        var years = new List<TimelineYear>();
        foreach (var year in timeline.GroupBy(happened => happened.From.First.Year))
        {
            years.Add(new TimelineYear(
                year.Key,
                years is [.., var before] && before.Year < year.Key - 1,
                [.. timeline.Where(happened => happened.From.First.Year < year.Key && happened.To?.Last.Year >= year.Key)],
                [.. year.Select(happened => new Row(
                    happened,
                    numbers.TryGetValue(happened.Id, out var number) ? number : null,
                    happened.Fact is { } fact ? lesson.Sentence(fact) : null))]));
        }

        return years;
    }
}
