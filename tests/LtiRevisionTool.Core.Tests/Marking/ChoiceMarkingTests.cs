using LtiRevisionTool.Core.Marking;

namespace LtiRevisionTool.Core.Tests.Marking;

public sealed class ChoiceMarkingTests
{
    [Theory]
    [InlineData("a", 0)]
    [InlineData("b", 0)]
    [InlineData("c", 1)]
    [InlineData("d", 0)]
    public void Only_the_key_of_a_single_choice_earns_the_mark(string chosen, int marks) =>
        Assert.Equal(marks, MarkAssert.Marked(A.SingleChoice, A.Chosen(chosen)).Marks);

    [Fact]
    public void A_wrong_choice_brings_its_own_feedback_and_misconception()
    {
        var marked = MarkAssert.Marked(A.SingleChoice, A.Chosen("b"));

        Assert.Equal(["Feedback b."], MarkAssert.Said(marked));
        Assert.Equal(["M02"], marked.Misconceptions);
        Assert.Equal(
            [PartState.NotChosen, PartState.Wrong, PartState.Missed, PartState.NotChosen],
            marked.Parts.Select(part => part.State));
    }

    [Fact]
    public void A_right_choice_has_nothing_to_be_said_about_it()
    {
        var marked = MarkAssert.Marked(A.SourceInference, A.Chosen("a"));

        Assert.True(marked.IsRight);
        Assert.Empty(marked.Feedback);
        Assert.Equal(MarkReason.Exact, marked.Reason);
    }

    [Theory]
    [InlineData("d", 1, MarkReason.Exact)]
    [InlineData("c", 0, MarkReason.WrongReason)]
    [InlineData("a", 0, MarkReason.NoMatch)]
    [InlineData("b", 0, MarkReason.NoMatch)]
    public void A_verdict_earns_the_mark_only_with_the_right_reason(string chosen, int marks, MarkReason reason)
    {
        var marked = MarkAssert.Marked(A.TrueFalseReason, A.Chosen(chosen));

        Assert.Equal((marks, reason), (marked.Marks, marked.Reason));
    }

    [Fact]
    public void The_right_verdict_with_the_wrong_reason_is_told_so() =>
        Assert.Equal(["Right verdict, wrong reason.", "Feedback c."], MarkAssert.Said(MarkAssert.Marked(A.TrueFalseReason, A.Chosen("c"))));

    [Theory]
    [InlineData("acd", 3)]
    [InlineData("ac", 2)]
    [InlineData("ace", 1)]
    [InlineData("abe", 0)]
    [InlineData("abcdef", 0)]
    [InlineData("abcd", 2)]
    [InlineData("a", 1)]
    [InlineData("b", 0)]
    public void A_multiple_response_earns_right_choices_less_wrong_ones(string chosen, int marks) =>
        Assert.Equal(marks, MarkAssert.Marked(A.MultipleResponse, A.Chosen(chosen)).Marks);

    [Fact]
    public void Each_wrong_choice_of_a_multiple_response_is_told_about_and_each_missed_key_is_marked()
    {
        var marked = MarkAssert.Marked(A.MultipleResponse, A.Chosen("abe"));

        Assert.Equal(["Feedback b.", "Feedback e."], MarkAssert.Said(marked));
        Assert.Equal(
            [PartState.Right, PartState.Wrong, PartState.Missed, PartState.Missed, PartState.Wrong, PartState.NotChosen],
            marked.Parts.Select(part => part.State));
    }

    [Fact]
    public void An_option_that_is_not_in_the_question_is_refused()
    {
        Assert.Equal(RefusalReason.Malformed, MarkAssert.Refused(A.SingleChoice, A.Chosen("z")).Reason);
        Assert.Equal(RefusalReason.Malformed, MarkAssert.Refused(A.MultipleResponse, A.Chosen("az")).Reason);
    }

    [Fact]
    public void Two_choices_where_one_is_asked_are_refused() =>
        Assert.Equal(RefusalReason.Malformed, MarkAssert.Refused(A.TrueFalseReason, A.Chosen("cd")).Reason);
}
