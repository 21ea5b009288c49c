using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Placements;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Placements;

public sealed class SettingsChangeStoreOnSqlite(SqliteTestDatabase engine) : SettingsChangeStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class SettingsChangeStoreOnPostgreSql(PostgreSqlTestDatabase engine) : SettingsChangeStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class SettingsChangeStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private SettingsChangeStore Store => new(Database);

    [StoreFact]
    public async Task Settings_audit_and_the_grades_of_everybody_change_together()
    {
        var platform = await World.PlatformAsync();
        var amy = await FinishedAsync(platform, "amy");
        var ben = await FinishedAsync(platform, "ben");

        var raised = await Store.ChangeAsync(Change(amy.PlacementId), _ => new GradeChange(3, 20, null, null), Now, None);

        Assert.Equal(2, raised);
        foreach (var learner in new[] { amy, ben })
        {
            var grade = (await World.Grades.FindAsync(learner.PlacementId, learner.PersonId, None))!;
            Assert.Equal((3m, 20, OutboxState.Waiting), (grade.ScoreGiven, grade.ScoreMax, grade.State));
            Assert.Equal(GradeEvents.Recounted, (await World.Grades.LedgerAsync(grade.Id, None))[^1].Event);
        }

        Assert.Equal("""{"counts":"latest"}""", (await new PlacementStore(Database).FindAsync(amy.PlacementId, None))!.OwnSettings);
    }

    [StoreFact]
    public async Task Grades_that_stay_the_same_are_not_sent_again()
    {
        var amy = await FinishedAsync(await World.PlatformAsync(), "amy");

        Assert.Equal(0, await Store.ChangeAsync(Change(amy.PlacementId), World.Sum, Now, None));
        Assert.Equal(0, await Store.ChangeAsync(Change(amy.PlacementId), _ => null, Now, None));
    }

    [StoreFact]
    public async Task A_try_out_learner_gets_no_grade_by_it()
    {
        var platform = await World.PlatformAsync();
        var launch = World.Launch(platform, "test student", "settings for tests");
        var recorded = await World.Launches.RecordAsync(launch with { Session = launch.Session with { TestUser = true } }, None);
        await World.Answers.FinishAsync((await World.AttemptAsync(recorded)).Id, recorded.PersonId, _ => null, Now, None);

        Assert.Equal(0, await Store.ChangeAsync(Change(recorded.PlacementId), _ => new GradeChange(3, 20, null, null), Now, None));
    }

    [StoreFact]
    public async Task Where_one_grade_cannot_be_written_nothing_is_kept()
    {
        var amy = await FinishedAsync(await World.PlatformAsync(), "amy");

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => Store.ChangeAsync(Change(amy.PlacementId), _ => throw new InvalidTimeZoneException(), Now, None));

        Assert.Null((await new PlacementStore(Database).FindAsync(amy.PlacementId, None))!.OwnSettings);
    }

    [StoreFact]
    public async Task No_placement_no_change() =>
        Assert.Null(await Store.ChangeAsync(Change(World.NewId()), World.Sum, Now, None));

    private async Task<Data.Sessions.RecordedLaunch> FinishedAsync(Guid platform, string subject)
    {
        var launch = await World.LaunchAsync(platform, subject);
        var attempt = await World.AttemptAsync(launch);
        await World.Answers.RecordAsync(World.Answer(attempt), World.Sum, Now, None);
        return launch;
    }

    private static SettingsChange Change(Guid placement) => new()
    {
        PlacementId = placement,
        OwnSettings = """{"counts":"latest"}""",
        Audit = new AuditRow { Id = World.NewId(), At = World.Morning, Actor = "teacher", Action = "placement.settings_changed", Subject = placement.ToString() },
    };
}
