using LtiRevisionTool.Data.Roster;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>The list of the course's members, where the platform has one for us.</summary>
/// <param name="Row">How it stands with it.</param>
/// <param name="Members">Who is on it; empty before it was first read.</param>
internal sealed record CourseRoster(RosterRow Row, IReadOnlyList<RosterMemberRow> Members)
{
    /// <summary>Has it been read?</summary>
    public bool IsRead => Row.ReadAt is not null;
}
