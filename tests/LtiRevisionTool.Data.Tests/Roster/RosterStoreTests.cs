using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Roster;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Roster;

public sealed class RosterStoreOnSqlite(SqliteTestDatabase engine) : RosterStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class RosterStoreOnPostgreSql(PostgreSqlTestDatabase engine) : RosterStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class RosterStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private const string Address = "https://lms.example/members?course=7";

    private RosterStore Rosters => new(Database);

    [StoreFact]
    public async Task A_launch_says_where_the_members_are_and_one_without_keeps_it()
    {
        var platform = await World.PlatformAsync();
        var launch = await LaunchAsync(platform, Address);
        await LaunchAsync(platform, null);

        var roster = (await Rosters.FindAsync(launch.PlacementId, None))!;

        Assert.Equal((Address, launch.CourseId, platform, "1", NamePolicy.Keep), (roster.MembershipsUrl, roster.CourseId, roster.PlatformId, roster.DeploymentId, roster.PlatformNames));
        Assert.Equal((null, null, 0, true), (roster.ReadAt, roster.Cause, roster.Tries, roster.IsWhole));
    }

    [StoreFact]
    public async Task The_launch_of_a_teacher_without_a_list_takes_it_away_and_with_one_moves_it()
    {
        var platform = await World.PlatformAsync();
        var launch = await LaunchAsync(platform, Address);

        await LaunchAsync(platform, "https://lms.example/moved", forTeacher: true);
        var moved = (await Rosters.FindAsync(launch.PlacementId, None))!.MembershipsUrl;
        await LaunchAsync(platform, null, forTeacher: true);

        Assert.Equal("https://lms.example/moved", moved);
        Assert.Null((await Rosters.FindAsync(launch.PlacementId, None))!.MembershipsUrl);
        Assert.Null(await ClaimAsync(launch, "one"));
    }

    [StoreFact]
    public async Task A_placement_outside_any_course_has_no_list()
    {
        var launch = await World.Launches.RecordAsync(World.Launch(await World.PlatformAsync()) with { Course = null }, None);

        Assert.Null(await Rosters.FindAsync(launch.PlacementId, None));
    }

    [StoreFact]
    public async Task Of_all_nodes_that_look_at_once_one_reads()
    {
        var launch = await LaunchAsync(await World.PlatformAsync(), Address);

        // Each with connections of its own, as its own process has.
        var claims = await AtOnceAsync(8, index => new RosterStore(new Database(Database.Settings))
            .ClaimAsync(launch.CourseId!.Value, $"node-{index}", asked: false, Now, Now.AddMinutes(2), None));

        Assert.Single(claims, claim => claim is not null);
    }

    [StoreFact]
    public async Task A_reading_that_gives_no_sign_of_life_is_taken_over_and_can_write_nothing_more()
    {
        var launch = await LaunchAsync(await World.PlatformAsync(), Address);
        var course = launch.CourseId!.Value;
        Assert.NotNull(await ClaimAsync(launch, "one"));
        Assert.True(await Rosters.BeatAsync(course, "one", 50, Now.AddMinutes(4), None));
        Assert.Null(await ClaimAsync(launch, "two", Now.AddMinutes(3)));

        Assert.NotNull(await ClaimAsync(launch, "two", Now.AddMinutes(4)));

        Assert.False(await Rosters.BeatAsync(course, "one", 60, Now.AddMinutes(9), None));
        Assert.False(await Rosters.SettleAsync(course, "one", State(Now.AddHours(1)), None));
        Assert.False(await new RosterMemberStore(Database).KeepAsync(course, "one", RosterMemberStoreTests.List(["amy"]), Now, Now.AddMinutes(9), None));
        Assert.Equal(0, await new RosterMemberStore(Database).CountAsync(course, None));
        await Rosters.ReleaseAsync(course, "one", None);
        Assert.Null(await ClaimAsync(launch, "three", Now.AddMinutes(5)));
    }

    [StoreFact]
    public async Task How_far_a_reading_is_shows_until_it_settles()
    {
        var launch = await LaunchAsync(await World.PlatformAsync(), Address);
        await ClaimAsync(launch, "one");
        await Rosters.BeatAsync(launch.CourseId!.Value, "one", 1250, Now.AddMinutes(2), None);

        var during = (await Rosters.FindAsync(launch.PlacementId, None))!;
        var state = new RosterState
        {
            ReadAt = Now, WholeAt = Now.AddMinutes(-1), FullAt = Now.AddMinutes(-2), IsWhole = false, EmptyLists = 1, DifferencesUrl = Address + "&since=1",
            Cause = "busy", Tries = 2, FailedAt = Now.AddMinutes(1), FirstFailedAt = Now.AddMinutes(-3), DueAt = Now.AddHours(1), AskAt = Now.AddMinutes(1),
        };
        Assert.True(await Rosters.SettleAsync(launch.CourseId!.Value, "one", state, None));
        var after = (await Rosters.FindAsync(launch.PlacementId, None))!;

        Assert.Equal((1250, Now.AddMinutes(2)), (during.ReadSoFar, during.ClaimedUntil));
        Assert.Equal((Address, state.ReadAt, state.WholeAt, state.FullAt, false, 1), (after.Address, after.ReadAt, after.WholeAt, after.FullAt, after.IsWhole, after.EmptyLists));
        Assert.Equal(
            (state.DifferencesUrl, "busy", 2, state.FailedAt, state.FirstFailedAt, state.DueAt, state.AskAt),
            (after.DifferencesUrl, after.Cause, after.Tries, after.FailedAt, after.FirstFailedAt, after.DueAt, after.AskAt));
        Assert.True(after.ClaimedUntil <= Now);
    }

    [StoreFact]
    public async Task A_list_is_read_when_it_is_due_when_somebody_may_ask_and_when_it_has_moved()
    {
        var platform = await World.PlatformAsync();
        var launch = await LaunchAsync(platform, Address);
        await ClaimAsync(launch, "one");
        await Rosters.SettleAsync(launch.CourseId!.Value, "one", State(Now.AddMinutes(15)) with { AskAt = Now.AddMinutes(1) }, None);

        Assert.Null(await ClaimAsync(launch, "early", Now.AddMinutes(14)));
        Assert.Null(await ClaimAsync(launch, "asked-early", Now.AddSeconds(59), asked: true));
        Assert.NotNull(await ClaimAsync(launch, "asked", Now.AddMinutes(1), asked: true));
        await Rosters.ReleaseAsync(launch.CourseId!.Value, "asked", None);
        Assert.NotNull(await ClaimAsync(launch, "due", Now.AddMinutes(15)));
        await Rosters.SettleAsync(launch.CourseId!.Value, "due", State(Now.AddDays(1)), None);
        await LaunchAsync(platform, "https://lms.example/moved");
        Assert.Equal(Address, (await ClaimAsync(launch, "moved", Now.AddMinutes(16)))!.Address);
    }

    [StoreFact]
    public async Task A_pause_of_the_platform_only_grows()
    {
        var platform = await World.PlatformAsync();
        var launch = await LaunchAsync(platform, Address);

        await Rosters.PausePlatformAsync(platform, Now.AddMinutes(1), None);
        await Rosters.PausePlatformAsync(platform, Now, None);

        Assert.Equal(Now.AddMinutes(1), (await Rosters.FindAsync(launch.PlacementId, None))!.PlatformPausedUntil);
    }

    private static RosterState State(DateTimeOffset due) => new() { DueAt = due, AskAt = due };

    private Task<RosterRow?> ClaimAsync(RecordedLaunch launch, string owner, DateTimeOffset? at = null, bool asked = false) =>
        Rosters.ClaimAsync(launch.CourseId!.Value, owner, asked, at ?? Now, (at ?? Now).AddMinutes(2), None);

    private Task<RecordedLaunch> LaunchAsync(Guid platform, string? memberships, bool forTeacher = false)
    {
        var launch = World.Launch(platform);
        return World.Launches.RecordAsync(launch with { Course = launch.Course! with { MembershipsUrl = memberships, ForTeacher = forTeacher } }, None);
    }
}
