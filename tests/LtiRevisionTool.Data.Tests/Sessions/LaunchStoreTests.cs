using LtiRevisionTool.Data.Placements;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Sessions;

public sealed class LaunchStoreOnSqlite(SqliteTestDatabase engine) : LaunchStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class LaunchStoreOnPostgreSql(PostgreSqlTestDatabase engine) : LaunchStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class LaunchStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private SessionStore Sessions => new(Database);

    [StoreFact]
    public async Task Sixty_first_launches_of_a_course_at_once_share_its_rows()
    {
        var platform = await World.PlatformAsync();

        var recorded = await AtOnceAsync(60, index => World.LaunchAsync(platform, $"learner-{index}"));

        Assert.Single(recorded.Select(launch => (launch.DeploymentRowId, launch.CourseId, launch.PlacementId)).Distinct());
        Assert.Equal(60, recorded.Select(launch => launch.PersonId).Distinct().Count());
        foreach (var launch in recorded)
        {
            Assert.Equal(launch.PersonId, (await Sessions.FindAsync(launch.SessionId, Now, None))!.PersonId);
        }
    }

    [StoreFact]
    public async Task Twenty_first_launches_of_one_person_at_once_are_one_person()
    {
        var platform = await World.PlatformAsync();

        var recorded = await AtOnceAsync(20, _ => World.LaunchAsync(platform));

        Assert.Single(recorded.Select(launch => launch.PersonId).Distinct());
        Assert.Equal(20, recorded.Select(launch => launch.SessionId).Distinct().Count());
    }

    [StoreFact]
    public async Task A_session_knows_everything_that_its_pages_need()
    {
        var platform = await World.PlatformAsync();
        var launch = World.Launch(platform) with { };
        launch = launch with
        {
            Placement = launch.Placement with { LineItemsUrl = "https://lms.example/items", Scopes = "a b" },
            Session = launch.Session with { Role = LaunchRole.Teacher, TestUser = true, Locale = "en-GB", ReturnUrl = "https://lms.example/back" },
        };

        var recorded = await World.Launches.RecordAsync(launch, None);

        var session = (await Sessions.FindBySecretAsync(launch.Session.SecretHash, Now, None))!;
        Assert.Equal(
            (recorded.SessionId, recorded.PersonId, recorded.PlacementId, recorded.CourseId, recorded.DeploymentRowId, platform),
            (session.Id, session.PersonId, session.PlacementId, session.CourseId, session.DeploymentRowId, session.PlatformId));
        Assert.Equal((LaunchRole.Teacher, true, "en-GB", "https://lms.example/back", "key"), (session.Role, session.TestUser, session.Locale, session.ReturnUrl, session.FormKey));
        Assert.Equal(("amy", "Amy Ames", "Amy", "Ames"), (session.Subject, session.Name, session.GivenName, session.FamilyName));
        Assert.Equal(("link-1", "Card 1", "{}", null), (session.ResourceLinkId, session.PlacementTitle, session.LinkSettings, session.OwnSettings));
        Assert.Equal(
            ("https://lms.example/items/7?type=1", "https://lms.example/items", "a b"),
            (session.LineItemUrl, session.LineItemsUrl, session.Scopes));
        Assert.Equal(("History", "H1", "1", "Northgate", "Generic"), (session.CourseTitle, session.CourseLabel, session.DeploymentId, session.PlatformName, session.PlatformFamily));
        Assert.Equal((Now, Now, Now.AddHours(8)), (session.CreatedAt, session.LastUsedAt, session.ExpiresAt));
    }

    [StoreFact]
    public async Task A_later_launch_renews_names_titles_and_settings()
    {
        var platform = await World.PlatformAsync();
        await World.LaunchAsync(platform);
        var launch = World.Launch(platform);

        var again = await World.Launches.RecordAsync(
            launch with
            {
                Course = launch.Course! with { Title = "Modern history" },
                Person = new LaunchedPerson { Subject = "amy" },
                Placement = launch.Placement with { Title = "Renamed", LinkSettings = """{"part":"card-2"}""" },
            },
            None);

        var session = (await Sessions.FindAsync(again.SessionId, Now, None))!;
        Assert.Equal(
            ("Modern history", "Renamed", """{"part":"card-2"}""", null, null),
            (session.CourseTitle, session.PlacementTitle, session.LinkSettings, session.Name, session.FamilyName));
    }

    [StoreFact]
    public async Task A_launch_that_names_no_column_keeps_the_one_known()
    {
        var platform = await World.PlatformAsync();
        var first = await World.LaunchAsync(platform);
        var launch = World.Launch(platform, "ben");

        await World.Launches.RecordAsync(launch with { Placement = launch.Placement with { LineItemUrl = null } }, None);

        var placement = await new PlacementStore(Database).FindAsync(first.PlacementId, None);
        Assert.Equal("https://lms.example/items/7?type=1", placement!.LineItemUrl);
    }

    [StoreFact]
    public async Task A_link_outside_any_course_has_a_placement_all_the_same()
    {
        var launch = World.Launch(await World.PlatformAsync()) with { Course = null };

        var recorded = await World.Launches.RecordAsync(launch, None);

        Assert.Null(recorded.CourseId);
        Assert.Null((await Sessions.FindAsync(recorded.SessionId, Now, None))!.CourseId);
    }

    [StoreFact]
    public async Task People_and_links_that_differ_in_case_alone_are_different()
    {
        var platform = await World.PlatformAsync();
        var lower = await World.Launches.RecordAsync(World.Launch(platform, "amy", "link"), None);

        var upper = await World.Launches.RecordAsync(World.Launch(platform, "AMY", "LINK"), None);

        Assert.NotEqual(lower.PersonId, upper.PersonId);
        Assert.NotEqual(lower.PlacementId, upper.PlacementId);
    }

    [StoreFact]
    public async Task An_expired_session_is_not_found()
    {
        var launch = World.Launch(await World.PlatformAsync());
        await World.Launches.RecordAsync(launch, None);
        var end = launch.Session.ExpiresAt;

        Assert.NotNull(await Sessions.FindBySecretAsync(launch.Session.SecretHash, end.AddMilliseconds(-1), None));
        Assert.Null(await Sessions.FindBySecretAsync(launch.Session.SecretHash, end, None));
        Assert.Null(await Sessions.FindAsync(launch.Session.Id, end, None));
    }

    [StoreFact]
    public async Task Using_a_session_prolongs_it_but_never_revives_it()
    {
        var launch = World.Launch(await World.PlatformAsync());
        await World.Launches.RecordAsync(launch, None);
        var end = launch.Session.ExpiresAt;

        Assert.True(await Sessions.TouchAsync(launch.Session.Id, Now.AddHours(1), end.AddHours(1), None));
        Assert.Equal(Now.AddHours(1), (await Sessions.FindAsync(launch.Session.Id, end, None))!.LastUsedAt);
        Assert.False(await Sessions.TouchAsync(launch.Session.Id, end.AddHours(1), end.AddHours(9), None));
    }

    [StoreFact]
    public async Task Expired_sessions_are_forgotten_but_the_class_stays_known()
    {
        var platform = await World.PlatformAsync();
        var old = await World.Launches.RecordAsync(Earlier(World.Launch(platform), TimeSpan.FromDays(9)), None);
        var last = await World.Launches.RecordAsync(Earlier(World.Launch(platform), TimeSpan.FromDays(8)), None);
        var ben = await World.Launches.RecordAsync(Earlier(World.Launch(platform, "ben"), TimeSpan.FromDays(9)), None);

        await Sessions.DeleteExpiredAsync(Now, None);

        Assert.Null(await Sessions.FindAsync(old.SessionId, Now.AddDays(-9), None));
        Assert.NotNull(await Sessions.FindAsync(last.SessionId, Now.AddDays(-9), None));
        var learners = await new TeachStore(Database).LearnersAsync(old.PlacementId, None);
        Assert.Equal(new[] { old.PersonId, ben.PersonId }.Order(), learners.Select(learner => learner.PersonId).Order());
    }

    private static LaunchRecord Earlier(LaunchRecord launch, TimeSpan by)
    {
        var at = launch.Session.CreatedAt - by;
        return launch with { Session = launch.Session with { Id = Guid.CreateVersion7(at), CreatedAt = at, ExpiresAt = at.AddHours(8) } };
    }
}
