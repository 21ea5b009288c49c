using LtiRevisionTool.Data.Checks;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Checks;

public sealed class CheckStoreOnSqlite(SqliteTestDatabase engine) : CheckStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class CheckStoreOnPostgreSql(PostgreSqlTestDatabase engine) : CheckStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class CheckStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private const string Kind = "LtiResourceLinkRequest";

    private readonly CheckStore checks = new(engine.Database);
    private readonly LaunchTraceStore traces = new(engine.Database);

    [StoreFact]
    public async Task What_a_launch_brought_reads_back_as_given()
    {
        var platform = await World.PlatformAsync();
        var launch = await World.LaunchAsync(platform);
        var trace = Trace("course-1");

        await traces.NoteAsync(platform, "1", trace, None);

        Assert.Equal(trace, await traces.FindAsync(launch.DeploymentRowId, "course-1", Kind, None));
        Assert.Equal(trace, await traces.NewestAsync(platform, Kind, None));
        Assert.Null(await traces.FindAsync(launch.DeploymentRowId, "COURSE-1", Kind, None));
        Assert.Null(await traces.NewestAsync(platform, "LtiDeepLinkingRequest", None));
    }

    [StoreFact]
    public async Task The_same_again_within_a_minute_is_no_news_and_anything_else_is()
    {
        var platform = await World.PlatformAsync();
        await World.LaunchAsync(platform);
        await traces.NoteAsync(platform, "1", Trace("course-1"), None);

        await traces.NoteAsync(platform, "1", Trace("course-1") with { SeenAt = Now.AddSeconds(59), AgeMs = 5 }, None);
        var same = await traces.NewestAsync(platform, Kind, None);
        await traces.NoteAsync(platform, "1", Trace("course-1") with { SeenAt = Now.AddSeconds(59), MembershipsUrl = null, Scopes = null }, None);
        var changed = await traces.NewestAsync(platform, Kind, None);
        await traces.NoteAsync(platform, "1", Trace("course-1") with { SeenAt = Now.AddSeconds(120) }, None);
        var later = await traces.NewestAsync(platform, Kind, None);

        Assert.Equal(Now, same!.SeenAt);
        Assert.Equal((Now.AddSeconds(59), null), (changed!.SeenAt, changed.MembershipsUrl));
        Assert.Equal(Now.AddSeconds(120), later!.SeenAt);
    }

    [StoreFact]
    public async Task Of_all_courses_the_newest_counts_and_an_unknown_deployment_is_passed_over()
    {
        var platform = await World.PlatformAsync();
        await World.LaunchAsync(platform);

        await traces.NoteAsync(platform, "1", Trace("course-1") with { SeenAt = Now.AddMinutes(2) }, None);
        await traces.NoteAsync(platform, "1", Trace("course-2"), None);
        await traces.NoteAsync(platform, "unknown", Trace("course-3") with { SeenAt = Now.AddMinutes(9) }, None);

        Assert.Equal("course-1", (await traces.NewestAsync(platform, Kind, None))!.ContextId);
    }

    [StoreFact]
    public async Task Of_many_at_once_one_row_is_made()
    {
        var platform = await World.PlatformAsync();
        var launch = await World.LaunchAsync(platform);

        await AtOnceAsync(8, async at =>
        {
            await traces.NoteAsync(platform, "1", Trace("course-1") with { SeenAt = Now.AddSeconds(at) }, None);
            return at;
        });

        Assert.NotNull(await traces.FindAsync(launch.DeploymentRowId, "course-1", Kind, None));
    }

    [StoreFact]
    public async Task A_placement_is_found_with_its_course_and_everybody_who_came_to_it()
    {
        var platform = await World.PlatformAsync();
        var launch = await World.LaunchAsync(platform);
        var teacher = World.Launch(platform, "tess", "link-2");
        await World.Launches.RecordAsync(teacher with { Session = teacher.Session with { Role = LaunchRole.Teacher } }, None);
        var tryOut = World.Launch(platform, "try-out", "link-2");
        await World.Launches.RecordAsync(tryOut with { Session = tryOut.Session with { TestUser = true } }, None);

        var placement = await checks.FindPlacementAsync(launch.PlacementId, None);
        var visitors = await checks.VisitorsAsync(launch.PlacementId, None);

        Assert.Equal((platform, "1", "course-1"), (placement!.PlatformId, placement.DeploymentId, placement.ContextId));
        Assert.Equal(launch.DeploymentRowId, placement.DeploymentRowId);
        Assert.Equal(
            [("amy", LaunchRole.Learner, false), ("tess", LaunchRole.Teacher, false), ("try-out", LaunchRole.Learner, true)],
            visitors.Select(visitor => (visitor.Subject, visitor.Role, visitor.TestUser)));
        Assert.Equal("1", await checks.DeploymentAsync(platform, None));
        Assert.False(await checks.RegisteredItselfAsync(platform, None));
    }

    private static LaunchTrace Trace(string course) => new()
    {
        ContextId = course,
        MessageType = Kind,
        SeenAt = Now,
        Role = LaunchRole.Teacher,
        AgeMs = -1200,
        LineItemsUrl = "https://lms.example/items?type=1",
        Scopes = "a b",
        MembershipsUrl = "https://lms.example/members",
    };
}
