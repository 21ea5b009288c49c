using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Tests;

/// <summary>One valid question of each kind; a test changes only what it is about.</summary>
internal static class A
{
    public static readonly string[] TopicNames =
    [
        "Bukharin", "Kamenev", "Kirov", "Molotov", "Nikolaev", "Rykov", "Ryutin", "Stalin", "Tomsky", "Trotsky", "Tukhachevsky", "Voroshilov", "Zinoviev",
        "General Secretary", "First Secretary", "nomenklatura", "NKVD", "OGPU",
    ];

    public static QuestionBasics Basics { get; } = new()
    {
        Id = "Q1.1",
        Label = "Label",
        Stem = Words("Stem?"),
        Facts = ["F1.1"],
        Difficulty = 2,
        Quote = Words("Quote."),
        Explanation = Words("Explanation."),
    };

    public static SingleChoice SingleChoice { get; } = new() { Basics = Basics, Options = Options("abcd", "c"), Key = "c" };

    public static SourceInference SourceInference { get; } = new()
    {
        Basics = Basics,
        Options = Options("abcd", "a"),
        Key = "a",
        SourceLabel = "Written for this exercise. Not a real document.",
        Source = Words("There was one name on the paper."),
    };

    public static TrueFalseReason TrueFalseReason { get; } = new()
    {
        Basics = Basics,
        Statement = Words("In 1924 Zinoviev and Kamenev were allies of Trotsky."),
        Options = [.. Options("abcd", "d").Select(option => option with { Verdict = option.Id is "a" or "b" })],
        Key = "d",
    };

    public static MultipleResponse MultipleResponse { get; } = new() { Basics = Basics, Options = Options("abcdef", "acd"), Keys = ["a", "c", "d"] };

    public static Ordering Ordering4 { get; } = OrderingOf("1234");

    public static Ordering Ordering5 { get; } = OrderingOf("12345");

    public static Matching Matching { get; } = new()
    {
        Basics = Basics,
        Prompts = [.. "abcd".Select((letter, index) => new MatchPrompt(letter.ToString(), Words($"Prompt {letter}"), $"{index + 1}"))],
        Options = [.. "123456".Select(figure => new Option
        {
            Id = figure.ToString(),
            Text = Words($"Match {figure}"),
            Feedback = figure > '4' ? Words($"Feedback {figure}.") : null,
            Misconception = figure == '6' ? "M06" : null,
        })],
    };

    public static Cloze Cloze { get; } = new()
    {
        Basics = Basics,
        Text = [new(Words("One "), 1), new(Words(" two "), 2), new(Words(" three "), 3), new(Words("."), null)],
        Gaps = [.. "xyz".Select((letter, index) => new ClozeGap(
            $"g{index + 1}", index + 1, [.. Options($"{letter}", $"{letter}"), .. Options($"{(char)(letter - 3)}{(char)(letter - 6)}", "")], letter.ToString(), Words($"Gap {index + 1}.")))],
    };

    public static SortEvidence SortEvidence { get; } = new()
    {
        Basics = Basics,
        Statement = Words("Statement."),
        Cards = [.. "abcdef".Select(letter => new EvidenceCard(
            letter.ToString(), Words($"Card {letter}"), letter < 'd' ? EvidenceSide.Supports : EvidenceSide.Challenges, Words($"Feedback {letter}."), letter == 'a' ? "M01" : null))],
    };

    public static NumberAnswer Range { get; } = new()
    {
        Basics = Basics,
        Low = 650_000,
        High = 720_000,
        Answer = "681,692",
        KnownWrong = [Wrong("3000000"), Wrong("1670000")],
    };

    public static IReadOnlyList<Question> OfEachKind { get; } =
    [
        SingleChoice, SourceInference, TrueFalseReason, MultipleResponse, Ordering4, Ordering5, Matching, Cloze, SortEvidence,
        Range, Year(1924), ShortAnswer("Molotov"),
    ];

    public static ShortAnswer ShortAnswer(string answer, string[]? accepted = null, string[]? wrong = null, SpellingTolerance tolerance = default) => new()
    {
        Basics = Basics,
        Answer = answer,
        Accepted = accepted ?? [],
        KnownWrong = [.. (wrong ?? []).Select(Wrong)],
        Tolerance = tolerance,
        OtherNames = TopicNames,
    };

    public static NumberAnswer Year(int year, params string[] wrong) => new()
    {
        Basics = Basics,
        IsYear = true,
        Low = year,
        High = year,
        Answer = $"{year}",
        KnownWrong = [.. wrong.Select(Wrong)],
    };

    public static RichText Words(string words) => RichText.FromPlain(words);

    public static ChoiceResponse Chosen(string letters) => new(letters.Select(letter => letter.ToString()));

    public static OrderResponse InOrder(string figures) => new(figures.Select(figure => figure.ToString()));

    /// <summary>"a1 b2" becomes pairs; "a–" leaves a out.</summary>
    public static PairsResponse Paired(string pairs) =>
        new(pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(pair => !pair.EndsWith('–'))
            .Select(pair => KeyValuePair.Create(pair[..1], pair[1..])));

    /// <summary>Places cards a, b, c… : r right, w wrong, – not at all.</summary>
    public static PairsResponse Sorted(string placed) => new(SortEvidence.Cards.Zip(placed).Where(pair => pair.Second != '–').Select(pair =>
        KeyValuePair.Create(pair.First.Id, (pair.First.Side == EvidenceSide.Supports) == (pair.Second == 'r') ? "supports" : "challenges")));

    private static KnownWrong Wrong(string answer) => new(answer, Words($"About {answer}."), "M09");

    private static Ordering OrderingOf(string ids) => new()
    {
        Basics = Basics,
        Events = [.. ids.Select(id => new OrderedEvent(id.ToString(), Words($"Event {id}"), $"192{id}"))],
        WrongFeedback = Words("Another order."),
    };

    private static IReadOnlyList<Option> Options(string ids, string keys) => [.. ids.Select(id => new Option
    {
        Id = id.ToString(),
        Text = Words($"Option {id}"),
        Feedback = keys.Contains(id) ? null : Words($"Feedback {id}."),
        Misconception = id == 'b' ? "M02" : null,
    })];
}
