using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Grades;

public sealed class GradeDeliveryStoreOnSqlite(SqliteTestDatabase engine)
    : GradeDeliveryStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class GradeDeliveryStoreOnPostgreSql(PostgreSqlTestDatabase engine)
    : GradeDeliveryStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class GradeDeliveryStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private const string Column = "https://lms.example/items/7?type=1";

    // What other tests left in this database is not sent.
    public override Task InitializeAsync() => World.DisableAllPlatformsAsync();

    [StoreFact]
    public async Task A_lease_brings_all_that_sending_takes()
    {
        var platform = await World.PlatformAsync();
        var launch = await World.LaunchAsync(platform, "amy-7");
        var grade = (await World.Grades.RaiseAsync(launch.PlacementId, launch.PersonId, new(5.5m, 20, Now.AddMinutes(-3), Now), Now, None))!;

        var leased = (await LeaseAsync())!;

        Assert.Equal((grade.Id, 1, 5.5m, 20, grade.Receipt, platform), (leased.Id, leased.Version, leased.ScoreGiven, leased.ScoreMax, leased.Receipt, leased.PlatformId));
        Assert.Equal(("amy-7", "https://lms.example/items/7?type=1", "link-1", "Card 1"), (leased.Subject, leased.LineItemUrl, leased.ResourceLinkId, leased.PlacementTitle));
        Assert.Equal((Now.AddMinutes(-3), Now, "worker", Now.AddMinutes(2)), (leased.StartedAt, leased.SubmittedAt, leased.Owner, leased.LeaseUntil));
        Assert.Equal((null, null, null, null), (leased.SendingVersion, leased.SendingTimestamp, leased.LastTimestamp, leased.SentVersion));
    }

    [StoreFact]
    public async Task Workers_at_once_never_share_a_grade_nor_exceed_the_limit()
    {
        var platforms = new[] { await World.PlatformAsync(), await World.PlatformAsync() };
        foreach (var platform in platforms)
        {
            for (var count = 0; count < 6; count++)
            {
                await World.WaitingGradeAsync(platform);
            }
        }

        for (var round = 0; round < 5; round++)
        {
            var leased = await AtOnceAsync(16, index => LeaseAsync(owner: $"worker-{index}", limit: 3));

            var held = leased.OfType<LeasedGrade>().ToList();
            Assert.NotEmpty(held);
            Assert.Equal(held.Count, held.Select(grade => grade.Id).Distinct().Count());
            Assert.All(held.GroupBy(grade => grade.PlatformId), platform => Assert.True(platform.Count() <= 3));
            await World.Delivery.ReleaseAbandonedAsync("worker-", Now, None);
        }
    }

    [StoreFact]
    public async Task A_platform_has_one_request_in_flight_unless_more_are_allowed()
    {
        var platform = await World.PlatformAsync();
        await World.WaitingGradeAsync(platform);
        await World.WaitingGradeAsync(platform);

        Assert.NotNull(await LeaseAsync());
        Assert.Null(await LeaseAsync());
        Assert.NotNull(await LeaseAsync(limit: 2));
    }

    [StoreFact]
    public async Task A_lease_that_has_run_out_is_taken_over()
    {
        await World.WaitingGradeAsync(await World.PlatformAsync());
        var first = (await LeaseAsync(owner: "dead"))!;

        Assert.Null(await LeaseAsync(at: first.LeaseUntil.AddMilliseconds(-1), owner: "alive"));
        var second = await LeaseAsync(at: first.LeaseUntil, owner: "alive");

        Assert.Equal((first.Id, "alive"), (second!.Id, second.Owner));
    }

    [StoreFact]
    public async Task Grades_that_are_not_due_wait()
    {
        await World.WaitingGradeAsync(await World.PlatformAsync(), Now.AddMinutes(1));

        Assert.Null(await LeaseAsync());
        Assert.NotNull(await LeaseAsync(at: Now.AddMinutes(1)));
    }

    [StoreFact]
    public async Task The_oldest_grade_of_a_platform_goes_first()
    {
        var platform = await World.PlatformAsync();
        var young = await World.WaitingGradeAsync(platform, Now.AddMinutes(-1));
        var old = await World.WaitingGradeAsync(platform, Now.AddMinutes(-2));

        Assert.Equal([old.Id, young.Id], [(await LeaseAsync(limit: 2))!.Id, (await LeaseAsync(limit: 2))!.Id]);
    }

    [StoreFact]
    public async Task The_backlog_of_one_platform_keeps_no_other_waiting()
    {
        var busy = await World.PlatformAsync();
        for (var count = 0; count < 5; count++)
        {
            await World.WaitingGradeAsync(busy, Now.AddHours(-1));
        }

        for (var count = 0; count < 3; count++)
        {
            await World.WaitingGradeAsync(await World.PlatformAsync());
        }

        // One worker, one at a time, each settled before the next is leased.
        var order = new List<Guid>();
        while (await LeaseAsync(limit: 4) is { } leased)
        {
            order.Add(leased.PlatformId);
            await World.Settlement.SentAsync(leased, Now, 200, Now, None);
        }

        Assert.Equal(8, order.Count);
        Assert.Equal(4, order.Take(4).Distinct().Count());
    }

    [StoreFact]
    public async Task Grades_of_a_disabled_platform_wait()
    {
        var platform = await World.PlatformAsync();
        await World.WaitingGradeAsync(platform);
        await World.Platforms.SwitchAsync(platform, PlatformState.Disabled, seen: null, "operator", Now, None);

        Assert.Null(await LeaseAsync());
        await World.Platforms.SwitchAsync(platform, PlatformState.Active, seen: null, "operator", Now, None);
        Assert.NotNull(await LeaseAsync());
    }

    [StoreFact]
    public async Task A_grade_waits_for_its_column_unless_one_may_be_made()
    {
        var platform = await World.PlatformAsync();
        var launch = World.Launch(platform, link: "without");
        var bare = launch.Placement with { LineItemUrl = null, LineItemsUrl = "https://lms.example/items" };
        var recorded = await World.Launches.RecordAsync(launch with { Placement = bare }, None);
        await World.Grades.RaiseAsync(recorded.PlacementId, recorded.PersonId, new(5, 20, null, null), Now, None);
        Assert.Null(await LeaseAsync());

        var graded = World.Launch(platform, link: "without") with { Placement = bare with { MakesColumn = true } };
        await World.Launches.RecordAsync(graded, None);

        Assert.Equal(recorded.PlacementId, (await LeaseAsync())!.PlacementId);
    }

    [StoreFact]
    public async Task Leases_of_a_process_that_is_gone_end_when_it_starts_again()
    {
        await World.WaitingGradeAsync(await World.PlatformAsync());
        await World.WaitingGradeAsync(await World.PlatformAsync());
        var abandoned = await LeaseAsync(owner: "node-1/before");
        await LeaseAsync(owner: "node-2/alive");

        Assert.Equal(1, await World.Delivery.ReleaseAbandonedAsync("node-1/", Now, None));

        Assert.Equal(abandoned!.Id, (await LeaseAsync(owner: "node-1/after"))!.Id);
        Assert.Null(await LeaseAsync(owner: "node-1/after"));
    }

    [StoreFact]
    public async Task A_platform_that_asked_for_time_gets_it()
    {
        var platform = await World.PlatformAsync();
        await World.WaitingGradeAsync(platform);

        await World.Delivery.HoldPlatformAsync(platform, Now.AddMinutes(5), Now, None);
        await World.Delivery.HoldPlatformAsync(platform, Now.AddMinutes(1), Now, None);

        Assert.Null(await LeaseAsync(at: Now.AddMinutes(4)));
        Assert.Equal(Now.AddMinutes(5), await World.Delivery.NextDueAsync(Now, None));
        Assert.NotNull(await LeaseAsync(at: Now.AddMinutes(5)));
    }

    [StoreFact]
    public async Task The_timestamp_is_kept_before_the_request_and_repeated_after_a_crash()
    {
        await World.WaitingGradeAsync(await World.PlatformAsync());
        var before = (await LeaseAsync(owner: "killed"))!;
        await World.Delivery.BeginSendAsync(before, Now, Column, Now, None);

        var later = before.LeaseUntil;
        var after = (await LeaseAsync(at: later, owner: "restarted"))!;
        var start = await World.Delivery.BeginSendAsync(after, later, Column, later, None);

        Assert.Equal(Now, after.TimestampToRepeat);
        Assert.Equal(new SendStart.Go(Now), start);
    }

    [StoreFact]
    public async Task A_newer_version_takes_a_later_timestamp_than_any_that_may_have_been_accepted()
    {
        var grade = await World.WaitingGradeAsync(await World.PlatformAsync());
        var first = (await LeaseAsync())!;
        await World.Delivery.BeginSendAsync(first, Now, Column, Now, None);
        await World.Grades.RaiseAsync(grade.PlacementId, grade.PersonId, new(9, 20, null, null), Now, None);
        await World.Settlement.UnknownAsync(first, Now, "timeout", Now.AddHours(1), Now, None);

        var second = (await LeaseAsync())!;

        Assert.Equal((2, null, Now), (second.Version, second.TimestampToRepeat, second.LastTimestamp));
        Assert.Equal(new SendStart.TooEarly(Now), await World.Delivery.BeginSendAsync(second, Now, Column, Now, None));
        Assert.Equal(new SendStart.Go(Now.AddSeconds(1)), await World.Delivery.BeginSendAsync(second, Now.AddSeconds(1), Column, Now.AddSeconds(1), None));
    }

    [StoreFact]
    public async Task A_grade_that_changed_after_it_was_leased_is_not_sent_as_it_was()
    {
        var grade = await World.WaitingGradeAsync(await World.PlatformAsync());
        var leased = (await LeaseAsync())!;
        await World.Grades.RaiseAsync(grade.PlacementId, grade.PersonId, new(9, 20, null, null), Now, None);

        Assert.IsType<SendStart.Overtaken>(await World.Delivery.BeginSendAsync(leased, Now, Column, Now, None));
    }

    [StoreFact]
    public async Task A_worker_that_lost_its_lease_sends_nothing()
    {
        await World.WaitingGradeAsync(await World.PlatformAsync());
        var slow = (await LeaseAsync(owner: "slow"))!;
        await LeaseAsync(at: slow.LeaseUntil, owner: "quick");

        Assert.IsType<SendStart.Overtaken>(await World.Delivery.BeginSendAsync(slow, Now, Column, Now, None));
    }

    [StoreFact]
    public async Task The_clock_alone_brings_the_next_grade_due()
    {
        Assert.Null(await World.Delivery.NextDueAsync(Now, None));
        var platform = await World.PlatformAsync();
        await World.WaitingGradeAsync(platform, Now.AddMinutes(30));
        Assert.Equal(Now.AddMinutes(30), await World.Delivery.NextDueAsync(Now, None));
        await World.WaitingGradeAsync(platform);
        var leased = await LeaseAsync();

        Assert.Equal(leased!.LeaseUntil, await World.Delivery.NextDueAsync(Now, None));
    }

    private Task<LeasedGrade?> LeaseAsync(DateTimeOffset? at = null, string owner = "worker", int limit = 1) =>
        World.Delivery.LeaseAsync(owner, at ?? Now, (at ?? Now).AddMinutes(2), limit, None);
}
