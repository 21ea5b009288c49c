using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Learn.Booklets;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn.Overviews;

/// <summary>Which pages across the cards a topic has, and which of them rest on a card.</summary>
internal static class OverviewLinks
{
    /// <summary>All that the topic has, in the order of the contents page.</summary>
    public static IReadOnlyList<OverviewLink> Of(Lesson lesson)
    {
        var (topic, visit) = (lesson.Topic, lesson.Visit);
        var links = new List<OverviewLink>();
        if (topic.Argument is { } argument)
        {
            links.Add(new(visit.Sides(), "Both sides, side by side", $"{MarkWords.SpellFirst(argument.Tests.Count)} tests, two essay plans and a model judgement"));
        }

        if (topic.Timeline is [var first, .., var last])
        {
            links.Add(new(
                visit.Timeline(), topic.Pictures?.Stood is null ? "Timeline" : "Timeline, and who stood where",
                $"{topic.Timeline.Count} dates, {first.From.First.Year} to {last.From.First.Year}"));
        }

        if (topic.Pictures?.Figures is { } figures)
        {
            links.Add(new(visit.Figures(), figures.Title, "Counts, estimates and older estimates, drawn to scale"));
        }

        if (topic.Glossary.Count + topic.People.Count > 0)
        {
            links.Add(new(visit.Words(), "Words and people", $"{MarkWords.Count(topic.Glossary.Count, "word")} explained, and who was who"));
        }

        if (CorrectedIdea.Of(lesson) is { Count: > 0 } corrected)
        {
            links.Add(new(visit.Corrections(), "What we corrected", $"{MarkWords.Count(corrected.Count, "place")} where older notes are wrong, and why"));
        }

        links.Add(new(visit.Booklet(), "Booklet to print", "The notes, and the questions on sheets of their own"));
        return links;
    }

    /// <summary>The pages that take sentences from a card, and its own on paper.</summary>
    public static IReadOnlyList<NextStep> From(Lesson lesson, Card card)
    {
        var (topic, visit) = (lesson.Topic, lesson.Visit);
        var paper = new NextStep(visit.Booklet([card.Number]), "This card to print");
        if (!lesson.IsWhole)
        {
            return lesson.Shows(card) ? [paper] : [];
        }

        var own = card.Facts.Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        var links = new List<NextStep>();
        if (topic.Pictures?.Stood is { } stood && stood.Events.Any(happened => happened.Fact is { } fact && own.Contains(fact)))
        {
            links.Add(new(visit.Timeline(), stood.Title));
        }

        if (topic.Pictures?.Figures is { } figures && figures.Groups.Any(group => group.Rows.Any(row => own.Contains(row.Fact))))
        {
            links.Add(new(visit.Figures(), figures.Title));
        }

        if (topic.Argument is { } argument)
        {
            var inSteps = argument.Steps.Any(step => own.Overlaps(step.Facts));
            if (inSteps || argument.Tests.Any(test => own.Overlaps(test.For.Facts) || own.Overlaps(test.Against.Facts)))
            {
                links.Add(new(visit.Sides(), "Both sides, side by side"));
            }

            if (inSteps)
            {
                links.Add(new($"{visit.Sides()}#plans", "Two essay plans, and a model judgement"));
            }
        }

        links.Add(paper);
        return links;
    }
}
