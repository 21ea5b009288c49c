using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Grades;

public sealed class GradeRecoveryOnSqlite(SqliteTestDatabase engine) : GradeRecoveryTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class GradeRecoveryOnPostgreSql(PostgreSqlTestDatabase engine)
    : GradeRecoveryTests(engine), IClassFixture<PostgreSqlTestDatabase>;

/// <summary>A platform fails, and works again.</summary>
public abstract class GradeRecoveryTests(TestDatabase engine) : StoreTests(engine)
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(72);
    private static readonly DateTimeOffset Evening = Now.AddHours(12);

    private GradeRecovery Recovery => new(Database);

    // What other tests left in this database is not sent.
    public override Task InitializeAsync() => World.DisableAllPlatformsAsync();

    [StoreFact]
    public async Task What_waits_for_the_platform_is_due_at_once_and_what_waits_for_itself_is_not()
    {
        var platform = await FailingAsync();
        var down = await LaterAsync(platform, "unreachable", Evening.AddHours(3));
        var own = await LaterAsync(platform, "locked", Evening.AddHours(3));

        Assert.Equal(1, await Recovery.EndAsync(platform, Patience, Evening, None));

        Assert.Equal((Evening, Evening.AddHours(3)), ((await FindAsync(down)).NextTryAt, (await FindAsync(own)).NextTryAt));
    }

    [StoreFact]
    public async Task An_outage_ends_once()
    {
        var platform = await FailingAsync();
        await LaterAsync(platform, "timeout", Evening.AddHours(3));

        var ends = await AtOnceAsync(5, _ => Recovery.EndAsync(platform, Patience, Evening, None));

        Assert.Single(ends, end => end is not null);
        Assert.Null(await Recovery.EndAsync(platform, Patience, Evening, None));
    }

    [StoreFact]
    public async Task Without_an_outage_nothing_is_hurried()
    {
        var platform = await World.PlatformAsync();
        var grade = await LaterAsync(platform, "unreachable", Evening.AddHours(3));

        Assert.Null(await Recovery.EndAsync(platform, Patience, Evening, None));

        Assert.Equal(Evening.AddHours(3), (await FindAsync(grade)).NextTryAt);
    }

    [StoreFact]
    public async Task A_grade_that_failed_a_moment_ago_rests_a_little()
    {
        var platform = await FailingAsync();
        var grade = await LaterAsync(platform, "platform_error", Now.AddHours(3));

        await Recovery.EndAsync(platform, Patience, Now.AddMinutes(1), None);

        Assert.Equal(Now.AddMinutes(5), (await FindAsync(grade)).NextTryAt);
    }

    [StoreFact]
    public async Task A_launch_hurries_once_in_ten_minutes_and_the_outage_goes_on()
    {
        var platform = await FailingAsync();
        await LaterAsync(platform, "unreachable", Evening.AddHours(3));

        Assert.Equal(1, await Recovery.TryAsync(platform, Patience, Evening, None));
        Assert.Null(await Recovery.TryAsync(platform, Patience, Evening.AddMinutes(9), None));
        Assert.Equal(0, await Recovery.TryAsync(platform, Patience, Evening.AddMinutes(10), None));

        Assert.NotNull(await Recovery.EndAsync(platform, Patience, Evening.AddMinutes(11), None));
    }

    [StoreFact]
    public async Task What_was_given_up_for_the_platforms_sake_waits_again_and_a_refusal_stays()
    {
        var platform = await FailingAsync();
        var late = Now.AddHours(73);
        var refused = await World.WaitingGradeAsync(platform);
        await World.Settlement.RefusedAsync(await LeaseAsync(), null, "unexpected_answer", 418, Now, None);
        var givenUp = await LaterAsync(platform, "unreachable", late);
        var leased = (await World.Delivery.LeaseAsync("worker", late, late.AddMinutes(2), 1, None))!;
        await World.Settlement.RefusedAsync(leased, null, "unreachable", null, late, None);

        Assert.Equal(1, await Recovery.EndAsync(platform, Patience, late, None));

        var again = await FindAsync(givenUp);
        Assert.Equal((OutboxState.Waiting, 0, null, late), (again.State, again.Tries, again.FirstFailedAt, again.NextTryAt));
        Assert.Equal("recovered", (await World.Grades.LedgerAsync(givenUp.Id, None))[^1].Event);
        Assert.Equal(OutboxState.Refused, (await FindAsync(refused)).State);
    }

    [StoreFact]
    public async Task While_a_platform_fails_one_request_at_a_time_is_made()
    {
        var platform = await FailingAsync();
        await World.WaitingGradeAsync(platform);
        await World.WaitingGradeAsync(platform);

        Assert.NotNull(await World.Delivery.LeaseAsync("worker", Now, Now.AddMinutes(2), 4, None));
        Assert.Null(await World.Delivery.LeaseAsync("worker", Now, Now.AddMinutes(2), 4, None));
        await Recovery.EndAsync(platform, Patience, Now, None);
        Assert.NotNull(await World.Delivery.LeaseAsync("worker", Now, Now.AddMinutes(2), 4, None));
    }

    private async Task<Guid> FailingAsync()
    {
        var platform = await World.PlatformAsync();
        await World.Delivery.HoldPlatformAsync(platform, Now, Now, None);
        return platform;
    }

    /// <summary>A grade that failed this morning.</summary>
    private async Task<GradeRow> LaterAsync(Guid platform, string cause, DateTimeOffset next)
    {
        var grade = await World.WaitingGradeAsync(platform);
        await World.Settlement.LaterAsync(await LeaseAsync(), null, cause, 503, next, Now, None);
        return grade;
    }

    private async Task<LeasedGrade> LeaseAsync() => (await World.Delivery.LeaseAsync("worker", Now, Now.AddMinutes(2), 1, None))!;

    private async Task<GradeRow> FindAsync(GradeRow grade) => (await World.Grades.FindAsync(grade.PlacementId, grade.PersonId, None))!;
}
