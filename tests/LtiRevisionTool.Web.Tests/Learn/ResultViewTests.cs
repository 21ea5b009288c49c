using LtiRevisionTool.Web.Features.Learn;

namespace LtiRevisionTool.Web.Tests.Learn;

public sealed class ResultViewTests
{
    [Fact]
    public void What_was_not_right_is_to_be_read_again_each_sentence_once()
    {
        var round = A.Round(
            A.Answer("Q1.1", """{"text":"1818"}""", 0), A.Answer("Q1.2", """{"chosen":["b"]}""", 0),
            A.Answer("Q1.3", """{"chosen":["a"]}""", 1), A.Answer("Q1.4", """{"chosen":["a"]}""", 1)) with { Row = A.Attempt(1, 2) };

        var result = ResultView.Of(A.Lesson(), round, [A.Attempt(1, 2)]);

        Assert.Equal(["1.1", "1.2"], result.Sentences.Select(sentence => sentence.Number));
        Assert.Equal(["Question 1: you wrote: 1818. Question 3: you left out two of three.", "Question 2: you chose: A road. Question 5: you did not answer this one."], result.Sentences.Select(sentence => sentence.Note!));
        Assert.Equal($"/learn/{A.Visit.LaunchKey}/card/1#F1.1", result.Sentences[0].Address);
    }

    [Fact]
    public void A_question_left_out_is_told_as_not_answered_and_has_no_page()
    {
        var round = A.Round() with { Row = A.Attempt(1, 0) };

        var row = ResultView.Of(A.Lesson(), round, [A.Attempt(1, 0)]).Rows[0];

        Assert.Equal(("The year of the move", "Not answered", (string?)null), (row.Label, row.Marks, row.Address));
    }

    [Theory]
    [InlineData("Q1.1 Q1.2 Q1.3", "A new try asks the 2 you missed first.")]
    [InlineData("Q1.1 Q1.2 Q1.3 Q1.4", "A new try asks the one you missed first.")]
    [InlineData("Q1.1 Q1.2 Q1.3 Q1.4 Q1.5", "A new try asks all 5 questions in another order.")]
    [InlineData("", "A new try asks all 5 questions in another order.")]
    public void What_a_new_try_asks_first_is_told(string right, string words)
    {
        var answers = right.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => A.Answer(id, """{"text":"x"}""", A.Question(id).MaxMarks));
        var round = A.Round([.. answers]) with { Row = A.Attempt(1, 2) };

        Assert.Equal(words, ResultView.Of(A.Lesson(), round, [A.Attempt(1, 2)]).NewTry);
    }

    [Fact]
    public void A_partly_right_answer_was_missed()
    {
        var round = A.Round(A.Answer("Q1.3", """{"chosen":["a"]}""", 1)) with { Row = A.Attempt(1, 1) };

        Assert.Equal(5, round.Missed);
    }

    [Fact]
    public void Several_tries_are_told_with_the_first_and_the_best()
    {
        var round = A.Round() with { Row = A.Attempt(3, 4) };

        var result = ResultView.Of(A.Lesson(), round, [A.Attempt(1, 2), A.Attempt(2, 5), A.Attempt(3, 4)]);

        Assert.Equal("First try 2 of 7, best 5 of 7, three tries.", result.Tries);
    }
}
