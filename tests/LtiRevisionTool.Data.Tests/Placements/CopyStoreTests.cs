using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Placements;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Placements;

public sealed class CopyStoreOnSqlite(SqliteTestDatabase engine) : CopyStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class CopyStoreOnPostgreSql(PostgreSqlTestDatabase engine) : CopyStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class CopyStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private CopyStore Copies => new(Database);

    private PlacementStore Placements => new(Database);

    [StoreFact]
    public async Task A_launch_keeps_what_its_link_was_copied_from_and_one_that_does_not_say_so_takes_nothing_away()
    {
        var platform = await World.PlatformAsync();
        var placement = await LaunchAsync(platform, "copy", "course-2", links: ["old", "older"], courses: ["course-1"]);

        await LaunchAsync(platform, "copy", "course-2");

        var copy = (await Copies.FindUnsettledAsync(placement, None))!;
        Assert.Equal(["old", "older"], copy.LinkHistory);
        Assert.Equal(["course-1"], copy.CourseHistory);
        Assert.Equal((platform, "1", "copy", "Card 1", "{}"), (copy.PlatformId, copy.DeploymentId, copy.ResourceLinkId, copy.Title, copy.LinkSettings));
    }

    [StoreFact]
    public async Task A_newer_history_takes_the_place_of_an_older_one()
    {
        var platform = await World.PlatformAsync();
        var placement = await LaunchAsync(platform, "copy", "course-2", courses: ["course-1"]);

        await LaunchAsync(platform, "copy", "course-2", links: ["old"], courses: ["course-9", "course-1"]);

        var copy = (await Copies.FindUnsettledAsync(placement, None))!;
        Assert.Equal("old;course-9,course-1", $"{string.Join(',', copy.LinkHistory)};{string.Join(',', copy.CourseHistory)}");
    }

    [StoreFact]
    public async Task A_link_that_is_no_copy_or_has_settings_of_its_own_is_not_looked_for()
    {
        var platform = await World.PlatformAsync();
        var plain = await LaunchAsync(platform, "plain", "course-1");
        var decided = await LaunchAsync(platform, "decided", "course-1", links: ["old"]);
        await Placements.SaveOwnSettingsAsync(decided, "{}", Now, None);

        Assert.Null(await Copies.FindUnsettledAsync(plain, None));
        Assert.Null(await Copies.FindUnsettledAsync(decided, None));
        Assert.Null(await Copies.FindUnsettledAsync(World.NewId(), None));
    }

    [StoreFact]
    public async Task Links_and_courses_of_a_history_are_found_with_their_settings_and_no_others()
    {
        var platform = await World.PlatformAsync();
        var old = await LaunchAsync(platform, "old", "course-1");
        await Placements.SaveOwnSettingsAsync(old, """{"counts":"latest"}""", Now, None);
        await LaunchAsync(platform, "older", "course-0");
        await LaunchAsync(platform, "OLD", "COURSE-1");
        var copy = await CopyAsync(platform, links: ["old", "older", "never seen"], courses: ["course-1"]);

        var links = await Copies.LinksAsync(copy, None);
        var ofCourses = await Copies.OfCoursesAsync(copy, None);

        Assert.Equal(["old", "older"], links.Select(row => row.ResourceLinkId).Order(StringComparer.Ordinal));
        var found = Assert.Single(ofCourses);
        Assert.Equal(("old", "course-1", "Card 1", "{}", """{"counts":"latest"}"""), (found.ResourceLinkId, found.ContextId, found.Title, found.LinkSettings, found.OwnSettings));
    }

    [StoreFact]
    public async Task Another_deployment_and_another_platform_are_never_looked_into()
    {
        var (platform, other) = (await World.PlatformAsync(), await World.PlatformAsync());
        await LaunchAsync(other, "old", "course-1");
        await LaunchAsync(platform, "old", "course-1", deployment: "2");
        var copy = await CopyAsync(platform, links: ["old"], courses: ["course-1"]);

        Assert.Empty(await Copies.LinksAsync(copy, None));
        Assert.Empty(await Copies.OfCoursesAsync(copy, None));
    }

    [StoreFact]
    public async Task A_history_longer_than_is_looked_for_finds_the_nearest()
    {
        var platform = await World.PlatformAsync();
        await LaunchAsync(platform, "old-7", "course-1");
        await LaunchAsync(platform, "old-8", "course-1");
        var copy = await CopyAsync(platform, links: [.. Enumerable.Range(0, 9).Select(number => $"old-{number}")]);

        Assert.Equal("old-7", Assert.Single(await Copies.LinksAsync(copy, None)).ResourceLinkId);
    }

    [StoreFact]
    public async Task That_a_copy_is_left_as_it_is_is_kept_once_with_its_line_in_the_audit()
    {
        var placement = await LaunchAsync(await World.PlatformAsync(), "copy", "course-2", links: ["old"]);

        var left = await AtOnceAsync(4, _ => Copies.LeaveAsync(placement, Line(placement), None));

        Assert.Single(left, true);
        Assert.Null(await Copies.FindUnsettledAsync(placement, None));
        Assert.Single(await new AuditStore(Database).ListAsync(100, None), line => line.Subject == placement.ToString());
        Assert.False(await Copies.LeaveAsync(World.NewId(), Line(World.NewId()), None));
    }

    private static AuditRow Line(Guid placement) =>
        new() { Id = World.NewId(), At = Now, Actor = "teacher", Action = "placement.copy_left", Subject = placement.ToString() };

    private async Task<CopiedLink> CopyAsync(Guid platform, IReadOnlyList<string>? links = null, IReadOnlyList<string>? courses = null) =>
        (await Copies.FindUnsettledAsync(await LaunchAsync(platform, "copy", "course-2", links, courses), None))!;

    private async Task<Guid> LaunchAsync(
        Guid platform, string link, string course, IReadOnlyList<string>? links = null, IReadOnlyList<string>? courses = null, string deployment = "1")
    {
        var launch = World.Launch(platform, link: link);
        return (await World.Launches.RecordAsync(
            launch with
            {
                DeploymentId = deployment,
                Course = new LaunchedCourse { ContextId = course },
                Placement = launch.Placement with { LineItemUrl = null, LinkHistory = links ?? [], CourseHistory = courses ?? [] },
            },
            None)).PlacementId;
    }
}
