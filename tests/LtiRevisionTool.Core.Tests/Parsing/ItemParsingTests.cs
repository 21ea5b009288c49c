using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Tests.Marking;

namespace LtiRevisionTool.Core.Tests.Parsing;

public sealed class ItemParsingTests
{
    public static TheoryData<string> Kinds => [.. SampleItems.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_is_read_and_its_key_earns_all_marks(string kind)
    {
        var question = SampleTopic.ParseItem(SampleItems.All[kind]);

        Assert.Equal(("Q1.1", kind, "A label", 2), (question.Id, question.Kind, question.Label, question.Difficulty));
        Assert.Equal("After <em>two</em> strokes.", question.Explanation.Html);
        Assert.True(MarkAssert.Marked(question, Keys.Of(question)).IsRight);
    }

    [Fact]
    public void A_single_choice_has_options_with_feedback_and_misconception()
    {
        var question = Assert.IsType<SingleChoice>(SampleTopic.ParseItem(SampleItems.All["single-choice"]));

        Assert.Equal("Which is <strong>best</strong>?", question.Stem.Html);
        Assert.Equal("Which is best?", question.Stem.Plain);
        Assert.Equal("b", question.Key);
        Assert.Equal(("Trotsky’s plan", "It was not.", "M01"), (question.Options[0].Text.Html, question.Options[0].Feedback!.Plain, question.Options[0].Misconception));
    }

    [Fact]
    public void A_source_keeps_its_label()
    {
        var question = Assert.IsType<SourceInference>(SampleTopic.ParseItem(SampleItems.All["source-inference"]));

        Assert.Equal("Written for this exercise. Not a real document.", question.SourceLabel);
        Assert.Equal("A member says: “There was one name.”", question.Source.Plain);
    }

    [Fact]
    public void A_statement_to_judge_gets_our_question()
    {
        var question = Assert.IsType<TrueFalseReason>(SampleTopic.ParseItem(SampleItems.All["true-false-reason"]));

        Assert.Equal(("True or false, and why?", "They were allies.", false), (question.Stem.Plain, question.Statement.Plain, question.Truth));
    }

    [Fact]
    public void A_short_answer_knows_the_names_of_the_topic()
    {
        var question = Assert.IsType<ShortAnswer>(SampleTopic.ParseItem(SampleItems.All["short-answer"]));

        Assert.Equal(["Molotov", "Rykov"], question.OtherNames);
        Assert.Equal(SpellingTolerance.Automatic, question.Tolerance);
        Assert.Equal(MarkReason.KnownWrong, MarkAssert.Marked(question, "president").Reason);
    }

    [Fact]
    public void A_year_keeps_its_full_date()
    {
        var question = Assert.IsType<NumberAnswer>(SampleTopic.ParseItem(SampleItems.All["number"]));

        Assert.Equal((true, 1934m, 1934m, "1934", "1 December 1934"), (question.IsYear, question.Low, question.High, question.Answer, question.FullDate));
    }

    [Fact]
    public void A_number_may_have_a_range()
    {
        var item = SampleTopic.Edit(SampleItems.All["number"], "form: year\nkey: 1934\nfull-date: 1 December 1934", "form: number\nkey: 681692\nrange: [650000, 720000]");

        var question = Assert.IsType<NumberAnswer>(SampleTopic.ParseItem(item));

        Assert.Equal((false, 650_000m, 720_000m, "681,692"), (question.IsYear, question.Low, question.High, question.Answer));
    }

    [Fact]
    public void A_cloze_is_cut_at_its_gaps_and_keeps_its_spaces()
    {
        var question = Assert.IsType<Cloze>(SampleTopic.ParseItem(SampleItems.All["cloze"]));

        Assert.Equal(
            [("A theory of ", 1), (" revolution, and <em>then</em> ", 2), (".", null)],
            question.Text.Select(piece => (piece.Words.Html, piece.Gap)));
        Assert.Equal([("g1", 1, "a"), ("g2", 2, "d")], question.Gaps.Select(gap => (gap.Id, gap.Number, gap.Key)));
    }

    [Fact]
    public void An_ordering_keeps_its_dates_and_a_matching_its_extra_options()
    {
        Assert.Equal("1922", Assert.IsType<Ordering>(SampleTopic.ParseItem(SampleItems.All["ordering"])).Events[0].When);
        Assert.Equal(2, Assert.IsType<Matching>(SampleTopic.ParseItem(SampleItems.All["matching"])).Options.Count(option => option.Feedback is not null));
    }
}
