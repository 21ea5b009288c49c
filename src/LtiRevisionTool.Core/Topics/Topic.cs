using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Topics;

/// <summary>One topic of revision notes with its checkpoints, as read from its folder of Markdown and YAML.</summary>
public sealed class Topic
{
    private readonly Dictionary<string, Fact> facts;
    private readonly Dictionary<string, Question> questions;
    private readonly Dictionary<string, Misconception> misconceptions;

    /// <exception cref="ArgumentException">Two facts, questions or misconceptions share an id.</exception>
    public Topic(IReadOnlyList<Card> cards, IReadOnlyList<Checkpoint> checkpoints, IReadOnlyList<Misconception> misconceptions)
    {
        Cards = cards;
        Checkpoints = checkpoints;
        Misconceptions = misconceptions;
        facts = cards.SelectMany(card => card.Facts).ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        questions = checkpoints.SelectMany(checkpoint => checkpoint.Questions).ToDictionary(question => question.Id, StringComparer.Ordinal);
        this.misconceptions = misconceptions.ToDictionary(misconception => misconception.Id, StringComparer.Ordinal);
    }

    /// <summary>The name in addresses and link settings: lower-case letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>The title as the pupil reads it.</summary>
    public required string Title { get; init; }

    /// <summary>Whom the topic is for, and whose endorsement it does not have; shown at the foot of the contents.</summary>
    public required string Audience { get; init; }

    /// <summary>The course that the topic belongs to, or null.</summary>
    public Specification? Specification { get; init; }

    /// <summary>The works that facts rest on, in the author's order.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>The words that notes explain, sorted.</summary>
    public IReadOnlyList<Term> Glossary { get; init; } = [];

    /// <summary>People to know, sorted by surname.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Dated events in order of time.</summary>
    public IReadOnlyList<TimelineEvent> Timeline { get; init; } = [];

    /// <summary>The two sides of the topic's question, or null.</summary>
    public Argument? Argument { get; init; }

    /// <summary>What the topic draws, or null.</summary>
    public Pictures? Pictures { get; init; }

    /// <summary>Cards in reading order.</summary>
    public IReadOnlyList<Card> Cards { get; }

    /// <summary>Checkpoints in order of their numbers, which are the numbers of their cards.</summary>
    public IReadOnlyList<Checkpoint> Checkpoints { get; }

    /// <summary>The wrong ideas that answers can show.</summary>
    public IReadOnlyList<Misconception> Misconceptions { get; }

    /// <summary>The card with this number, or null.</summary>
    public Card? FindCard(int number) => Cards.FirstOrDefault(card => card.Number == number);

    /// <summary>The checkpoint with this number, or null.</summary>
    public Checkpoint? FindCheckpoint(int number) => Checkpoints.FirstOrDefault(checkpoint => checkpoint.Number == number);

    /// <summary>The fact with this id ("F1.1"), or null.</summary>
    public Fact? FindFact(string id) => facts.GetValueOrDefault(id);

    /// <summary>The question with this id ("Q1.4"), or null.</summary>
    public Question? FindQuestion(string id) => questions.GetValueOrDefault(id);

    /// <summary>The misconception with this id ("M01"), or null.</summary>
    public Misconception? FindMisconception(string id) => misconceptions.GetValueOrDefault(id);
}
