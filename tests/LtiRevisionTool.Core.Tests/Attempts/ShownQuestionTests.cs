using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Tests.Marking;

namespace LtiRevisionTool.Core.Tests.Attempts;

public sealed class ShownQuestionTests
{
    private const long Seed = 42;

    [Fact]
    public void Shown_ids_follow_the_shown_order_and_say_nothing_about_the_key()
    {
        var shown = ShownQuestion.Of(A.MultipleResponse, Seed);

        Assert.Equal(["a1", "a2", "a3", "a4", "a5", "a6"], shown.Items.Select(item => item.Shown));
        Assert.Equal(["a", "b", "c", "d", "e", "f"], shown.Items.Select(item => item.Id).Order());
    }

    [Fact]
    public void The_key_comes_first_about_as_often_as_anything_else()
    {
        var first = Enumerable.Range(0, 4000).Count(seed => ShownQuestion.Of(A.SingleChoice, seed).Items[0].Id == A.SingleChoice.Key);

        Assert.InRange(first, 900, 1100);
    }

    [Fact]
    public void An_attempt_always_sees_the_same_order_and_another_attempt_another() =>
        Assert.Multiple(
            () => Assert.Equal(ShownQuestion.Of(A.Matching, Seed).Choices, ShownQuestion.Of(A.Matching, Seed).Choices),
            () => Assert.NotEqual(ShownQuestion.Of(A.Matching, Seed).Choices, ShownQuestion.Of(A.Matching, Seed + 1).Choices));

    [Fact]
    public void Reasons_stay_with_their_verdict_true_first() =>
        Assert.All(Enumerable.Range(0, 20), seed => Assert.Equal(
            [true, true, false, false],
            ShownQuestion.Of(A.TrueFalseReason, seed).Items.Select(item => A.TrueFalseReason.Options.Single(option => option.Id == item.Id).Verdict == true)));

    [Fact]
    public void Gaps_keep_the_order_of_the_text_and_share_one_bank_of_words()
    {
        var shown = ShownQuestion.Of(A.Cloze, Seed);

        Assert.Equal(["gap-1", "gap-2", "gap-3"], shown.Items.Select(shown.FieldOf));
        Assert.Equal(9, shown.Choices.Count);
    }

    public static TheoryData<Question, string> FieldNames => new()
    {
        { A.SingleChoice, "answer" }, { A.MultipleResponse, "answer" }, { A.Ordering4, "place-a1" },
        { A.Matching, "match-a1" }, { A.Cloze, "gap-1" }, { A.SortEvidence, "side-a1" },
    };

    [Theory]
    [MemberData(nameof(FieldNames))]
    public void Controls_have_the_names_of_the_form_contract(Question question, string name)
    {
        var shown = ShownQuestion.Of(question, Seed);

        Assert.Equal(name, shown.FieldOf(shown.Items[0]));
    }

    public static TheoryData<Question> Questions => [.. A.OfEachKind];

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_perfect_form_is_read_as_the_key(Question question)
    {
        var shown = ShownQuestion.Of(question, Seed);

        Assert.Equal(Keys.Of(question), shown.Read(Forms.Post(shown, Keys.Of(question))));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void An_empty_form_is_read_as_blank(Question question) => Assert.True(ShownQuestion.Of(question, Seed).Read(_ => []).IsBlank);

    [Theory]
    [InlineData("c")]
    [InlineData("a9")]
    [InlineData("<script>")]
    public void An_id_that_the_page_never_showed_is_refused(string posted) =>
        Assert.IsType<MarkResult.Refused>(Marker.Mark(A.SingleChoice, ShownQuestion.Of(A.SingleChoice, Seed).Read(_ => [posted])));

    [Theory]
    [InlineData("1", "1", "2", "3")]
    [InlineData("1", "2", "3", "")]
    [InlineData("1", "2", "3", "5")]
    [InlineData("1", "2", "3", "x")]
    [InlineData("0", "1", "2", "3")]
    public void Places_that_are_shared_missing_or_none_are_refused(params string[] places)
    {
        var posted = Enumerable.Range(1, 4).ToDictionary(number => $"place-a{number}", number => places[number - 1]);

        var response = ShownQuestion.Of(A.Ordering4, Seed).Read(name => [posted[name]]);

        Assert.Equal("Give each one a place of its own, and leave none out.", MarkAssert.Refused(A.Ordering4, response).Message);
    }

    public static TheoryData<Question> WithSeveralControls => [A.Ordering4, A.Matching, A.Cloze, A.SortEvidence];

    [Theory]
    [MemberData(nameof(WithSeveralControls))]
    public void A_control_that_is_posted_twice_is_refused(Question question)
    {
        var shown = ShownQuestion.Of(question, Seed);
        var posted = Forms.Post(shown, Keys.Of(question));

        var response = shown.Read(name => name == shown.FieldOf(shown.Items[0]) ? [.. posted(name), .. posted(name)] : posted(name));

        MarkAssert.Refused(question, response);
    }
}
