using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Teach;
using Microsoft.Extensions.Time.Testing;

namespace LtiRevisionTool.Web.Tests.Teach;

public sealed class GradeTroubleTests
{
    private readonly LearnerRow amy = Some.Learner("amy");
    private readonly LearnerRow ben = Some.Learner("ben");
    private readonly LearnerRow cy = Some.Learner("cy");
    private readonly FakeTimeProvider time = new(Some.Morning.AddMinutes(44));

    [Fact]
    public void A_refused_grade_is_told_with_cause_reason_next_step_and_receipt()
    {
        var trouble = Assert.Single(Troubles([amy], Some.Grade(amy, OutboxState.Refused, GradeCause.NotGradable)));

        Assert.Equal("amy: 5 of 7, refused", trouble.Heading);
        Assert.Equal(
            "The gradebook does not know this student. They may have left the course, or have another role in it. "
            + "Look at the list of participants of your course. We try again when the student next opens the activity, or when you send again.",
            trouble.Text);
        Assert.Equal(("Send again", "Refused 09:00. Receipt 4KQ7R-AMY", amy.PersonId), (trouble.Button, trouble.Stamp, trouble.Person));
    }

    [Fact]
    public void Grades_refused_for_one_reason_are_told_once()
    {
        var trouble = Assert.Single(Troubles(
            [amy, ben, cy],
            Some.Grade(amy, OutboxState.Refused, GradeCause.ColumnGone),
            Some.Grade(ben, OutboxState.Refused, GradeCause.ColumnGone),
            Some.Grade(cy, OutboxState.Sent)));

        Assert.Equal(("2 grades refused", "amy and ben", "Send all 2 again"), (trouble.Heading, trouble.Whose, trouble.Button));
        Assert.Equal(("refused", GradeCause.ColumnGone, null), (trouble.State, trouble.Cause, trouble.Person));
    }

    [Fact]
    public void A_grade_that_waits_long_is_told_with_since_when_and_the_next_try()
    {
        var trouble = Assert.Single(Troubles([amy], Some.Grade(amy, OutboxState.Waiting, GradeCause.Unreachable)));

        Assert.Equal("amy: 5 of 7, waiting since 09:00", trouble.Heading);
        Assert.Equal("Next try 11:00. Receipt 4KQ7R-AMY", trouble.Stamp);
        Assert.StartsWith("We could not reach Moodle.", trouble.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grade_on_its_way_for_a_moment_is_no_trouble_and_still_says_what_holds_it_up()
    {
        var grade = Some.Grade(amy, OutboxState.Waiting, GradeCause.Busy) with { FirstFailedAt = Some.Morning.AddMinutes(42) };

        Assert.Empty(Troubles([amy], grade));
        Assert.StartsWith("On its way, tried 1 time. ", Cell(grade).Words, StringComparison.Ordinal);
        Assert.Equal("On its way", Cell(grade with { Tries = 0, Cause = null }).Words);
    }

    [Fact]
    public void Refused_grades_come_before_those_that_wait()
    {
        var troubles = GradeTrouble.Of(
            Some.Class([amy, ben], null, [Some.Grade(amy, OutboxState.Waiting, GradeCause.Busy), Some.Grade(ben, OutboxState.Refused, GradeCause.Locked)]),
            time.GetUtcNow());

        Assert.Equal([OutboxState.Refused, OutboxState.Waiting], troubles.Select(trouble => trouble.State));
    }

    [Fact]
    public void The_table_says_since_when_the_gradebook_has_a_grade()
    {
        Assert.Equal("In the gradebook since 09:00", Cell(Some.Grade(amy, OutboxState.Sent)).Words);
        Assert.Equal("In the gradebook since 21 November, 09:00", Cell(Some.Grade(amy, OutboxState.Sent) with { SentAt = Some.Morning.AddDays(-3) }).Words);
        Assert.Equal(("Refused 09:00", true), (Cell(Some.Grade(amy, OutboxState.Refused, "stale")).Words, Cell(Some.Grade(amy, OutboxState.Refused, "stale")).NeedsTeacher));
    }

    [Fact]
    public void What_was_sent_again_is_told_by_what_is_so_now()
    {
        var students = Some.Class([amy, ben], null, [Some.Grade(amy, OutboxState.Waiting), Some.Grade(ben, OutboxState.Sent)]);

        Assert.StartsWith("The grade of amy is on its way again.", SentWords.Of("4KQ7R-AMY", students, time), StringComparison.Ordinal);
        Assert.StartsWith("The grade of ben is in the gradebook since 09:00.", SentWords.Of("4KQ7R-BEN", students, time), StringComparison.Ordinal);
        Assert.StartsWith("2 grades go again.", SentWords.Of("2", students, time), StringComparison.Ordinal);
        Assert.Null(SentWords.Of("3", students, time));
        Assert.Null(SentWords.Of("somebody else's", students, time));
        Assert.Null(SentWords.Of(null, students, time));
    }

    private IReadOnlyList<TroubleView> Troubles(LearnerRow[] learners, params GradeRow[] grades) =>
        [.. GradeTrouble.Of(Some.Class(learners, null, grades), time.GetUtcNow()).Select(trouble => TroubleView.Of(trouble, "Moodle", time))];

    private GradeCell Cell(GradeRow grade) => GradeCell.Of(Some.Class([amy], null, [grade]).Students.Single(), Some.Activity(), time);
}
