using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Grades;

public sealed class ColumnRecoveryOnSqlite(SqliteTestDatabase engine) : ColumnRecoveryTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class ColumnRecoveryOnPostgreSql(PostgreSqlTestDatabase engine)
    : ColumnRecoveryTests(engine), IClassFixture<PostgreSqlTestDatabase>;

/// <summary>A column showed nothing, and shows marks.</summary>
public abstract class ColumnRecoveryTests(TestDatabase engine) : StoreTests(engine)
{
    private ColumnRecovery Recovery => new(Database);

    // What other tests left in this database is not sent.
    public override Task InitializeAsync() => World.DisableAllPlatformsAsync();

    [StoreFact]
    public async Task What_was_refused_for_its_sake_waits_again_and_other_refusals_stay()
    {
        var platform = await World.PlatformAsync();
        var unshown = await RefusedAsync(platform, GradeCauses.OfShowing);
        var locked = await RefusedAsync(platform, "locked");

        Assert.Equal(1, await Recovery.ShowsAsync(unshown.PlacementId, Now.AddHours(1), None));
        Assert.Equal(0, await Recovery.ShowsAsync(locked.PlacementId, Now.AddHours(1), None));

        var revived = await FindAsync(unshown);
        Assert.Equal((OutboxState.Waiting, null, Now.AddHours(1)), (revived.State, revived.Cause, revived.NextTryAt));
        Assert.Equal("recovered", (await World.Grades.LedgerAsync(unshown.Id, None))[^1].Event);
        Assert.Equal(OutboxState.Refused, (await FindAsync(locked)).State);
    }

    [StoreFact]
    public async Task Several_that_notice_it_at_once_revive_each_grade_once()
    {
        var unshown = await RefusedAsync(await World.PlatformAsync(), GradeCauses.OfShowing);

        var revived = await AtOnceAsync(5, _ => Recovery.ShowsAsync(unshown.PlacementId, Now.AddHours(1), None));

        Assert.Equal(1, revived.Sum());
    }

    private async Task<GradeRow> RefusedAsync(Guid platform, string cause)
    {
        var grade = await World.WaitingGradeAsync(platform);
        var leased = (await World.Delivery.LeaseAsync("worker", Now, Now.AddMinutes(2), 1, None))!;
        await World.Settlement.RefusedAsync(leased, Now, cause, null, Now, None);
        return grade;
    }

    private async Task<GradeRow> FindAsync(GradeRow grade) => (await World.Grades.FindAsync(grade.PlacementId, grade.PersonId, None))!;
}
