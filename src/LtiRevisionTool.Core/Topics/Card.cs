namespace LtiRevisionTool.Core.Topics;

/// <summary>One card of notes: a title, the idea in a sentence or two, and numbered facts under headings.</summary>
public sealed record Card
{
    /// <summary>1 and up; also the number of its checkpoint.</summary>
    public required int Number { get; init; }

    /// <summary>The title as the pupil reads it.</summary>
    public required string Title { get; init; }

    /// <summary>The title for lists.</summary>
    public required string ShortTitle { get; init; }

    /// <summary>What the whole card says.</summary>
    public required RichText BigIdea { get; init; }

    /// <summary>Headings with their facts, in reading order.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Words that the facts of this card explain on request, in reading order.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    /// <summary>The parts of the topic's specification that this card is about.</summary>
    public IReadOnlyList<SpecificationPart> Specification { get; init; } = [];

    /// <summary>People to know on this card.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>All facts of the card in reading order.</summary>
    public IEnumerable<Fact> Facts => Sections.SelectMany(section => section.Facts);
}
