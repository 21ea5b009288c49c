using LtiAdvantage.Roster;
using LtiRevisionTool.Data.Checks;
using LtiRevisionTool.Data.Sessions;

namespace LtiRevisionTool.Web.Features.Check;

/// <summary>For whom a test grade is written: the platform's try-out learner, else a student of the course.</summary>
internal static class ScorePeople
{
    /// <summary>A platform may call others learners too: the next one is tried, but not the whole class.</summary>
    private const int Most = 3;

    /// <param name="visitors">Who came to the course, and as whom.</param>
    /// <param name="members">Who takes part in it, as its list says; empty when there is none.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<CourseVisitor> visitors, IReadOnlyList<RosterMember> members)
    {
        if (visitors.FirstOrDefault(visitor => visitor is { TestUser: true, Role: LaunchRole.Learner }) is { } tryOut)
        {
            return [tryOut.Subject];
        }

        // Moodle's list calls assistants learners: their own launches say better.
        var others = visitors.Where(visitor => visitor.Role != LaunchRole.Learner).Select(visitor => visitor.Subject).ToHashSet(StringComparer.Ordinal);
        var known = visitors.Where(visitor => visitor is { Role: LaunchRole.Learner, TestUser: false } && !others.Contains(visitor.Subject))
            .Select(visitor => visitor.Subject).ToHashSet(StringComparer.Ordinal);
        var listed = members.Where(member => IsStudent(member) && !others.Contains(member.UserId)).Select(member => member.UserId).ToList();
        return [.. (members.Count == 0 ? known.Order(StringComparer.Ordinal) : listed.OrderByDescending(known.Contains)).Take(Most)];
    }

    public static bool IsStudent(RosterMember member) =>
        member.Roles is { IsLearner: true, IsInstructor: false, IsTeachingAssistant: false, IsMentor: false, IsContentDeveloper: false };
}
