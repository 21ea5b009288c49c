using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Grades;

public sealed class GradeWaitingOnSqlite(SqliteTestDatabase engine) : GradeWaitingTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class GradeWaitingOnPostgreSql(PostgreSqlTestDatabase engine)
    : GradeWaitingTests(engine), IClassFixture<PostgreSqlTestDatabase>;

/// <summary>Grades that have no column to go to yet.</summary>
public abstract class GradeWaitingTests(TestDatabase engine) : StoreTests(engine)
{
    // What other tests left in this database is not sent.
    public override Task InitializeAsync() => World.DisableAllPlatformsAsync();

    [StoreFact]
    public async Task A_grade_without_a_column_is_leased_once_a_launch_brings_one()
    {
        var platform = await World.PlatformAsync();
        var launch = World.Launch(platform);
        await RaiseAsync(launch with { Placement = launch.Placement with { LineItemUrl = null, LineItemsUrl = "https://lms.example/items" } });

        Assert.Null(await LeaseAsync());

        await World.Launches.RecordAsync(World.Launch(platform, "teacher"), None);
        Assert.NotNull(await LeaseAsync());
    }

    [StoreFact]
    public async Task A_grade_of_a_graded_link_waits_where_no_column_can_be_made()
    {
        var launch = World.Launch(await World.PlatformAsync());
        await RaiseAsync(launch with { Placement = launch.Placement with { LineItemUrl = null, MakesColumn = false } });

        Assert.Null(await LeaseAsync());
    }

    [StoreFact]
    public async Task A_lease_names_the_deployment()
    {
        await World.WaitingGradeAsync(await World.PlatformAsync());

        Assert.Equal("1", (await LeaseAsync())!.DeploymentId);
    }

    private async Task RaiseAsync(LaunchRecord record)
    {
        var launch = await World.Launches.RecordAsync(record, None);
        await World.Grades.RaiseAsync(launch.PlacementId, launch.PersonId, new(5, 20, null, null), Now, None);
    }

    private Task<LeasedGrade?> LeaseAsync() => World.Delivery.LeaseAsync("worker", Now, Now.AddMinutes(2), 1, None);
}
