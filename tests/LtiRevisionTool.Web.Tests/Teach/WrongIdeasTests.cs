using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Teach;
using LtiRevisionTool.Web.Tests.Learn;

namespace LtiRevisionTool.Web.Tests.Teach;

public sealed class WrongIdeasTests
{
    private readonly LearnerRow amy = Some.Learner("amy");
    private readonly LearnerRow ben = Some.Learner("ben");
    private readonly LearnerRow cy = Some.Learner("cy");

    [Fact]
    public void An_idea_counts_the_students_who_showed_it_among_those_who_met_it()
    {
        var students = Some.Class([amy, ben, cy, Some.Learner("dee")], [Some.Finished(amy, 1, 3), Some.Finished(ben, 1, 6), Some.Finished(cy, 1, 7)]);

        var idea = Assert.Single(WrongIdeas.Rank(SmallTopic.Topic, students, [Some.WrongIdea(amy, 1), Some.WrongIdea(ben, 1)]));

        Assert.Equal(("M01", 2, 3), (idea.Idea.Id, idea.Students, idea.Of));
    }

    [Fact]
    public void Only_first_finished_attempts_count()
    {
        var students = Some.Class([amy, ben], [Some.Finished(amy, 1, 7), Some.Finished(amy, 2, 3), Some.Open(ben, 4)]);

        Assert.Empty(WrongIdeas.Rank(SmallTopic.Topic, students, [Some.WrongIdea(amy, 2), Some.WrongIdea(ben, 1)]));
    }

    [Fact]
    public void Answers_of_somebody_who_is_not_of_the_class_do_not_count() =>
        Assert.Empty(WrongIdeas.Rank(SmallTopic.Topic, Some.Class([amy], [Some.Finished(amy, 1, 7)]), [Some.WrongIdea(cy, 1)]));

    [Fact]
    public void An_answer_to_a_question_that_has_left_the_topic_shows_nothing()
    {
        Assert.Empty(WrongIdeas.ShownBy(SmallTopic.Topic, Some.Answer(amy, 1, "Q9.9", """{"chosen":["b"]}""")));
        Assert.Empty(WrongIdeas.ShownBy(SmallTopic.Topic, Some.Answer(amy, 1, "Q1.4", """{"text":"once typed"}""")));
    }

    [Fact]
    public void What_was_kept_at_marking_stays_whatever_becomes_of_the_content()
    {
        var gone = Some.Answer(amy, 1, "Q9.9", """{"chosen":["b"]}""") with { Misconceptions = "M01 M02" };
        var none = Some.WrongIdea(amy, 1) with { Misconceptions = "" };

        Assert.Equal(["M01", "M02"], WrongIdeas.ShownBy(SmallTopic.Topic, gone));
        Assert.Empty(WrongIdeas.ShownBy(SmallTopic.Topic, none));
    }

    [Fact]
    public void A_stuck_student_is_told_with_the_idea_of_each_attempt()
    {
        var work = Some.Student(amy, Some.Finished(amy, 1, 5), Some.Finished(amy, 2, 5)).Checkpoints[0];

        var note = StuckNote.Of(SmallTopic.Topic, work, [Some.WrongIdea(amy, 1), Some.WrongIdea(amy, 2)]);

        Assert.Equal("2 attempts, 5 marks each time. Wrong idea each time: The river was always here.", note);
    }

    [Fact]
    public void Without_an_idea_in_common_the_questions_in_common_are_told()
    {
        var work = Some.Student(amy, Some.Finished(amy, 1, 5), Some.Finished(amy, 2, 4)).Checkpoints[0];
        GivenAnswerRow[] faults =
        [
            Some.WrongIdea(amy, 1), Some.Answer(amy, 1, "Q1.5", """{"text":"Nile"}"""),
            Some.Answer(amy, 2, "Q1.5", """{"text":"Rhine"}"""), Some.Answer(amy, 2, "Q1.2", """{"chosen":["b"]}"""),
        ];

        Assert.Equal("2 attempts, 5 then 4 marks. Marks lost each time: The name of the river.", StuckNote.Of(SmallTopic.Topic, work, faults));
    }

    [Fact]
    public void Many_attempts_are_summed_up()
    {
        var work = Some.Student(amy, [.. Enumerable.Range(1, 6).Select(number => Some.Finished(amy, number, number == 1 ? 3 : number % 3))]).Checkpoints[0];

        Assert.Equal("6 attempts, none better than the first with 3 marks.", StuckNote.Of(SmallTopic.Topic, work, []));
    }
}
