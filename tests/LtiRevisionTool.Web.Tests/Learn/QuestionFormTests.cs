using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Web.Features.Learn.Questions;
using LtiRevisionTool.Web.Tests.Learn.Kinds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace LtiRevisionTool.Web.Tests.Learn;

public sealed class QuestionFormTests
{
    [Fact]
    public void Each_kind_of_question_has_a_partial_of_its_own()
    {
        var partials = SmallTopic.Topic.Checkpoints.Concat(SampleKinds.Topic.Checkpoints).SelectMany(checkpoint => checkpoint.Questions)
            .Select(question => QuestionForms.For(question).Ask(ShownQuestion.Of(question, 7), null).Partial);

        Assert.Equal(10, partials.Distinct().Count());
    }

    [Fact]
    public void A_refused_choice_stays_chosen()
    {
        var shown = A.Shown("Q1.3");
        var value = shown.Items[2].Shown;
        var posted = new FormCollection(new Dictionary<string, StringValues> { ["answer"] = value });

        var asked = (AskedOptions)QuestionForms.For(shown.Question).Ask(shown, posted);

        Assert.Equal(value, Assert.Single(asked.Groups[0].Options, option => option.Chosen).Value);
    }

    [Fact]
    public void Reasons_stand_under_the_verdict_that_they_belong_to()
    {
        var asked = (AskedOptions)QuestionForms.For(A.Question("Q1.4")).Ask(A.Shown("Q1.4"), null);

        Assert.Equal(["True, because", "False, because"], asked.Groups.Select(group => group.Heading!));
        Assert.Equal(["The flood cut a new bed", "The flood filled the sea"], asked.Groups[0].Options.Select(option => option.Html).Order());
    }

    [Fact]
    public void A_wrong_choice_is_answered_by_its_own_feedback_and_the_right_one_is_shown()
    {
        var marked = Show("Q1.2", new ChoiceResponse("b"));

        Assert.Equal("The road runs on the hill.", marked.Said);
        Assert.Equal("You chose this", Row(marked, "A road").Words);
        Assert.Equal("Right answer", Row(marked, "A lake").Words);
        Assert.Null(Row(marked, "A field").State);
    }

    [Theory]
    [InlineData("a b d", "Two of your choices are right and one is not: two marks, less one.")]
    [InlineData("a d e", "One of your choices is right and two are not: one mark, less two.")]
    [InlineData("a", "Your choice is right: one mark.")]
    [InlineData("a b", "Your two choices are right: two marks.")]
    [InlineData("d e", "None of your choices is right.")]
    [InlineData("a b c", "")]
    public void The_marks_of_several_choices_are_reckoned_aloud(string chosen, string said)
    {
        var marked = Show("Q1.3", new ChoiceResponse(chosen.Split(' ')));

        Assert.Equal(said, marked.Said);
    }

    [Fact]
    public void Each_wrong_choice_of_several_has_its_feedback_beside_it()
    {
        var marked = Show("Q1.3", new ChoiceResponse("a", "d"));

        Assert.Equal("It still flows.", Row(marked, "It dried up").Feedback);
        Assert.Equal("You left this out", Row(marked, "It left a lake").Words);
    }

    [Fact]
    public void A_slip_of_the_pen_counts_and_the_spelling_is_shown()
    {
        var marked = Show("Q1.5", new TextResponse("Tamesys"));

        Assert.Equal("You wrote “Tamesys”. It counts. The spelling is <b>Tamesis</b>.", marked.Said);
        Assert.Null(marked.AlsoAccepted);
    }

    [Fact]
    public void A_wrong_word_is_told_the_answer_and_what_else_counts()
    {
        var marked = Show("Q1.5", new TextResponse("<b>Rhine</b>"));

        Assert.Equal("You wrote “&lt;b&gt;Rhine&lt;/b&gt;”. The answer is <b>Tamesis</b>.", marked.Said);
        Assert.Equal("Thames. Small spelling slips count as right.", marked.AlsoAccepted);
    }

    [Fact]
    public void A_foreseen_wrong_number_has_its_own_feedback()
    {
        var marked = Show("Q1.1", new TextResponse("1818"));

        Assert.Equal("You wrote 1818. Two figures changed places. The answer is <b>1881</b>.", marked.Said);
    }

    private static MarkedQuestion Show(string id, Response response) =>
        QuestionForms.For(A.Question(id)).Show(A.Shown(id), response, (MarkResult.Marked)Marker.Mark(A.Question(id), response));

    private static MarkedRow Row(MarkedQuestion marked, string html) => Assert.Single(marked.Rows, row => row.Html == html);
}
