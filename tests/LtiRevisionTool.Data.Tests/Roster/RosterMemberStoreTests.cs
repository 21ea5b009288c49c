using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Roster;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Roster;

public sealed class RosterMemberStoreOnSqlite(SqliteTestDatabase engine) : RosterMemberStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class RosterMemberStoreOnPostgreSql(PostgreSqlTestDatabase engine) : RosterMemberStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class RosterMemberStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private RosterMemberStore Members => new(Database);

    private RosterStore Rosters => new(Database);

    [StoreFact]
    public async Task A_whole_list_brings_members_changes_them_and_takes_out_who_is_not_on_it()
    {
        var (_, course) = await CourseAsync();
        await KeepAsync(course, List(["amy", "ben", "cy"]));

        await KeepAsync(course, new RosterList { Members = [Entry("amy") with { Name = "Amy Ames-Bond" }, Entry("dee") with { Role = RosterRole.Teacher, Active = false }], RemovesOthers = true });

        var members = await ListAsync(course);
        Assert.Equal(["amy", "dee"], members.Select(member => member.Subject));
        Assert.Equal(("Amy Ames-Bond", RosterRole.Learner, true), (members[0].Name, members[0].Role, members[0].Active));
        Assert.Equal((RosterRole.Teacher, false), (members[1].Role, members[1].Active));
    }

    [StoreFact]
    public async Task A_list_that_broke_off_takes_nobody_out_but_those_of_whom_it_says_so()
    {
        var (_, course) = await CourseAsync();
        await KeepAsync(course, List(["amy", "ben", "cy"]));

        await KeepAsync(course, new RosterList { Members = [Entry("dee")], Left = ["ben", "nobody"] });

        Assert.Equal(["amy", "cy", "dee"], (await ListAsync(course)).Select(member => member.Subject));
    }

    [StoreFact]
    [Trait("Row", "NRPS-21")]
    public async Task NRPS_21_A_member_is_the_person_with_that_sub_in_that_deployment_and_nobody_elses()
    {
        var (launch, course) = await CourseAsync("Amy");
        var platform = (await Rosters.FindOfCourseAsync(course, None))!.PlatformId;
        await World.Launches.RecordAsync(World.Launch(platform, "ben") with { DeploymentId = "2" }, None);
        await World.LaunchAsync(subject: "ben");

        await KeepAsync(course, List(["Amy", "amy", "ben"]));

        var members = await ListAsync(course);
        Assert.Equal(launch.PersonId, members.Single(member => member.Subject == "Amy").PersonId);
        Assert.Equal((Now, "Amy Ames"), (members.Single(member => member.Subject == "Amy").LastUsedAt, members.Single(member => member.Subject == "Amy").PersonName));
        Assert.Null(members.Single(member => member.Subject == "amy").PersonId);
        Assert.Null(members.Single(member => member.Subject == "ben").PersonId);
    }

    [StoreFact]
    [Trait("Row", "NRPS-17")]
    public async Task NRPS_17_A_member_who_never_came_is_no_person()
    {
        var (_, course) = await CourseAsync();

        await KeepAsync(course, List(["amy", "ben"]));

        Assert.Equal(1, await CountAsync($"person WHERE deployment_id = (SELECT deployment_id FROM course WHERE id = '{course}')"));
        var ben = (await ListAsync(course)).Single(member => member.Subject == "ben");
        Assert.Equal((null, null, null), (ben.PersonId, ben.LastRole, ben.LastUsedAt));
    }

    [StoreFact]
    public async Task What_somebody_last_came_to_the_course_as_is_told_beside_the_list()
    {
        var (_, course) = await CourseAsync();
        var platform = (await Rosters.FindOfCourseAsync(course, None))!.PlatformId;
        await LaunchAsync(platform, "ben", LaunchRole.Learner, testUser: true, Now);
        await LaunchAsync(platform, "amy", LaunchRole.Teacher, testUser: false, Now.AddMinutes(5));
        var elsewhere = World.Launch(platform, "amy", "link-of-another-course");
        await World.Launches.RecordAsync(
            elsewhere with { Course = new LaunchedCourse { ContextId = "course-2" }, Session = elsewhere.Session with { Id = Guid.CreateVersion7(Now.AddHours(1)), Role = LaunchRole.Other } }, None);
        await KeepAsync(course, List(["amy", "ben"]));

        var members = await ListAsync(course);

        Assert.Equal((LaunchRole.Teacher, false), (members[0].LastRole, members[0].LastTestUser));
        Assert.Equal((LaunchRole.Learner, true), (members[1].LastRole, members[1].LastTestUser));
    }

    [StoreFact]
    public async Task Names_are_gone_at_once_where_they_are_no_longer_kept_and_for_good_within_the_hour()
    {
        var (launch, course) = await CourseAsync();
        await KeepAsync(course, List(["amy", "ben"]));
        var (_, other) = await CourseAsync();
        await KeepAsync(other, List(["cy"]));
        var settings = await SettingsOfAsync(launch);

        await World.Platforms.UpsertFromSettingsAsync(settings with { Names = NamePolicy.Drop }, Now, None);
        var hidden = await ListAsync(course);
        await Members.DropNamesAsync(None);
        await World.Platforms.UpsertFromSettingsAsync(settings, Now, None);

        Assert.All(hidden.Concat(await ListAsync(course)), member => Assert.Equal((null, null, null), (member.Name, member.GivenName, member.FamilyName)));
        Assert.Equal("cy's name", Assert.Single(await ListAsync(other)).Name);
    }

    [StoreFact]
    public async Task A_list_that_nobody_looks_at_for_13_months_is_forgotten()
    {
        var (launch, course) = await CourseAsync();
        await KeepAsync(course, List(["amy", "ben"]));
        await Rosters.SettleAsync(course, "reader", new RosterState { ReadAt = Now, WholeAt = Now, DueAt = Now.AddDays(1000), AskAt = Now }, None);

        await Members.ForgetAsync(Now, Now.AddDays(1), None);
        Assert.Equal(2, await Members.CountAsync(course, None));
        await Members.ForgetAsync(Now.AddMilliseconds(1), Now.AddDays(1), None);

        Assert.Empty(await ListAsync(course));
        var roster = (await Rosters.FindAsync(launch.PlacementId, None))!;
        Assert.Equal((null, null, true), (roster.ReadAt, roster.WholeAt, roster.DueAt <= Now));
    }

    [StoreFact]
    [Trait("Row", "NRPS-18")]
    public async Task NRPS_18_Ten_thousand_members_are_written_in_parts_between_which_others_write_too()
    {
        var (_, course) = await CourseAsync();
        var everybody = Enumerable.Range(0, 10_000).Select(number => $"member-{number}").ToList();
        var keeping = Task.Run(() => KeepAsync(course, List(everybody)));
        var others = 0;
        while (!keeping.IsCompleted)
        {
            await World.LaunchAsync(subject: World.Unique("pupil"));
            others++;
        }

        await keeping;
        Assert.Equal(10_000, await Members.CountAsync(course, None));
        Assert.True(others > 1, $"{others} launches while the list was written");

        // The next one changes two of them: that is all that is written.
        var next = new RosterList { Members = [.. everybody.Skip(1).Select(Entry), Entry("new")], RemovesOthers = true };
        await KeepAsync(course, next, Now.AddDays(1));
        Assert.Equal(1, await CountAsync($"roster_member WHERE course_id = '{course}' AND updated_at > {Now.ToUnixTimeMilliseconds()}"));
        Assert.Equal(10_000, await Members.CountAsync(course, None));
    }

    internal static RosterList List(IEnumerable<string> subjects) => new() { Members = [.. subjects.Select(Entry)], RemovesOthers = true };

    private static RosterEntry Entry(string subject) => new() { Subject = subject, Role = RosterRole.Learner, Name = $"{subject}'s name", GivenName = subject, FamilyName = "Ames" };

    private async Task<(RecordedLaunch Launch, Guid Course)> CourseAsync(string subject = "amy")
    {
        var launch = World.Launch(await World.PlatformAsync(), subject);
        var recorded = await World.Launches.RecordAsync(launch with { Course = launch.Course! with { MembershipsUrl = "https://lms.example/members" } }, None);
        return (recorded, recorded.CourseId!.Value);
    }

    /// <summary>Claims the reading, unless it is claimed, and keeps what it brings.</summary>
    private async Task KeepAsync(Guid course, RosterList list, DateTimeOffset? at = null)
    {
        await Rosters.ClaimAsync(course, "reader", asked: true, Now, Now.AddMinutes(2), None);
        Assert.True(await Members.KeepAsync(course, "reader", list, at ?? Now, Now.AddMinutes(2), None));
    }

    private async Task<IReadOnlyList<RosterMemberRow>> ListAsync(Guid course) =>
        [.. (await Members.ListAsync(course, None)).OrderBy(member => member.Subject, StringComparer.Ordinal)];

    private async Task<PlatformSettings> SettingsOfAsync(RecordedLaunch launch)
    {
        var roster = (await Rosters.FindAsync(launch.PlacementId, None))!;
        var platform = (await World.Platforms.FindAsync(roster.PlatformId, None))!;
        return World.PlatformSettings() with { Issuer = platform.Issuer, ClientId = platform.ClientId };
    }

    private Task<RecordedLaunch> LaunchAsync(Guid platform, string subject, LaunchRole role, bool testUser, DateTimeOffset at)
    {
        var launch = World.Launch(platform, subject);
        return World.Launches.RecordAsync(launch with { Session = launch.Session with { Id = Guid.CreateVersion7(at), Role = role, TestUser = testUser } }, None);
    }

    private async Task<long> CountAsync(string fromWhere)
    {
        await using var connection = await Database.OpenAsync(None);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts above.
        command.CommandText = $"SELECT COUNT(*) FROM {fromWhere}";
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
