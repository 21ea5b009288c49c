using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Teach;

namespace LtiRevisionTool.Web.Tests.Teach;

public sealed class ClassWorkTests
{
    private readonly LearnerRow amy = Some.Learner("amy");
    private readonly LearnerRow ben = Some.Learner("Ben");

    [Fact]
    public void Students_stand_in_the_order_of_their_names()
    {
        var students = Some.Class([ben, Some.Learner("Zoë"), amy, Some.Learner("Ángel")]).Students;

        Assert.Equal(["amy", "Ángel", "Ben", "Zoë"], students.Select(student => student.Name));
    }

    [Fact]
    public void Work_of_somebody_who_is_not_of_the_class_is_left_out()
    {
        var tryOut = Some.Learner("Test student");

        var students = Some.Class([amy], [Some.Finished(tryOut, 1, 7)]);

        Assert.Equal(Standing.NotStarted, Assert.Single(students.Students).Standing);
    }

    [Fact]
    public void Without_a_name_a_student_goes_by_the_code_that_they_see_themselves()
    {
        var student = Some.Student(amy with { Name = null });

        Assert.False(student.IsNamed);
        Assert.Matches("^Student [0-9A-F]{4}$", student.Name);
    }

    [Fact]
    public void Counts_leave_out_what_nobody_is()
    {
        var counts = ClassCounts.Of(Some.Class([amy, ben, Some.Learner("Cy")], [Some.Finished(amy, 1, 3), Some.Open(ben, 1)]));

        Assert.Equal(("1 not started", "1 part-way, 1 done"), (counts.Pressing, counts.Calm));
    }

    [Fact]
    public void First_and_best_tries_are_both_told()
    {
        var student = Some.StudentOfTwo(
            amy, Some.Finished(amy, 1, 3), Some.Finished(amy, 2, 5), Some.Finished(amy, 3, 4), Some.Finished(amy, 1, 2, checkpoint: 2));

        Assert.Equal(("5 of 14", "7 of 14"), (student.Words(AttemptPolicy.First), student.Words(AttemptPolicy.Best)));
        Assert.Null(Some.StudentOfTwo(ben).Words(AttemptPolicy.First));
    }

    [Fact]
    public void Untouched_checkpoints_count_nothing_out_of_their_marks()
    {
        var student = Some.StudentOfTwo(amy, Some.Finished(amy, 1, 3), Some.Finished(amy, 2, 5));

        Assert.Equal((5m, 14), (student.Marks(AttemptPolicy.Best)!.Given, student.Marks(AttemptPolicy.Best)!.MaxMarks));
        Assert.Null(Some.StudentOfTwo(ben, Some.Open(ben, 2)).Marks(AttemptPolicy.Best));
    }
}
