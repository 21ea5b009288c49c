using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Grades;

public sealed class GradeSettlementOnSqlite(SqliteTestDatabase engine) : GradeSettlementTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class GradeSettlementOnPostgreSql(PostgreSqlTestDatabase engine)
    : GradeSettlementTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class GradeSettlementTests(TestDatabase engine) : StoreTests(engine)
{
    private const string Column = "https://lms.example/items/7?type=1";

    // What other tests left in this database is not sent.
    public override Task InitializeAsync() => World.DisableAllPlatformsAsync();

    [StoreFact]
    public async Task An_accepted_grade_is_sent()
    {
        var leased = await SendingAsync();

        Assert.True(await World.Settlement.SentAsync(leased, Now, 204, Now.AddSeconds(1), None));

        var grade = await GradeAsync(leased);
        Assert.Equal((OutboxState.Sent, 1, Now.AddSeconds(1), Now), (grade.State, grade.SentVersion, grade.SentAt, grade.LastTimestamp));
        var line = await LastLineAsync(leased);
        Assert.Equal(("sent", 1, 204, 5m, 20, Now), (line.Event, line.Version, line.Status, line.ScoreGiven, line.ScoreMax, line.TimestampSent));
        Assert.Null(await LeaseAsync());
    }

    [StoreFact]
    public async Task A_grade_raised_while_the_older_was_sent_goes_on_waiting()
    {
        var leased = await SendingAsync();
        await RaiseAsync(leased, 9);

        Assert.True(await World.Settlement.SentAsync(leased, Now, 200, Now, None));

        var grade = await GradeAsync(leased);
        Assert.Equal((OutboxState.Waiting, 2, 1, Now), (grade.State, grade.Version, grade.SentVersion, grade.LastTimestamp));
        Assert.Equal(("sent", 1, 5m), ((await LastLineAsync(leased)).Event, (await LastLineAsync(leased)).Version, (await LastLineAsync(leased)).ScoreGiven));
        Assert.Equal(9m, (await LeaseAsync())!.ScoreGiven);
    }

    [StoreFact]
    public async Task A_refused_grade_is_parked_with_its_cause()
    {
        var leased = await SendingAsync();

        Assert.True(await World.Settlement.RefusedAsync(leased, Now, "no_permission", 403, Now, None));

        var grade = await GradeAsync(leased);
        Assert.Equal((OutboxState.Refused, "no_permission", 1, Now), (grade.State, grade.Cause, grade.Tries, grade.FirstFailedAt));
        Assert.Equal(("refused", "no_permission", 403), ((await LastLineAsync(leased)).Event, (await LastLineAsync(leased)).Cause, (await LastLineAsync(leased)).Status));
        Assert.Null(await LeaseAsync(Now.AddYears(1)));
    }

    [StoreFact]
    public async Task A_refusal_of_the_older_version_does_not_park_the_newer()
    {
        var leased = await SendingAsync();
        await RaiseAsync(leased, 9);

        Assert.True(await World.Settlement.RefusedAsync(leased, Now, "locked", 403, Now, None));

        Assert.Equal((OutboxState.Waiting, 0, null), ((await GradeAsync(leased)).State, (await GradeAsync(leased)).Tries, (await GradeAsync(leased)).Cause));
        Assert.Equal(2, (await LeaseAsync())!.Version);
    }

    [StoreFact]
    public async Task A_grade_to_be_tried_later_keeps_the_day_of_its_first_failure()
    {
        var leased = await SendingAsync();
        await World.Settlement.LaterAsync(leased, Now, "busy", 503, Now.AddSeconds(10), Now, None);
        var second = (await LeaseAsync(Now.AddSeconds(10)))!;

        await World.Settlement.LaterAsync(second, null, "busy", 503, Now.AddMinutes(1), Now.AddSeconds(10), None);

        var grade = await GradeAsync(leased);
        Assert.Equal((OutboxState.Waiting, 2, Now, Now.AddMinutes(1), "busy"), (grade.State, grade.Tries, grade.FirstFailedAt, grade.NextTryAt, grade.Cause));
        Assert.Null(second.TimestampToRepeat);
        Assert.Null(await LeaseAsync(Now.AddSeconds(59)));
    }

    [StoreFact]
    public async Task A_grade_of_unknown_outcome_is_repeated_with_its_timestamp()
    {
        var leased = await SendingAsync();

        Assert.True(await World.Settlement.UnknownAsync(leased, Now, "timeout", Now.AddSeconds(10), Now, None));

        var again = (await LeaseAsync(Now.AddSeconds(10)))!;
        Assert.Equal((1, Now, 1), (again.Version, again.TimestampToRepeat, again.Tries));
        Assert.Equal(new SendStart.Go(Now), await World.Delivery.BeginSendAsync(again, Now.AddSeconds(10), Column, Now.AddSeconds(10), None));
    }

    [StoreFact]
    public async Task A_postponed_grade_waits_without_counting_as_a_failed_try()
    {
        var leased = await SendingAsync();

        Assert.True(await World.Settlement.PostponeAsync(leased, Now.AddSeconds(5), Now, None));

        Assert.Null(await LeaseAsync(Now.AddSeconds(4)));
        Assert.Equal((0, Now), ((await LeaseAsync(Now.AddSeconds(5)))!.Tries, (await GradeAsync(leased)).LastTimestamp));
        Assert.Equal("raised", (await LastLineAsync(leased)).Event);
    }

    [StoreFact]
    public async Task A_grade_that_changed_while_it_was_postponed_is_due_at_once()
    {
        var leased = await SendingAsync();
        await RaiseAsync(leased, 9);

        Assert.True(await World.Settlement.PostponeAsync(leased, Now.AddHours(1), Now, None));

        Assert.Equal(2, (await LeaseAsync())!.Version);
    }

    [StoreFact]
    public async Task Another_version_starts_its_tries_afresh()
    {
        var leased = await SendingAsync();
        await World.Settlement.LaterAsync(leased, Now, "busy", 503, Now.AddHours(4), Now, None);

        await RaiseAsync(leased, 9);

        var again = (await LeaseAsync())!;
        Assert.Equal((2, 0, null, Now), (again.Version, again.Tries, again.FirstFailedAt, again.LastTimestamp));
    }

    [StoreFact]
    public async Task A_worker_that_lost_its_lease_may_still_report_success_but_no_failure()
    {
        var slow = await SendingAsync("slow");
        var quick = (await LeaseAsync(slow.LeaseUntil, "quick"))!;

        Assert.False(await World.Settlement.RefusedAsync(slow, Now, "stale", 409, slow.LeaseUntil, None));
        Assert.False(await World.Settlement.LaterAsync(slow, Now, "busy", 503, slow.LeaseUntil, slow.LeaseUntil, None));
        Assert.Equal(OutboxState.Waiting, (await GradeAsync(slow)).State);
        Assert.True(await World.Settlement.SentAsync(slow, Now, 200, slow.LeaseUntil, None));
        Assert.False(await World.Settlement.RefusedAsync(quick, Now, "stale", 409, slow.LeaseUntil, None));
        Assert.Equal(OutboxState.Sent, (await GradeAsync(slow)).State);
    }

    [StoreFact]
    public async Task The_ledger_tells_the_whole_story_in_order()
    {
        var leased = await SendingAsync();
        await World.Settlement.UnknownAsync(leased, Now, "timeout", Now, Now, None);
        var second = (await LeaseAsync())!;
        await World.Settlement.LaterAsync(second, Now, "busy", 503, Now, Now, None);
        await RaiseAsync(leased, 9);
        await World.Settlement.SentAsync((await LeaseAsync())!, Now.AddSeconds(1), 200, Now, None);

        var lines = await World.Grades.LedgerAsync(leased.Id, None);

        Assert.Equal(
            [("raised", 1), ("unknown", 1), ("later", 1), ("raised", 2), ("sent", 2)],
            lines.Select(line => (line.Event, line.Version)));
    }

    private async Task<LeasedGrade> SendingAsync(string owner = "worker")
    {
        await World.WaitingGradeAsync(await World.PlatformAsync());
        var leased = (await LeaseAsync(owner: owner))!;
        Assert.Equal(new SendStart.Go(Now), await World.Delivery.BeginSendAsync(leased, Now, Column, Now, None));
        return leased;
    }

    private Task<GradeRow?> RaiseAsync(LeasedGrade grade, int marks) =>
        World.Grades.RaiseAsync(grade.PlacementId, grade.PersonId, new(marks, 20, null, null), Now, None);

    private async Task<GradeRow> GradeAsync(LeasedGrade grade) => (await World.Grades.FindAsync(grade.PlacementId, grade.PersonId, None))!;

    private async Task<LedgerRow> LastLineAsync(LeasedGrade grade) => (await World.Grades.LedgerAsync(grade.Id, None))[^1];

    private Task<LeasedGrade?> LeaseAsync(DateTimeOffset? at = null, string owner = "worker") =>
        World.Delivery.LeaseAsync(owner, at ?? Now, (at ?? Now).AddMinutes(2), 1, None);
}
