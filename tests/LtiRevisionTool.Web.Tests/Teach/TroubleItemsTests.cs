using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Teach;
using LtiRevisionTool.Web.Tests.Learn;

namespace LtiRevisionTool.Web.Tests.Teach;

public sealed class TroubleItemsTests
{
    private readonly LearnerRow amy = Some.Learner("amy");

    [Fact]
    public void What_was_put_right_since_is_no_trouble() => Assert.Empty(Items(
        Some.Answer(amy, 1, "Q1.5", """{"text":"Nile"}"""),
        Some.Answer(amy, 2, "Q1.5", """{"text":"Thames"}""", marks: 1)));

    [Fact]
    public void The_same_wrong_answer_each_time_is_told_once()
    {
        var item = Assert.Single(Items(Some.WrongIdea(amy, 1), Some.WrongIdea(amy, 2), Some.WrongIdea(amy, 3)));

        Assert.Equal("Question 4, wrong 3 times", TroubleWords.Tally(item, whole: false));
        Assert.Equal("Chose “The flood filled the sea” each time.", TroubleWords.Given(item));
        Assert.Equal("Wrong idea: The river was always here.", TroubleWords.Ideas(item, SmallTopic.Topic));
    }

    [Fact]
    public void Different_wrong_answers_are_told_in_order()
    {
        var item = Assert.Single(Items(Some.Answer(amy, 1, "Q1.5", """{"text":"Nile"}"""), Some.Answer(amy, 2, "Q1.5", """{"text":" Rhine "}""")));

        Assert.Equal("Checkpoint 1, question 5, wrong twice", TroubleWords.Tally(item, whole: true));
        Assert.Equal("Answered “Nile”, then “Rhine”.", TroubleWords.Given(item));
        Assert.Null(TroubleWords.Ideas(item, SmallTopic.Topic));
    }

    [Fact]
    public void A_question_of_several_marks_tells_the_marks_of_each_try()
    {
        var item = Assert.Single(Items(
            Some.Answer(amy, 1, "Q1.3", """{"chosen":["a","d","e"]}""", marks: 1, max: 3),
            Some.Answer(amy, 2, "Q1.3", """{"chosen":["a","b","e"]}""", marks: 2, max: 3)));

        Assert.Equal("Question 3: 1 and 2 of 3 marks", TroubleWords.Tally(item, whole: false));
        Assert.Null(TroubleWords.Given(item));
    }

    [Fact]
    public void What_went_wrong_most_often_comes_first()
    {
        var items = Items(Some.Answer(amy, 1, "Q1.1", """{"text":"1818"}"""), Some.WrongIdea(amy, 1), Some.WrongIdea(amy, 2));

        Assert.Equal(["Q1.4", "Q1.1"], items.Select(item => item.Question.Id));
    }

    private static IReadOnlyList<TroubleItem> Items(params GivenAnswerRow[] answers) =>
        TroubleItems.Of(SmallTopic.Topic, [Some.Checkpoint], answers);
}
