using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Grades;

public sealed class StuckGradeStoreOnSqlite(SqliteTestDatabase engine) : StuckGradeStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class StuckGradeStoreOnPostgreSql(PostgreSqlTestDatabase engine) : StuckGradeStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class StuckGradeStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private const string Actor = "administrator 7a1d2c3b-0001-4000-8000-00000000a001";

    private readonly StuckGradeStore stuck = new(engine.Database);

    [StoreFact]
    public async Task They_are_counted_and_listed_by_platform_and_cause_without_names()
    {
        var platform = await AloneAsync();
        var first = await RefusedAsync(platform, "locked", Now);
        var second = await RefusedAsync(platform, "locked", Now.AddMinutes(1));
        await RefusedAsync(platform, "column_gone", Now.AddMinutes(2));
        await World.WaitingGradeAsync(platform);

        var counts = (await stuck.CountAsync(None)).Where(count => count.PlatformId == platform).ToList();
        var listed = await stuck.ListAsync(platform, "locked", 10, None);

        Assert.Equal(
            [("column_gone", 1, Now.AddMinutes(2), "Northgate"), ("locked", 2, Now, "Northgate")],
            counts.Select(count => (count.Cause!, count.Grades, count.Since, count.PlatformName)));
        Assert.Equal([first.Id, second.Id], listed.Select(row => row.Id));
        Assert.Equal((first.Receipt, "History", "Card 1"), (listed[0].Receipt, listed[0].CourseTitle, listed[0].PlacementTitle));
        Assert.Single(await stuck.ListAsync(platform, "locked", 1, None));
        Assert.Empty(await stuck.ListAsync(platform, null, 10, None));
    }

    [StoreFact]
    public async Task One_is_tried_again_once_with_its_lines_and_is_no_teachers_word()
    {
        var grade = await RefusedAsync(await AloneAsync(), "locked", Now);

        var other = await stuck.ResumeAsync(grade.Id, grade.Version + 1, Actor, Now.AddHours(1), None);
        var resumed = await stuck.ResumeAsync(grade.Id, grade.Version, Actor, Now.AddHours(1), None);
        var twice = await stuck.ResumeAsync(grade.Id, grade.Version, Actor, Now.AddHours(2), None);
        var nobody = await stuck.ResumeAsync(World.NewId(), 1, Actor, Now, None);

        Assert.Equal((ChangeOutcome.Changed, ChangeOutcome.Done, ChangeOutcome.Changed, ChangeOutcome.Unknown), (other, resumed, twice, nobody));
        var waiting = (await stuck.FindAsync(grade.Id, None))!;
        Assert.Equal((OutboxState.Waiting, 0, Now.AddHours(1), null), (waiting.State, waiting.Tries, waiting.NextTryAt, waiting.Cause));
        Assert.Equal(["raised", "refused", "recovered"], (await World.Grades.LedgerAsync(grade.Id, None)).Select(line => line.Event));
        var line = Assert.Single(await new AuditStore(Database).ListAsync(1000, None), line => line.Subject == grade.Id.ToString());
        Assert.Equal((Actor, StuckGradeStore.Action, grade.Receipt), (line.Actor, line.Action, line.Detail));
    }

    [StoreFact]
    public async Task All_of_a_cause_are_tried_again_so_many_at_a_time()
    {
        var platform = await AloneAsync();
        foreach (var minute in Enumerable.Range(0, 5))
        {
            await RefusedAsync(platform, "locked", Now.AddMinutes(minute));
        }

        var apart = await RefusedAsync(platform, "column_gone", Now.AddMinutes(9));

        Assert.Equal(3, await stuck.ResumeAsync(platform, "locked", 3, Actor, Now.AddHours(1), None));
        Assert.Equal(2, await stuck.ResumeAsync(platform, "locked", 3, Actor, Now.AddHours(1), None));
        Assert.Equal(0, await stuck.ResumeAsync(platform, "locked", 3, Actor, Now.AddHours(1), None));
        Assert.Equal(OutboxState.Refused, (await stuck.FindAsync(apart.Id, None))!.State);
    }

    [StoreFact]
    public async Task Of_two_who_press_at_once_each_grade_is_tried_once()
    {
        var platform = await AloneAsync();
        foreach (var minute in Enumerable.Range(0, 6))
        {
            await RefusedAsync(platform, "locked", Now.AddMinutes(minute));
        }

        var resumed = await AtOnceAsync(3, _ => stuck.ResumeAsync(platform, "locked", 100, Actor, Now.AddHours(1), None));

        Assert.Equal(6, resumed.Sum());
    }

    private async Task<Guid> AloneAsync()
    {
        await World.DisableAllPlatformsAsync();
        return await World.PlatformAsync();
    }

    private async Task<GradeRow> RefusedAsync(Guid platform, string cause, DateTimeOffset at)
    {
        var grade = await World.WaitingGradeAsync(platform);
        var leased = (await World.Delivery.LeaseAsync($"worker-{grade.Id}", at, at.AddMinutes(2), 100, None))!;
        Assert.True(await World.Settlement.RefusedAsync(leased, null, cause, 403, at, None));
        return (await stuck.FindAsync(leased.Id, None))!;
    }
}
