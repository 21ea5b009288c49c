using LtiRevisionTool.Data.Roster;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>The list of the course's members, as the teacher's pages need it.</summary>
internal sealed class RosterDesk(RosterStore rosters, RosterMemberStore members, IRosterRefresh refresh)
{
    /// <summary>A teacher looks at the class: a list that is due is read anew.</summary>
    /// <param name="visit">The teacher's visit.</param>
    /// <param name="asked">The teacher asks for a newer list.</param>
    /// <param name="cancellation">Ends the wait for it.</param>
    public async Task LookAsync(Visit visit, bool asked, CancellationToken cancellation)
    {
        if (await rosters.FindAsync(visit.Placement, cancellation) is { } roster)
        {
            await refresh.LookAsync(roster, asked, cancellation);
        }
    }

    /// <summary>The list as it is kept; null where the platform offers none.</summary>
    public async Task<CourseRoster?> FindAsync(Visit visit, CancellationToken cancellation) =>
        await rosters.FindAsync(visit.Placement, cancellation) is { MembershipsUrl: not null } roster
            ? new CourseRoster(roster, roster.ReadAt is null ? [] : await members.ListAsync(roster.CourseId, cancellation))
            : null;
}
