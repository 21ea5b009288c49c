using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Roster;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Teach;

namespace LtiRevisionTool.Web.Tests.Teach;

/// <summary>Lists of a course's members, valid to start a test from.</summary>
internal static class Listed
{
    /// <summary>A list read whole this morning.</summary>
    public static RosterRow Row { get; } = new()
    {
        CourseId = Guid.CreateVersion7(Some.Morning),
        DeploymentId = "1",
        PlatformId = Guid.CreateVersion7(Some.Morning),
        PlatformFamily = "Moodle",
        PlatformNames = NamePolicy.Keep,
        PlatformPausedUntil = DateTimeOffset.UnixEpoch,
        MembershipsUrl = "https://lms.example/members",
        Address = "https://lms.example/members",
        ReadAt = Some.Morning,
        WholeAt = Some.Morning,
        IsWhole = true,
        EmptyLists = 0,
        Tries = 0,
        DueAt = Some.Morning.AddMinutes(15),
        AskAt = Some.Morning.AddMinutes(1),
        ClaimedUntil = DateTimeOffset.UnixEpoch,
        ReadSoFar = 0,
    };

    public static CourseRoster Of(params RosterMemberRow[] members) => new(Row, members);

    /// <summary>Somebody who has never come.</summary>
    public static RosterMemberRow Stranger(string subject, string? name = null, RosterRole role = RosterRole.Learner) => new()
    {
        Subject = subject,
        Role = role,
        Active = true,
        Name = name,
        LastTestUser = false,
    };

    /// <summary>Somebody who has come to the course by a launch.</summary>
    public static RosterMemberRow Known(LearnerRow person, LaunchRole last = LaunchRole.Learner, RosterRole role = RosterRole.Learner) =>
        Stranger(person.Subject, null, role) with
        {
            PersonId = person.PersonId,
            PersonName = person.Name,
            LastUsedAt = person.LastUsedAt,
            LastRole = last,
        };
}
