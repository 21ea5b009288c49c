using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>What the files of a topic may name in one another.</summary>
internal sealed record Known
{
    private const string InHead = "is not in topic.yaml: correct the id, or add it there.";

    public required Listed<SpecificationPart> Parts { get; init; }

    public required Listed<Source> Sources { get; init; }

    public required Listed<Misconception> Misconceptions { get; init; }

    public required Listed<Term> Terms { get; init; }

    public required Listed<Person> People { get; init; }

    /// <summary>Names that a typed answer must not be confused with.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    public Listed<Fact> Facts { get; init; } = FactsOn(null);

    public Listed<TimelineEvent> Events { get; init; } = EventsOf(null);

    /// <summary>What the files say that hold such lists; null stands for a file that cannot be read.</summary>
    public static Known From(TopicHead? head, IReadOnlyList<Term>? terms, IReadOnlyList<Person>? people) => new()
    {
        Parts = List("The part", "is not in the specification of topic.yaml: correct the id, or add it there.", head is null ? null : head.Specification?.Parts ?? [], part => part.Id),
        Sources = List("The source", InHead, head?.Sources, source => source.Id),
        Misconceptions = List("The misconception", InHead, head?.Misconceptions, misconception => misconception.Id),
        Terms = List("The term", "is not in glossary.yaml: correct the id, or add the word there.", terms, term => term.Id),
        People = List("The person", "is not in people.yaml: correct the id, or add the person there.", people, person => person.Id),
        Names = head?.Names ?? [],
    };

    /// <summary>The facts of all cards; null when a card cannot be read.</summary>
    public static Listed<Fact> FactsOn(IReadOnlyList<Card>? cards) =>
        List("The fact", "is on no card: correct the id, or write the fact.", cards?.SelectMany(card => card.Facts), fact => fact.Id);

    /// <summary>The events of the timeline; null when it cannot be read.</summary>
    public static Listed<TimelineEvent> EventsOf(IReadOnlyList<TimelineEvent>? timeline) =>
        List("The event", "is not in timeline.yaml: correct the id, or add the event there.", timeline, entry => entry.Id);

    private static Listed<T> List<T>(string what, string missing, IEnumerable<T>? entries, Func<T, string> id)
        where T : class =>
        new(what, missing, entries?.DistinctBy(id, StringComparer.Ordinal).ToDictionary(id, StringComparer.Ordinal));
}
