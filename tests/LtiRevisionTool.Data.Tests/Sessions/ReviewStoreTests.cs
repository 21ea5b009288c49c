using LtiRevisionTool.Data.Placements;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Sessions;

public sealed class ReviewStoreOnSqlite(SqliteTestDatabase engine) : ReviewStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class ReviewStoreOnPostgreSql(PostgreSqlTestDatabase engine) : ReviewStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class ReviewStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private const string Column = "https://lms.example/items/7?type=1";

    private ReviewStore Reviews => new(Database);

    [StoreFact]
    public async Task A_placement_is_found_by_its_link_in_its_own_deployment_alone()
    {
        var platform = await World.PlatformAsync();
        var amy = await World.LaunchAsync(platform);

        var found = await Reviews.FindByLinkAsync(platform, "1", "link-1", None);

        Assert.Equal((amy.PlacementId, "course-1", Column), (found!.PlacementId, found.ContextId, found.LineItemUrl));
        Assert.Null(await Reviews.FindByLinkAsync(platform, "2", "link-1", None));
        Assert.Null(await Reviews.FindByLinkAsync(await World.PlatformAsync(), "1", "link-1", None));
        Assert.Null(await Reviews.FindByLinkAsync(platform, "1", "link-2", None));
    }

    [StoreFact]
    public async Task A_placement_is_found_by_its_column_in_its_own_course_alone()
    {
        var platform = await World.PlatformAsync();
        var amy = await World.LaunchAsync(platform);

        Assert.Equal(amy.PlacementId, (await Reviews.FindByLineItemAsync(platform, "1", "course-1", Column, None))!.PlacementId);
        Assert.Null(await Reviews.FindByLineItemAsync(platform, "1", "course-2", Column, None));
        Assert.Null(await Reviews.FindByLineItemAsync(platform, "2", "course-1", Column, None));
        Assert.Null(await Reviews.FindByLineItemAsync(platform, "1", "course-1", Column.ToUpperInvariant(), None));
        Assert.Null(await Reviews.FindByLineItemAsync(platform, "1", "course-1", "https://lms.example/items/8?type=1", None));
    }

    [StoreFact]
    public async Task Only_a_learner_of_the_class_is_found()
    {
        var platform = await World.PlatformAsync();
        var amy = await World.LaunchAsync(platform);
        await World.Launches.RecordAsync(World.Launch(platform, "elsewhere", "link-2"), None);
        await LaunchAsync(World.Launch(platform, "teacher"), session => session with { Role = LaunchRole.Teacher });
        await LaunchAsync(World.Launch(platform, "preview"), session => session with { TestUser = true });
        await World.Launches.RecordAsync(World.Launch(platform, "other-site") with { DeploymentId = "2" }, None);

        Assert.Equal(amy.PersonId, await Reviews.FindLearnerAsync(amy.PlacementId, "amy", None));
        foreach (var nobody in new[] { "elsewhere", "teacher", "preview", "other-site", "AMY", "unheard-of" })
        {
            Assert.Null(await Reviews.FindLearnerAsync(amy.PlacementId, nobody, None));
        }
    }

    [StoreFact]
    public async Task Somebody_is_known_to_a_platform_in_whatever_deployment()
    {
        var platform = await World.PlatformAsync();
        await World.Launches.RecordAsync(World.Launch(platform, "zoe") with { DeploymentId = "2" }, None);

        Assert.True(await Reviews.IsKnownAsync(platform, "zoe", None));
        Assert.False(await Reviews.IsKnownAsync(platform, "unheard-of", None));
        Assert.False(await Reviews.IsKnownAsync(await World.PlatformAsync(), "zoe", None));
    }

    [StoreFact]
    public async Task Work_is_found_by_its_grade_in_its_own_deployment_alone()
    {
        var platform = await World.PlatformAsync();
        var grade = await World.WaitingGradeAsync(platform);

        var work = await Reviews.FindWorkAsync(platform, "1", grade.Id, None);

        Assert.Equal((grade.PlacementId, grade.PersonId, "course-1"), (work!.PlacementId, work.PersonId, work.ContextId));
        Assert.Null(await Reviews.FindWorkAsync(platform, "2", grade.Id, None));
        Assert.Null(await Reviews.FindWorkAsync(await World.PlatformAsync(), "1", grade.Id, None));
        Assert.Null(await Reviews.FindWorkAsync(platform, "1", World.NewId(), None));
    }

    [StoreFact]
    public async Task A_review_opens_a_session_and_leaves_the_placement_as_it_is()
    {
        var platform = await World.PlatformAsync();
        var amy = await World.LaunchAsync(platform);
        var before = await new PlacementStore(Database).FindAsync(amy.PlacementId, None);
        var session = World.Launch(platform).Session with { Id = World.NewId(), Role = LaunchRole.Teacher };

        var review = await World.Launches.RecordReviewAsync(
            amy.PlacementId, new LaunchedPerson { Subject = "ms-obi", Name = "Ms Obi" }, session, None);

        Assert.Equal((amy.PlacementId, amy.CourseId, session.Id), (review.PlacementId, review.CourseId, review.SessionId));
        Assert.Equal(before, await new PlacementStore(Database).FindAsync(amy.PlacementId, None));
        var found = await new SessionStore(Database).FindAsync(session.Id, Now, None);
        Assert.Equal(("ms-obi", "Ms Obi", LaunchRole.Teacher), (found!.Subject, found.Name, found.Role));
    }

    private Task<RecordedLaunch> LaunchAsync(LaunchRecord launch, Func<NewSession, NewSession> change) =>
        World.Launches.RecordAsync(launch with { Session = change(launch.Session) }, None);
}
