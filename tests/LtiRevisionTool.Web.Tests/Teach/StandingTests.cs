using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Teach;

namespace LtiRevisionTool.Web.Tests.Teach;

public sealed class StandingTests
{
    private readonly LearnerRow amy = Some.Learner("amy");

    [Fact]
    public void Opening_without_an_answer_is_not_a_start() =>
        Assert.Equal((Standing.NotStarted, "Not started"), Told(Some.Student(amy, Some.Open(amy, answered: 0))));

    [Fact]
    public void The_next_question_says_where_a_student_is() =>
        Assert.Equal((Standing.PartWay, "Question 3 of 5"), Told(Some.Student(amy, Some.Open(amy, answered: 2))));

    [Fact]
    public void One_finished_attempt_is_done_whatever_its_marks() =>
        Assert.Equal((Standing.Done, "Done"), Told(Some.Student(amy, Some.Finished(amy, 1, marks: 0))));

    [Theory]
    [InlineData(5, 5)]
    [InlineData(5, 4)]
    [InlineData(0, 0)]
    public void Two_attempts_without_a_gain_are_stuck(int first, int second) =>
        Assert.Equal((Standing.Stuck, "Stuck"), Told(Some.Student(amy, Some.Finished(amy, 1, first), Some.Finished(amy, 2, second))));

    [Fact]
    public void A_gain_that_was_lost_again_is_still_a_gain() => Assert.Equal(
        Standing.Done,
        Some.Student(amy, Some.Finished(amy, 1, 4), Some.Finished(amy, 2, 6), Some.Finished(amy, 3, 4)).Standing);

    [Fact]
    public void Full_marks_twice_are_not_stuck() =>
        Assert.Equal(Standing.Done, Some.Student(amy, Some.Finished(amy, 1, 7), Some.Finished(amy, 2, 7)).Standing);

    [Fact]
    public void A_gain_is_measured_against_what_could_be_had() =>
        Assert.Equal(Standing.Done, Some.Student(amy, Some.Finished(amy, 1, 4, max: 8), Some.Finished(amy, 2, 4, max: 7)).Standing);

    [Fact]
    public void A_new_attempt_after_a_finished_one_is_told_beside_it() => Assert.Equal(
        (Standing.Done, "Done; attempt 2 at question 2 of 5"),
        Told(Some.Student(amy, Some.Finished(amy, 1, 4), Some.Open(amy, answered: 1, number: 2))));

    [Fact]
    public void A_topic_is_done_when_all_its_checkpoints_are()
    {
        Assert.Equal(
            (Standing.PartWay, "1 of 2 done; checkpoint 2 at question 2 of 5"),
            Told(Some.StudentOfTwo(amy, Some.Finished(amy, 1, 4), Some.Open(amy, 1, checkpoint: 2))));
        Assert.Equal(
            (Standing.Done, "Done"),
            Told(Some.StudentOfTwo(amy, Some.Finished(amy, 1, 4), Some.Finished(amy, 1, 4, checkpoint: 2))));
    }

    [Fact]
    public void Being_stuck_at_one_checkpoint_of_a_topic_names_it() => Assert.Equal(
        (Standing.Stuck, "Stuck at checkpoint 2; 1 of 2 done"),
        Told(Some.StudentOfTwo(amy, Some.Finished(amy, 1, 4, checkpoint: 2), Some.Finished(amy, 2, 4, checkpoint: 2))));

    private static (Standing, string) Told(StudentWork student) => (student.Standing, StandingWords.Of(student));
}
