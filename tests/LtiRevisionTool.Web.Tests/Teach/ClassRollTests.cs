using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Roster;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Teach;

namespace LtiRevisionTool.Web.Tests.Teach;

/// <summary>Who belongs to the class, with and without a list of the course.</summary>
public sealed class ClassRollTests
{
    private readonly LearnerRow amy = Some.Learner("amy");
    private readonly LearnerRow ben = Some.Learner("ben");

    [Fact]
    public void Without_a_list_the_class_is_whoever_came()
    {
        foreach (var roster in (CourseRoster?[])[null, new CourseRoster(Listed.Row with { ReadAt = null }, [])])
        {
            var students = Class([amy, ben], roster);

            Assert.Equal((false, 2, 0), (students.IsListed, students.Count, students.Unseen.Count));
        }
    }

    [Fact]
    public void Whoever_is_listed_and_never_came_has_not_started()
    {
        var students = Class([amy], Listed.Of(Listed.Known(amy), Listed.Stranger("7", "Zoë Zander"), Listed.Stranger("8", "Ángel Abara"), Listed.Stranger("9")));

        Assert.Equal(["Zoë Zander", "Ángel Abara"], students.Unseen);
        Assert.Equal((4, 4, 1), (students.Count, students.CountIn(Standing.NotStarted), students.Nameless));
    }

    [Fact]
    public void A_name_in_parts_is_a_name()
    {
        var students = Class([], Listed.Of(Listed.Stranger("7") with { GivenName = "Zoë", FamilyName = "Zander" }));

        Assert.Equal("Zoë Zander", Assert.Single(students.Unseen));
    }

    [Fact]
    [Trait("Row", "NRPS-17")]
    public void NRPS_17_Whoever_never_came_has_no_page_and_no_code()
    {
        var view = View(Class([amy], Listed.Of(Listed.Known(amy), Listed.Stranger("7", "Zoë Zander"), Listed.Stranger("9"))));

        Assert.Equal(["amy", "Zoë Zander"], view.Rows.Select(row => row.Student.Name));
        Assert.Equal([true, false], view.Rows.Select(row => row.Student.Address is not null));
        Assert.Equal(("Not started", "1 who has not opened it yet"), (view.Rows[1].Where, view.Table.Rest));
        Assert.Equal(("3 students", "3 not started", 3), (view.Total, view.Counts.Pressing, view.NotStartedCount));
    }

    [Fact]
    public void Whoever_came_to_another_activity_alone_is_a_student_with_a_page_or_a_code()
    {
        var nameless = ben with { Name = null };

        var students = Class([], Listed.Of(Listed.Known(amy), Listed.Known(nameless))).Students;

        Assert.Equal([false, false], students.Select(student => student.HasOpened));
        Assert.Equal("amy", students[0].Name);
        Assert.Matches("^Student [0-9A-F]{4}$", students[1].Name);
    }

    [Fact]
    public void A_name_that_the_launch_did_not_bring_comes_from_the_list()
    {
        var students = Class([amy with { Name = null }], Listed.Of(Listed.Known(amy with { Name = null }) with { Name = "Amy Ames" }));

        Assert.Equal(("Amy Ames", true), (students.Students[0].Name, students.Students[0].IsNamed));
    }

    [Theory]
    [InlineData(LaunchRole.Teacher, RosterRole.Learner, false)]
    [InlineData(LaunchRole.Other, RosterRole.Learner, false)]
    [InlineData(LaunchRole.Learner, RosterRole.Teacher, true)]
    [InlineData(LaunchRole.Learner, RosterRole.TestUser, false)]
    public void What_the_last_launch_said_outranks_the_list(LaunchRole last, RosterRole role, bool isStudent) =>
        Assert.Equal(isStudent ? 1 : 0, Class([], Listed.Of(Listed.Known(amy, last, role))).Count);

    [Theory]
    [InlineData(RosterRole.Teacher)]
    [InlineData(RosterRole.Other)]
    [InlineData(RosterRole.TestUser)]
    public void Only_students_of_the_list_are_students(RosterRole role) => Assert.Equal(0, Class([], Listed.Of(Listed.Stranger("7", "Ada Okafor", role))).Count);

