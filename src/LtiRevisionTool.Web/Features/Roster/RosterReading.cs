using LtiAdvantage.Grades;
using LtiAdvantage.Platforms;
using LtiAdvantage.Roster;
using LtiAdvantage.Tokens;
using LtiRevisionTool.Data.Roster;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Roster;

/// <summary>
/// Reads one claimed list: asks for all of the course (never by link, so that one list serves every activity), keeps what came, and
/// writes down how it stands.
/// </summary>
internal sealed class RosterReading(
    RosterStore rosters,
    RosterMemberStore members,
    IRegistrations registrations,
    RosterClient client,
    RosterTurns turns,
    TimeProvider time,
    ILogger<RosterReading> log)
{
    private const int PageSize = 200;

    /// <summary>Reads the list and settles the reading. A fault of our own is logged; nothing is thrown for it.</summary>
    /// <param name="roster">The list as it stood when it was claimed.</param>
    /// <param name="owner">The claim.</param>
    /// <param name="stopping">The tool stops: the list is left for whoever looks next.</param>
    public async Task ReadAsync(RosterRow roster, string owner, CancellationToken stopping)
    {
        await using var claim = new RosterClaim(rosters, roster.CourseId, owner, time);
        using var enough = new CancellationTokenSource(RosterTimes.Longest, time);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(stopping, enough.Token, claim.Lost);
        try
        {
            await ReadAsync(roster, claim, any.Token);
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            await FailAsync(roster, claim, new DeliveryOutcome.TryLater(GradeCause.Timeout));
        }
        catch (OperationCanceledException) when (any.IsCancellationRequested)
        {
            await ReleaseAsync(claim);
        }
        catch (Exception fault)
        {
            RosterLog.Fault(log, fault, roster.CourseId);
            await FailAsync(roster, claim, new DeliveryOutcome.TryLater(DeliveryCause.ToolFault));
        }
    }

    private async Task ReadAsync(RosterRow roster, RosterClaim claim, CancellationToken cancellation)
    {
        using var turn = await turns.TakeAsync(roster.PlatformId, cancellation);
        var startedAt = time.GetUtcNow();
        var before = await rosters.FindOfCourseAsync(roster.CourseId, cancellation);
        if (before is null || before.PlatformPausedUntil > startedAt || await registrations.FindAsync(roster.PlatformId, cancellation) is not { Enabled: true } registration)
        {
            await ReleaseAsync(claim);
            return;
        }

        var grant = new ServiceGrant(registration, roster.DeploymentId, [RosterScope.MembershipReadOnly]);
        var query = new RosterQuery { PageSize = PageSize, Since = Since(roster, startedAt), Progress = claim };
        switch (await client.ReadAsync(grant, roster.MembershipsUrl!, query, cancellation))
        {
            case ServiceResult<RosterSnapshot>.Success(var snapshot):
                await KeepAsync(roster, claim, snapshot, startedAt, cancellation);
                break;
            case ServiceResult<RosterSnapshot>.Failed(var outcome):
                await FailAsync(roster, claim, outcome);
                break;
        }
    }

    private async Task KeepAsync(
        RosterRow roster, RosterClaim claim, RosterSnapshot snapshot, DateTimeOffset startedAt, CancellationToken cancellation)
    {
        // What is done with names may have been decided while the list was on its way.
        var names = (await rosters.FindOfCourseAsync(roster.CourseId, cancellation) ?? roster).PlatformNames;
        var known = await members.CountAsync(roster.CourseId, cancellation);
        var news = RosterNews.Of(roster, snapshot, names, known, startedAt, time.GetUtcNow());
        if (news.List is { } list && !await members.KeepAsync(roster.CourseId, claim.Owner, list, time.GetUtcNow(), claim.Until, cancellation))
        {
            return;
        }

        await SettleAsync(roster, claim, news.State, snapshot.Interruption);
        if (news.List is null)
        {
            RosterLog.Empty(log, roster.CourseId);
        }
        else
        {
            RosterLog.Read(log, roster.CourseId, snapshot.Members.Count, snapshot.Complete);
        }
    }

    private async Task FailAsync(RosterRow roster, RosterClaim claim, DeliveryOutcome outcome)
    {
        try
        {
            var state = RosterFailure.After(roster, outcome, time.GetUtcNow());
            await SettleAsync(roster, claim, state, outcome);
            RosterLog.Failed(log, roster.CourseId, state.Cause!, (int)(state.DueAt - time.GetUtcNow()).TotalSeconds);
        }
        catch (Exception fault)
        {
            // The claim runs out by itself.
            RosterLog.Fault(log, fault, roster.CourseId);
        }
    }

    private async Task SettleAsync(RosterRow roster, RosterClaim claim, RosterState state, DeliveryOutcome? trouble)
    {
        var now = time.GetUtcNow();
        if (RosterFailure.Pause(trouble, state.DueAt - now) is { Ticks: > 0 } pause)
        {
            await rosters.PausePlatformAsync(roster.PlatformId, now + pause, CancellationToken.None);
        }

        await rosters.SettleAsync(roster.CourseId, claim.Owner, state, CancellationToken.None);
    }

    private async Task ReleaseAsync(RosterClaim claim)
    {
        try
        {
            await rosters.ReleaseAsync(claim.Course, claim.Owner, CancellationToken.None);
        }
        catch (Exception fault)
        {
            RosterLog.Fault(log, fault, claim.Course);
        }
    }

    /// <summary>Where changes can be asked for; null when everybody is to be.</summary>
    private static string? Since(RosterRow roster, DateTimeOffset now) =>
        roster.Address == roster.MembershipsUrl && now - roster.FullAt < RosterTimes.FullEvery ? roster.DifferencesUrl : null;
}
