using LtiAdvantage.Grades;
using LtiAdvantage.Roster;
using LtiAdvantage.Tokens;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Check;

/// <summary>Reads the list of students. Nothing of it is kept.</summary>
internal sealed class RosterStep(OutboundHttp outbound, TimeProvider time)
{
    private const int PageSize = 50;

    /// <returns>Those who take part, in the platform's order; empty when the list could not be read.</returns>
    public async Task<IReadOnlyList<RosterMember>> ReadAsync(CheckRun run)
    {
        if (run.Placement?.MembershipsUrl is not { } address)
        {
            run.Cannot(CheckPart.Roster, "Not offered here", "ROSTER-NOT-OFFERED");
            return [];
        }

        if (run.IsOver)
        {
            run.Cannot(CheckPart.Roster, "Not tried", "TIME-OVER");
            return [];
        }

        var grant = new ServiceGrant(run.Registration, run.Deployment, [RosterScope.MembershipReadOnly]);
        var client = new RosterClient(outbound.Client, run.Tokens, time);
        var read = await run.TryAsync(cancellation => client.ReadAsync(grant, address, new RosterQuery { PageSize = PageSize }, cancellation));
        switch (read)
        {
            case ServiceResult<RosterSnapshot>.Success { Value.Members: { Count: > 0 } members }:
                var active = members.Where(member => member.Status == MemberStatus.Active).ToList();
                run.Pass(CheckPart.Roster, $"Works: {Count(active.Count, "person", "people")}, {Count(active.Count(ScorePeople.IsStudent), "student", "students")}");
                return active;
            case ServiceResult<RosterSnapshot>.Success:
                run.Fail(CheckPart.Roster, "ROSTER-EMPTY");
                return [];
            case ServiceResult<RosterSnapshot>.Failed { Outcome: var outcome }:
                run.Fail(CheckPart.Roster, OutcomeCode.Of("ROSTER", outcome), CheckFacts.Address(address));
                return [];
            default:
                run.Fail(CheckPart.Roster, "ROSTER-TIMEOUT");
                return [];
        }
    }

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
