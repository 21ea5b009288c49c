using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Tests.Parsing;

/// <summary>The topic is whole: nothing that it was planned to hold has been lost.</summary>
public sealed class StalinDictatorshipTests
{
    private static readonly Topic Topic = InstalledTopics.Read("stalin-dictatorship");

    /// <summary>Card, facts, items, marks, and the corrections of older notes on it.</summary>
    public static TheoryData<int, int, int, int, string[]> Cards => new()
    {
        { 1, 11, 9, 18, ["E01", "E02", "E03", "E04"] },
        { 2, 8, 8, 16, ["E05", "E06", "E07"] },
        { 3, 12, 9, 21, ["E02", "E08", "E09", "E10", "E11", "E12"] },
        { 4, 11, 10, 17, ["E13", "E14", "E15", "E16"] },
        { 5, 10, 10, 17, ["E17", "E18", "E19"] },
        { 6, 9, 10, 19, ["E20", "E21", "E22"] },
        { 7, 8, 9, 14, ["E23"] },
        { 8, 10, 9, 20, ["E24"] },
        { 9, 7, 8, 15, ["E25"] },
        { 10, 10, 9, 18, [] },
        { 11, 12, 10, 21, [] },
        { 12, 8, 9, 18, [] },
    };

    /// <summary>Kind, items and marks.</summary>
    public static TheoryData<string, int, int> Kinds => new()
    {
        { "single-choice", 24, 24 },
        { "multiple-response", 12, 36 },
        { "true-false-reason", 14, 14 },
        { "ordering", 7, 23 },
        { "matching", 11, 44 },
        { "short-answer", 11, 11 },
        { "number", 10, 10 },
        { "cloze", 8, 25 },
        { "sort-evidence", 7, 21 },
        { "source-inference", 6, 6 },
    };

    private static IReadOnlyList<Question> Questions => [.. Topic.Checkpoints.SelectMany(checkpoint => checkpoint.Questions)];

    [Fact]
    public void It_has_twelve_cards_110_items_and_214_marks() =>
        Assert.Equal((12, 12, 110, 214), (Topic.Cards.Count, Topic.Checkpoints.Count, Questions.Count, Questions.Sum(question => question.MaxMarks)));

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_card_has_all_its_facts_items_and_corrections(int number, int facts, int items, int marks, string[] corrections)
    {
        var (card, checkpoint) = (Topic.FindCard(number)!, Topic.FindCheckpoint(number)!);

        Assert.Equal(Enumerable.Range(1, facts).Select(fact => $"F{number}.{fact}"), card.Facts.Select(fact => fact.Id));
        Assert.Equal(Enumerable.Range(1, items).Select(item => $"Q{number}.{item}"), checkpoint.Questions.Select(question => question.Id));
        Assert.Equal(marks, checkpoint.MaxMarks);
        Assert.Equal(corrections, card.Facts.SelectMany(fact => fact.Corrections).Select(correction => correction.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_corrections_of_older_notes_are_there() =>
        Assert.Equal(
            Enumerable.Range(1, 25).Select(number => $"E{number:00}"),
            Topic.Cards.SelectMany(card => card.Facts).SelectMany(fact => fact.Corrections).Select(correction => correction.Id).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_has_all_its_items_and_marks(string kind, int items, int marks)
    {
        var questions = Questions.Where(question => question.Kind == kind).ToList();

        Assert.Equal((items, marks), (questions.Count, questions.Sum(question => question.MaxMarks)));
    }

    [Fact]
    public void Items_are_25_foundation_60_core_and_25_stretch() =>
        Assert.Equal([25, 60, 25], Enumerable.Range(1, 3).Select(difficulty => Questions.Count(question => question.Difficulty == difficulty)));

    [Fact]
    public void Every_misconception_that_an_item_names_is_there_and_every_one_that_is_there_is_asked_about()
    {
        Assert.Equal(Enumerable.Range(1, Topic.Misconceptions.Count).Select(number => $"M{number:00}"), Topic.Misconceptions.Select(misconception => misconception.Id));
        Assert.Equal(
            Topic.Misconceptions.Select(misconception => misconception.Id),
            Questions.SelectMany(question => question.Misconceptions).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_has_all_that_goes_with_its_cards()
    {
        Assert.NotEmpty(Topic.Timeline);
        Assert.NotNull(Topic.Argument);
        Assert.NotNull(Topic.Pictures?.Stood);
        Assert.NotNull(Topic.Pictures?.Figures);
        Assert.All(Topic.Cards, card => Assert.NotEmpty(card.Specification));
    }
}
