using LtiAdvantage.Messages;
using LtiAdvantage.Roster;
using LtiRevisionTool.Data.Checks;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Web.Features.Check;

namespace LtiRevisionTool.Web.Tests.Check;

/// <summary>For whom a test grade may be written.</summary>
public sealed class ScorePeopleTests
{
    [Fact]
    public void The_try_out_student_comes_before_everybody() =>
        Assert.Equal(["try-out"], ScorePeople.Of([Visitor("amy"), Visitor("try-out", isTest: true)], [Member("amy")]));

    [Fact]
    public void Students_who_are_known_come_first_and_no_more_than_three_are_tried() =>
        Assert.Equal(["cat", "amy", "ben"], ScorePeople.Of([Visitor("cat")], [Member("amy"), Member("ben"), Member("cat"), Member("dan")]));

    [Fact]
    public void Whoever_the_list_calls_a_learner_and_a_launch_a_teacher_is_none() =>
        Assert.Equal(["amy"], ScorePeople.Of([Visitor("assistant", LaunchRole.Teacher), Visitor("assistant")], [Member("assistant"), Member("amy")]));

    [Theory]
    [InlineData("Instructor")]
    [InlineData("Mentor")]
    [InlineData("http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant")]
    public void Nobody_else_is_written_for(string role) => Assert.Empty(ScorePeople.Of([], [Member("somebody", role)]));

    [Fact]
    public void Without_a_list_those_count_who_came_by_themselves() =>
        Assert.Equal(["amy"], ScorePeople.Of([Visitor("teacher", LaunchRole.Teacher), Visitor("amy")], []));

    [Fact]
    public void Whoever_has_left_the_course_is_not_in_its_list() => Assert.Empty(ScorePeople.Of([Visitor("gone")], [Member("teacher", "Instructor")]));

    private static CourseVisitor Visitor(string subject, LaunchRole role = LaunchRole.Learner, bool isTest = false) =>
        new() { Subject = subject, Role = role, TestUser = isTest };

    private static RosterMember Member(string subject, string role = "Learner") => new() { UserId = subject, Roles = Roles.From([role]) };
}
