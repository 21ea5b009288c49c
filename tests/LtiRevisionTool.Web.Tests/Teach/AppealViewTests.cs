using LtiRevisionTool.Core.Grades;
using LtiRevisionTool.Data.Appeals;
using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Teach;
using LtiRevisionTool.Web.Tests.Learn;

namespace LtiRevisionTool.Web.Tests.Teach;

public sealed class AppealViewTests
{
    private readonly LearnerRow amy = Some.Learner("amy");
    private readonly LearnerRow ben = Some.Learner("ben");

    [Fact]
    public void The_same_words_for_the_same_question_are_one_and_those_of_most_students_come_first()
    {
        var views = Views(Appeal(amy, "Nile"), Appeal(amy, "Rhine"), Appeal(ben, "rhine"), Appeal(ben, "Rhine", "Q1.1"));

        Assert.Equal(
            [("Rhine", "2 students wrote this and think that it should count: amy and ben."), ("Nile", "amy thinks that this should count."), ("Rhine", "ben thinks that this should count.")],
            views.Select(view => (view.Typed, view.Who)));
        Assert.Equal(("What is the river called?", "Right answer: “Tamesis”."), (views[0].QuestionHtml, views[0].Right));
    }

    [Fact]
    public void One_student_in_two_tries_is_one_student() =>
        Assert.Equal("amy thinks that this should count.", Assert.Single(Views(Appeal(amy, "Rhine"), Appeal(amy, "Rhine"))).Who);

    [Fact]
    public void A_question_that_has_left_the_topic_can_still_be_decided()
    {
        var view = Assert.Single(Views(Appeal(amy, "Rhine", "Q9.9")));

        Assert.Equal(("Question Q9.9, which has left the topic.", null), (view.QuestionHtml, view.Right));
    }

    [Fact]
    public void Somebody_who_is_not_of_the_class_goes_by_a_code()
    {
        var cy = Some.Learner("cy");

        Assert.Equal($"{StudentCode.For(cy.PersonId)} thinks that this should count.", Assert.Single(Views(Appeal(cy, "Rhine"))).Who);
    }

    [Theory]
    [InlineData(1, "One answer to decide", 1, null)]
    [InlineData(12, "12 answers to decide", 12, null)]
    [InlineData(13, "13 answers to decide", 12, "And 1 more answer. It shows when these are decided.")]
    [InlineData(15, "15 answers to decide", 12, "And 3 more answers. They show when these are decided.")]
    public void Many_answers_show_a_dozen_at_a_time(int count, string heading, int shown, string? rest)
    {
        var section = new AppealSection(A.Visit, Views([.. Enumerable.Range(0, count).Select(number => Appeal(amy, $"river {number}"))]), null);

        Assert.Equal((heading, shown, rest), (section.Heading, section.Shown.Count(), section.Rest));
    }

    private IReadOnlyList<AppealView> Views(params AppealRow[] waiting) => AppealView.Of(Some.Activity(), Some.Class([amy, ben]), waiting);

    private static AppealRow Appeal(LearnerRow who, string typed, string item = "Q1.5") => new()
    {
        Id = Guid.CreateVersion7(Some.Morning),
        PersonId = who.PersonId,
        AnswerId = Guid.CreateVersion7(Some.Morning),
        AttemptId = Guid.CreateVersion7(Some.Morning),
        Checkpoint = 1,
        Number = 1,
        ItemId = item,
        Response = $$"""{"text":"{{typed}}"}""",
        TypedAs = typed.ToLowerInvariant(),
        State = AppealState.Waiting,
        AskedAt = Some.Morning,
    };
}
