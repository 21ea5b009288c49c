namespace LtiRevisionTool.PracticeLms.People;

/// <summary>What a person is in the course, and how the LMS says so.</summary>
/// <param name="InWords">For the pages.</param>
/// <param name="IsStudent">Whether the gradebook has a row for them.</param>
/// <param name="LaunchRoles">The roles of a launch: full addresses, in the order of the LMS.</param>
/// <param name="RosterRoles">The roles in the list of members; none: not listed.</param>
internal sealed record CourseRole(string InWords, bool IsStudent, IReadOnlyList<string> LaunchRoles, IReadOnlyList<string> RosterRoles)
{
    /// <summary>Whether they may add activities to the course.</summary>
    public bool Manages { get; init; }

    /// <summary>False for somebody who has not logged in: the LMS says nothing of them.</summary>
    public bool IsSomebody { get; init; } = true;
}