    [Fact]
    public void The_LMS_try_out_student_of_a_launch_is_none() =>
        Assert.Equal(0, Class([], Listed.Of(Listed.Known(amy) with { LastTestUser = true })).Count);

    [Fact]
    public void A_teacher_who_tried_it_as_a_student_goes_unless_there_is_work()
    {
        var roster = Listed.Of(Listed.Known(amy, LaunchRole.Teacher, RosterRole.Teacher));

        Assert.Empty(Class([amy], roster).Students);
        Assert.Single(Class([amy], roster, [Some.Open(amy, answered: 1)]).Students);
    }

    [Fact]
    public void Whoever_is_not_listed_any_more_shows_apart_if_there_is_work()
    {
        var old = new[] { amy, ben, Some.Learner("cy") }.Select(who => who with { LastUsedAt = Some.Morning.AddDays(-1) }).ToArray();

        var students = Class(old, Listed.Of(), [Some.Finished(old[0], 1, 5), Some.Open(old[2], answered: 0)], [Some.Grade(old[1], OutboxState.Sent)]);

        Assert.Empty(students.Students);
        Assert.Equal(["amy", "ben"], students.Left.Select(student => student.Name));
        Assert.Equal((0, 2), (students.Count, students.All.Count()));
        var view = View(students);
        Assert.Equal(("No longer in the course: 2", 2, true), (view.Left!.Caption, view.Left.Rows.Count, view.IsEmpty));
    }

    [Fact]
    public void Somebody_who_does_not_take_part_at_present_counts_as_gone() =>
        Assert.Equal("amy", Assert.Single(Class([amy], Listed.Of(Listed.Known(amy) with { Active = false }), [Some.Finished(amy, 1, 5)]).Left).Name);

    [Fact]
    public void Whoever_came_after_the_list_was_asked_for_may_be_new() => Assert.Single(Class([amy], Listed.Of()).Students);

    [Fact]
    [Trait("Row", "NRPS-07")]
    public void NRPS_07_Without_a_whole_list_nobody_has_left()
    {
        var old = amy with { LastUsedAt = Some.Morning.AddDays(-100) };

        Assert.Single(Class([old], new CourseRoster(Listed.Row with { WholeAt = null, IsWhole = false }, [])).Students);
    }

    [Fact]
    public void A_class_of_240_is_counted_right()
    {
        var came = Enumerable.Range(0, 40).Select(number => Some.Learner($"pupil {number}")).ToList();

        var view = View(Class(came, Listed.Of(
            [.. came.Select(who => Listed.Known(who)), .. Enumerable.Range(40, 197).Select(number => Listed.Stranger($"{number}", $"Pupil {number}")), .. Enumerable.Range(237, 3).Select(number => Listed.Stranger($"{number}"))]),
            came.Take(30).Select(who => Some.Finished(who, 1, 7))));

        Assert.Equal(("240 students", "210 not started", "30 done"), (view.Total, view.Counts.Pressing, view.Counts.Calm));
        Assert.Equal((237, "All 240 students", "3 who have not opened it yet"), (view.Rows.Count, view.All, view.Table.Rest));
        Assert.Equal(view.Rows.Select(row => row.Student.Name).Order(StringComparer.InvariantCultureIgnoreCase), view.Rows.Select(row => row.Student.Name));
    }

    [Fact]
    public void One_student_who_never_came_is_the_one_student() =>
        Assert.Equal(("The one student", false), (View(Class([], Listed.Of(Listed.Stranger("7")))).All, View(Class([], Listed.Of(Listed.Stranger("7")))).IsEmpty));

    private static ClassWork Class(
        IEnumerable<LearnerRow> learners, CourseRoster? roster, IEnumerable<AttemptProgressRow>? attempts = null, IEnumerable<GradeRow>? grades = null) =>
        new([Some.Checkpoint], learners, attempts ?? [], grades ?? [], roster);

    private static ClassView View(ClassWork students) => new(Some.Activity(), students, [], TimeProvider.System);
}
