using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Web.Features.Learn;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Tests.Learn;

public sealed class RoundTests
{
    [Fact]
    public void The_next_question_is_the_next_one_without_an_answer()
    {
        var round = A.Round(A.Answer("Q1.1", """{"text":"1881"}""", 1), A.Answer("Q1.3", """{"chosen":["a"]}""", 1));

        var next = round.NextAfter(A.Question("Q1.2"));

        Assert.Equal("Q1.4", next!.Id);
    }

    [Fact]
    public void After_the_last_question_the_first_one_left_out_is_next()
    {
        var round = A.Round(A.Answer("Q1.1", """{"text":"1881"}""", 1));

        var next = round.NextAfter(A.Question("Q1.5"));

        Assert.Equal("Q1.2", next!.Id);
    }

    [Fact]
    public void When_all_others_are_answered_nothing_is_next()
    {
        var round = A.Round([.. SmallTopic.Topic.Checkpoints[0].Questions.Skip(1).Select(question => A.Answer(question.Id, """{"text":"x"}""", 0))]);

        Assert.Null(round.NextAfter(A.Question("Q1.1")));
    }

    [Fact]
    public void An_attempt_keeps_its_questions_and_leaves_out_one_that_is_gone()
    {
        var items = AttemptItems.Write(SmallTopic.Topic.Checkpoints[0].Questions) + " Q1.99:0123456789ab";

        var questions = AttemptItems.Read(items, SmallTopic.Topic);

        Assert.Equal(["Q1.1", "Q1.2", "Q1.3", "Q1.4", "Q1.5"], questions.Select(question => question.Id));
    }

    [Fact]
    public void A_first_try_is_asked_in_the_order_of_its_author_and_the_next_one_begins_with_what_was_missed()
    {
        var first = A.Round(A.Answer("Q1.1", """{"text":"1881"}""", 1), A.Answer("Q1.2", """{"chosen":["b"]}""", 0), A.Answer("Q1.4", """{"chosen":["a"]}""", 1));

        var next = Rounds.After(A.Lesson(), first);

        Assert.Equal((2, AttemptSeeds.For(A.Visit.Placement, A.Visit.Person, 1, 2)), (next.Number, next.Seed));
        Assert.Equal(["Q1.2", "Q1.3", "Q1.5"], next.Questions.Take(3).Select(question => question.Id).Order());
        Assert.Equal(["Q1.1", "Q1.4"], next.Questions.Skip(3).Select(question => question.Id).Order());
    }

    [Fact]
    public void Content_that_has_changed_between_two_tries_breaks_nothing()
    {
        var gone = A.Answer("Q1.1", """{"text":"1881"}""", 1) with { ItemId = "Q1.99" };
        var old = A.Round(A.Answer("Q1.1", """{"text":"1881"}""", 1)) with { Answers = new Dictionary<string, AnswerRow> { ["Q1.99"] = gone } };

        var next = Rounds.After(A.Lesson(), old);

        Assert.Equal(SmallTopic.Topic.Checkpoints[0].Questions.Select(question => question.Id), next.Questions.Select(question => question.Id).Order());
    }

    [Fact]
    public void The_seed_is_the_same_before_and_after_the_attempt_is_stored()
    {
        var first = AttemptSeeds.For(A.Visit.Placement, A.Visit.Person, 1, 1);

        Assert.Equal(first, AttemptSeeds.For(A.Visit.Placement, A.Visit.Person, 1, 1));
        Assert.NotEqual(first, AttemptSeeds.For(A.Visit.Placement, A.Visit.Person, 1, 2));
        Assert.NotEqual(first, AttemptSeeds.For(A.Visit.Placement, A.Visit.Launch, 1, 1));
    }
}
