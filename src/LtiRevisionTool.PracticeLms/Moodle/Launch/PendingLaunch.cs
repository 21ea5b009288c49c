using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Moodle.Launch;

/// <param name="DocumentTarget"><c>iframe</c> or <c>window</c>, as the tool is told.</param>
internal sealed record PendingLaunch(Person Person, CourseLink Link, string DocumentTarget)
{
    /// <summary>Whose grade was opened; null for a launch of the activity itself.</summary>
    public Person? ForUser { get; init; }
}
