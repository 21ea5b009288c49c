using System.Globalization;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Attempts;

/// <summary>
/// A question as one attempt sees it: parts in shuffled order, under ids that follow that order and so say nothing about the key.
/// The same seed always gives the same page, so nothing about the order has to be stored.
/// </summary>
public sealed class ShownQuestion
{
    private ShownQuestion(Question question, IReadOnlyList<ShownItem> items, IReadOnlyList<ShownItem> choices)
    {
        Question = question;
        Items = items;
        Choices = choices;
    }

    /// <summary>The question itself.</summary>
    public Question Question { get; }

    /// <summary>Options, events, prompts or evidence cards in the order to show; the gaps of a cloze in the order of the text. Empty for typed answers.</summary>
    public IReadOnlyList<ShownItem> Items { get; }

    /// <summary>What can be put to an item: the options of a matching, the words for all gaps of a cloze in one bank. Otherwise empty.</summary>
    public IReadOnlyList<ShownItem> Choices { get; }

    /// <summary>The question in the order that <paramref name="seed"/>, the seed of the attempt, gives it.</summary>
    public static ShownQuestion Of(Question question, long seed)
    {
        return question switch
        {
            // The reasons of a verdict stay together, those for "true" first.
            TrueFalseReason reasoned => new(question, Numbered("a", Shuffled(reasoned.Options).OrderByDescending(option => option.Verdict).Select(Pair)), []),
            ChoiceQuestion choice => new(question, Numbered("a", Shuffled(choice.Options).Select(Pair)), []),
            MultipleResponse multiple => new(question, Numbered("a", Shuffled(multiple.Options).Select(Pair)), []),
            Ordering ordering => new(question, Numbered("a", Shuffled(ordering.Events).Select(item => (item.Id, item.Text))), []),
            Matching matching => new(question,
                Numbered("a", Shuffled(matching.Prompts).Select(prompt => (prompt.Id, prompt.Text))),
                Numbered("b", ShuffledChoices(matching.Options).Select(Pair))),
            Cloze cloze => new(question,
                Numbered("", cloze.Gaps.Select(gap => (gap.Id, RichText.Empty))),
                Numbered("b", ShuffledChoices(cloze.Gaps.SelectMany(gap => gap.Choices)).Select(Pair))),
            SortEvidence sort => new(question, Numbered("a", Shuffled(sort.Cards).Select(card => (card.Id, card.Text))), []),
            _ => new(question, [], []),
        };

        IReadOnlyList<T> Shuffled<T>(IEnumerable<T> items) => Shuffle.Of(seed, question.Id, items);

        IReadOnlyList<Option> ShuffledChoices(IEnumerable<Option> choices) => Shuffle.Of(seed, $"{question.Id} choices", choices);
    }

    /// <summary>The name of the control that answers an item (<c>place-a1</c>, <c>match-a1</c>, <c>gap-1</c>, <c>side-a1</c>), or that all items share (<c>answer</c>).</summary>
    public string FieldOf(ShownItem item) => Question switch
    {
        Ordering => $"place-{item.Shown}",
        Matching => $"match-{item.Shown}",
        Cloze => $"gap-{item.Shown}",
        SortEvidence => $"side-{item.Shown}",
        _ => "answer",
    };

    /// <summary>The response that a posted form holds. What the page never showed, or shows once and came twice, becomes an id that no question has, so that marking refuses it.</summary>
    /// <param name="values">The posted values of a control by its name; empty when it was not posted.</param>
    public Response Read(Func<string, IReadOnlyList<string>> values)
    {
        return Question switch
        {
            ShortAnswer or NumberAnswer => new TextResponse(First("answer")),
            ChoiceQuestion or MultipleResponse => new ChoiceResponse(values("answer").Where(value => value.Length > 0).Select(value => Real(Items, value))),
            Ordering => ReadOrder(item => Only(FieldOf(item))),
            SortEvidence => ReadPairs(item => Only(FieldOf(item))),
            _ => ReadPairs(item => Only(FieldOf(item)) is { Length: > 0 } value ? Real(Choices, value) : ""),
        };

        string First(string field) => values(field) is [var value, ..] ? value : "";

        // A select or a group of radios posts one value: of several none is the answer.
        string Only(string field) => values(field) switch { [] => "", [var value] => value, _ => "?" };
    }

    private static (string Id, RichText Text) Pair(Option option) => (option.Id, option.Text);

    private static IReadOnlyList<ShownItem> Numbered(string letter, IEnumerable<(string Id, RichText Text)> items) =>
        [.. items.Select((item, index) => new ShownItem(string.Create(CultureInfo.InvariantCulture, $"{letter}{index + 1}"), item.Id, item.Text))];

    private static string Real(IReadOnlyList<ShownItem> items, string shown) =>
        items.FirstOrDefault(item => item.Shown == shown)?.Id ?? $"?{shown}";

    private PairsResponse ReadPairs(Func<ShownItem, string> given) =>
        new(Items.Select(item => KeyValuePair.Create(item.Id, given(item))).Where(pair => pair.Value.Length > 0));

    /// <summary>Two events in one place leave another place empty: the order is then too short, and marking refuses it.</summary>
    private OrderResponse ReadOrder(Func<ShownItem, string> place)
    {
        var placed = Items.Select(item => (item.Id, Place: place(item))).Where(pair => pair.Place.Length > 0).ToList();
        var places = Enumerable.Range(1, Items.Count).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        return placed.Exists(pair => !places.Contains(pair.Place))
            ? new OrderResponse("?")
            : new OrderResponse(placed.OrderBy(pair => places.IndexOf(pair.Place)).DistinctBy(pair => pair.Place).Select(pair => pair.Id));
    }
}
