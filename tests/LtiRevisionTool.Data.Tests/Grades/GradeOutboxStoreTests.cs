using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Grades;

public sealed class GradeOutboxStoreOnSqlite(SqliteTestDatabase engine) : GradeOutboxStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class GradeOutboxStoreOnPostgreSql(PostgreSqlTestDatabase engine)
    : GradeOutboxStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class GradeOutboxStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private const string Column = "https://lms.example/items/7?type=1";

    [StoreFact]
    public async Task A_raised_grade_reads_back_as_given()
    {
        var launch = await World.LaunchAsync();

        var raised = await World.Grades.RaiseAsync(launch.PlacementId, launch.PersonId, new(6.3333m, 20, Now.AddMinutes(-9), Now), Now, None);

        var grade = (await World.Grades.FindAsync(launch.PlacementId, launch.PersonId, None))!;
        Assert.Equal(grade, raised);
        Assert.Equal((6.333m, 20, 1, OutboxState.Waiting), (grade.ScoreGiven, grade.ScoreMax, grade.Version, grade.State));
        Assert.Equal((Now.AddMinutes(-9), Now, Now, 0, null), (grade.StartedAt, grade.SubmittedAt, grade.NextTryAt, grade.Tries, grade.Cause));
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$", grade.Receipt);
    }

    [StoreFact]
    public async Task A_newer_grade_replaces_the_older_one_and_keeps_its_receipt()
    {
        var launch = await World.LaunchAsync();
        var first = await World.Grades.RaiseAsync(launch.PlacementId, launch.PersonId, new(5, 20, null, null), Now, None);

        var second = await World.Grades.RaiseAsync(launch.PlacementId, launch.PersonId, new(8, 20, null, null), Now.AddMinutes(1), None);

        Assert.Equal((first!.Id, first.Receipt, 2, 8m, Now.AddMinutes(1)), (second!.Id, second.Receipt, second.Version, second.ScoreGiven, second.NextTryAt));
        Assert.Single(await World.Grades.ListForPlacementAsync(launch.PlacementId, None));
    }

    [StoreFact]
    public async Task What_the_gradebook_says_already_is_not_said_again()
    {
        var launch = await World.LaunchAsync();
        await World.Grades.RaiseAsync(launch.PlacementId, launch.PersonId, new(5, 20, null, null), Now, None);

        var again = await World.Grades.RaiseAsync(launch.PlacementId, launch.PersonId, new(5, 20, null, Now), Now, None);

        Assert.Null(again);
        Assert.Equal(1, (await World.Grades.FindAsync(launch.PlacementId, launch.PersonId, None))!.Version);
    }

    [StoreFact]
    public async Task A_refused_grade_is_said_again_when_it_is_raised_again()
    {
        var grade = await World.WaitingGradeAsync(await AloneAsync());
        await World.Settlement.RefusedAsync((await LeaseAsync())!, null, "no_column", null, Now, None);

        var again = await World.Grades.RaiseAsync(grade.PlacementId, grade.PersonId, new(5, 20, null, null), Now, None);

        Assert.Equal((2, OutboxState.Waiting, null, 0), (again!.Version, again.State, again.Cause, again.Tries));
    }

    [StoreFact]
    public async Task A_grade_raised_twenty_times_at_once_ends_with_one_row_and_every_version()
    {
        for (var round = 0; round < 3; round++)
        {
            var launch = await World.LaunchAsync();

            await AtOnceAsync(20, index => World.Grades.RaiseAsync(launch.PlacementId, launch.PersonId, new(index, 20, null, null), Now, None));

            var grade = (await World.Grades.FindAsync(launch.PlacementId, launch.PersonId, None))!;
            var lines = await World.Grades.LedgerAsync(grade.Id, None);
            Assert.Equal(20, grade.Version);
            Assert.Equal(Enumerable.Range(1, 20), lines.Select(line => line.Version));
            Assert.Equal(grade.ScoreGiven, lines[^1].ScoreGiven);
        }
    }

    [StoreFact]
    public async Task Asking_for_another_try_makes_a_refused_grade_wait_again()
    {
        var grade = await World.WaitingGradeAsync(await AloneAsync());
        await World.Settlement.RefusedAsync((await LeaseAsync())!, null, "column_gone", 404, Now, None);

        var retried = await World.Grades.RetryAsync(grade.PlacementId, grade.PersonId, Now.AddHours(1), None);

        Assert.Equal((OutboxState.Waiting, 0, Now.AddHours(1), null), (retried!.State, retried.Tries, retried.NextTryAt, retried.Cause));
        Assert.Equal(["raised", "refused", "retried"], (await World.Grades.LedgerAsync(grade.Id, None)).Select(line => line.Event));
    }

    [StoreFact]
    public async Task Another_try_of_a_grade_whose_outcome_is_unknown_repeats_its_timestamp()
    {
        var grade = await World.WaitingGradeAsync(await AloneAsync());
        var leased = (await LeaseAsync())!;
        await World.Delivery.BeginSendAsync(leased, Now, Column, Now, None);
        await World.Settlement.UnknownAsync(leased, Now, "timeout", Now.AddHours(4), Now, None);

        await World.Grades.RetryAsync(grade.Id, Now.AddMinutes(1), None);

        Assert.Equal(Now, (await LeaseAsync(Now.AddMinutes(1)))!.TimestampToRepeat);
    }

    [StoreFact]
    public async Task A_grade_sent_before_is_sent_again_with_a_new_timestamp()
    {
        var grade = await World.WaitingGradeAsync(await AloneAsync());
        var leased = (await LeaseAsync())!;
        await World.Delivery.BeginSendAsync(leased, Now, Column, Now, None);
        await World.Settlement.SentAsync(leased, Now, 200, Now, None);

        await World.Grades.RetryAsync(grade.Id, Now.AddMinutes(1), None);

        var again = (await LeaseAsync(Now.AddMinutes(1)))!;
        Assert.Equal((null, Now), (again.TimestampToRepeat, again.LastTimestamp));
    }

    [StoreFact]
    public async Task Nobody_retries_a_grade_that_is_not_there() =>
        Assert.Null(await World.Grades.RetryAsync(World.NewId(), Now, None));

    [StoreFact]
    public async Task Operators_list_grades_by_state_receipt_and_platform()
    {
        var platform = await AloneAsync();
        var refused = await World.WaitingGradeAsync(platform);
        await World.Settlement.RefusedAsync((await LeaseAsync())!, null, "locked", 403, Now, None);
        var waiting = await World.WaitingGradeAsync(platform, Now.AddMinutes(1));

        var all = await World.Grades.ListAsync(new GradeFilter { PlatformId = platform }, None);
        var byState = await World.Grades.ListAsync(new GradeFilter { PlatformId = platform, State = OutboxState.Refused }, None);
        var byReceipt = await World.Grades.ListAsync(new GradeFilter { Receipt = waiting.Receipt }, None);
        var limited = await World.Grades.ListAsync(new GradeFilter { PlatformId = platform, Limit = 1 }, None);

        Assert.Equal([refused.Id, waiting.Id], all.Select(row => row.Id));
        Assert.Equal((refused.Id, "locked", "Northgate", "History", "Card 1"), byState.Select(row => (row.Id, row.Cause, row.PlatformName, row.CourseTitle, row.PlacementTitle)).Single());
        Assert.Equal(waiting.Id, Assert.Single(byReceipt).Id);
        Assert.Single(limited);
    }

    /// <summary>A new platform, whose grades alone are sent: those that other tests left wait.</summary>
    private async Task<Guid> AloneAsync()
    {
        await World.DisableAllPlatformsAsync();
        return await World.PlatformAsync();
    }

    private Task<LeasedGrade?> LeaseAsync(DateTimeOffset? at = null) =>
        World.Delivery.LeaseAsync("worker", at ?? Now, (at ?? Now).AddMinutes(2), 1, None);
}
