using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Data.Appeals;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Web.Features.Teach;
using LtiRevisionTool.Web.Tests.Learn;

namespace LtiRevisionTool.Web.Tests.Teach;

public sealed class AttemptViewTests
{
    private static readonly LinkPart One = new LinkPart.Checkpoint(1);

    [Fact]
    public void A_wrong_answer_is_told_with_the_right_one_the_idea_and_the_sentence()
    {
        var answer = Show(A.Answer("Q1.4", """{"chosen":["b"]}""", 0))[3];

        Assert.Equal(("wrong", "Not right: 0 of 1 mark"), (answer.Verdict.State, answer.Verdict.Words));
        Assert.Equal(
            "Chose “True: The flood filled the sea”. Right answer: “True: The flood cut a new bed”. Wrong idea: The river was always here.", Told(answer));
        Assert.Equal("1.1", Assert.Single(answer.Sentences).Number);
    }

    [Fact]
    public void A_right_answer_is_told_alone()
    {
        var answer = Show(A.Answer("Q1.5", """{"text":" Thames "}""", 1))[4];

        Assert.Equal(("right", "Answered “Thames”."), (answer.Verdict.State, Told(answer)));
        Assert.Empty(answer.Sentences);
    }

    [Fact]
    public void Several_choices_are_told_together()
    {
        var answer = Show(A.Answer("Q1.3", """{"chosen":["a","b","d"]}""", 1))[2];

        Assert.Equal("Partly right: 1 of 3 marks", answer.Verdict.Words);
        Assert.Equal(
            "Chose “It moved”, “It left a lake” and “It dried up”. Right answers: “It moved”, “It left a lake” and “It flooded a farm”.", Told(answer));
    }

    [Fact]
    public void A_question_left_out_says_so_and_where_it_can_be_read()
    {
        var answer = Show()[0];

        Assert.Equal(("waiting", "Not answered: 0 of 1 mark", ""), (answer.Verdict.State, answer.Verdict.Words, Told(answer)));
        Assert.Single(answer.Sentences);
    }

    [Theory]
    [InlineData(AppealState.Waiting, 0, "Answered “1818”. Right answer: “1881”. The student thinks that this should count.")]
    [InlineData(AppealState.Declined, 0, "Answered “1818”. Right answer: “1881”. A teacher did not accept it.")]
    [InlineData(AppealState.Accepted, 1, "Answered “1818”. A teacher accepted it.")]
    public void What_was_asked_about_an_answer_is_told(AppealState state, int marks, string words) =>
        Assert.Equal(words, Told(Show(A.Answer("Q1.1", """{"text":"1818"}""", marks) with { Appeal = state })[0]));

    [Fact]
    public void The_idea_that_was_kept_is_told()
    {
        var answer = Show(A.Answer("Q1.1", """{"text":"1818"}""", 0) with { Misconceptions = "M01" })[0];

        Assert.EndsWith("Wrong idea: The river was always here.", Told(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void The_marks_that_were_stored_count()
    {
        var answer = Show(A.Answer("Q1.1", """{"text":"1881"}""", 0))[0];

        Assert.Equal("Not right: 0 of 1 mark", answer.Verdict.Words);
    }

    [Fact]
    public void The_heading_names_the_attempt_and_its_marks()
    {
        var attempt = A.Attempt(2, 5);

        Assert.Equal("Attempt 2: 5 of 7 marks", new AttemptView(Some.Activity(One), SmallTopic.Topic, attempt, []).Heading);
    }

    [Fact]
    public void The_order_of_a_later_attempt_is_explained()
    {
        Assert.Null(new AttemptView(Some.Activity(One), SmallTopic.Topic, A.Attempt(1, 5), []).Order);
        Assert.Equal(
            "In the order in which they were asked: what was missed before came first.",
            new AttemptView(Some.Activity(One), SmallTopic.Topic, A.Attempt(2, 5), []).Order);
    }

    [Fact]
    public void A_question_that_has_left_the_topic_is_counted()
    {
        var attempt = A.Attempt(1, 5) with { Items = "Q1.1:0 Q9.9:0", ItemCount = 2 };

        var view = new AttemptView(Some.Activity(One), SmallTopic.Topic, attempt, []);

        Assert.Equal("1 question of this attempt has left the topic since. The marks stay.", view.Gone);
        Assert.Single(view.Answers);
    }

    private static IReadOnlyList<AttemptView.Answer> Show(params AnswerRow[] answers) =>
        new AttemptView(Some.Activity(One), SmallTopic.Topic, A.Attempt(1, 5), answers).Answers;

    private static string Told(AttemptView.Answer answer) => string.Join(' ', answer.Words);
}
