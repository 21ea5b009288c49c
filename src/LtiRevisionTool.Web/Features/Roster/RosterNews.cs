using LtiAdvantage.Grades;
using LtiAdvantage.Roster;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Roster;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Roster;

/// <summary>What a list that was read means for what is kept: who stays, who comes, and when to look again.</summary>
/// <param name="List">What to write down; null when everything stays as it is.</param>
/// <param name="State">How it stands with the list then.</param>
internal sealed record RosterNews(RosterList? List, RosterState State)
{
    /// <summary>An empty list has to come this often before a course that had members counts as empty: once, and twice confirmed.</summary>
    private const int EmptyListsThatCount = 3;

    /// <param name="roster">How it stood before.</param>
    /// <param name="snapshot">What came.</param>
    /// <param name="names">What is done with names.</param>
    /// <param name="known">How many members are kept.</param>
    /// <param name="startedAt">When it was asked for.</param>
    /// <param name="now">Now.</param>
    public static RosterNews Of(
        RosterRow roster, RosterSnapshot snapshot, NamePolicy names, int known, DateTimeOffset startedAt, DateTimeOffset now)
    {
        var list = new RosterList
        {
            Members = [.. snapshot.Members.Where(member => member.Status != MemberStatus.Deleted).Select(member => Entry(member, names))],
            Left = [.. snapshot.Members.Where(member => member.Status == MemberStatus.Deleted).Select(member => member.UserId)],
            RemovesOthers = snapshot is { Complete: true, OnlyChanges: false },
        };
        var empty = list is { RemovesOthers: true, Members.Count: 0 } && known > 0 ? roster.EmptyLists + 1 : 0;
        if (empty is > 0 and < EmptyListsThatCount)
        {
            return new RosterNews(null, Standing(roster, now) with { EmptyLists = empty });
        }

        var state = Standing(roster, now) with
        {
            ReadAt = startedAt,
            WholeAt = list.RemovesOthers || (snapshot.Complete && roster.WholeAt is not null) ? startedAt : roster.WholeAt,
            FullAt = list.RemovesOthers ? startedAt : roster.FullAt,
            IsWhole = snapshot.Complete,
            DifferencesUrl = snapshot switch
            {
                { Complete: true } => snapshot.DifferencesUrl,
                { OnlyChanges: true } => roster.DifferencesUrl,
                _ => null,
            },
        };
        return new RosterNews(list, snapshot.Interruption is { } interruption ? RosterFailure.After(state, roster, interruption, now) : state);
    }

    private static RosterState Standing(RosterRow roster, DateTimeOffset now) => RosterFailure.StateOf(roster) with
    {
        EmptyLists = 0,
        Cause = null,
        Tries = 0,
        FailedAt = null,
        FirstFailedAt = null,
        DueAt = now + RosterTimes.Fresh,
        AskAt = now + RosterTimes.AskEvery,
    };

    private static RosterEntry Entry(RosterMember member, NamePolicy names)
    {
        var keeps = names == NamePolicy.Keep;
        return new RosterEntry
        {
            Subject = member.UserId,
            Role = member.Roles.IsTestUser ? RosterRole.TestUser : LaunchRoles.Of(member.Roles) switch
            {
                LaunchRole.Learner => RosterRole.Learner,
                LaunchRole.Teacher => RosterRole.Teacher,
                _ => RosterRole.Other,
            },
            Active = member.Status == MemberStatus.Active,
            Name = keeps ? member.Name : null,
            GivenName = keeps ? member.GivenName : null,
            FamilyName = keeps ? member.FamilyName : null,
        };
    }
}
