using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Attempts;

public sealed class AttemptStoreOnSqlite(SqliteTestDatabase engine) : AttemptStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class AttemptStoreOnPostgreSql(PostgreSqlTestDatabase engine) : AttemptStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class AttemptStoreTests(TestDatabase engine) : StoreTests(engine)
{
    [StoreFact]
    public async Task A_started_attempt_reads_back_as_given()
    {
        var launch = await World.LaunchAsync();
        var attempt = New(launch) with { Seed = long.MinValue, Items = """["Q1.1"]""" };

        var start = await World.Attempts.StartAsync(attempt, null, None);

        var started = Assert.IsType<AttemptStart.Started>(start).Attempt;
        Assert.Equal(started, await World.Attempts.FindOpenAsync(launch.PlacementId, launch.PersonId, 1, None));
        Assert.Equal((attempt.Id, 1, long.MinValue, """["Q1.1"]"""), (started.Id, started.Number, started.Seed, started.Items));
        Assert.Equal((AttemptState.Open, 0, 20, Now, null), (started.State, started.Marks, started.MaxMarks, started.StartedAt, started.FinishedAt));
    }

    [StoreFact]
    public async Task Two_tabs_that_start_at_once_share_one_attempt()
    {
        for (var round = 0; round < 3; round++)
        {
            var launch = await World.LaunchAsync();

            var starts = await AtOnceAsync(8, _ => World.Attempts.StartAsync(New(launch), null, None));

            Assert.Single(starts, start => start is AttemptStart.Started);
            Assert.Single(await World.Attempts.ListAsync(launch.PlacementId, launch.PersonId, None));
        }
    }

    [StoreFact]
    public async Task Attempts_are_numbered_by_checkpoint_up_to_the_limit()
    {
        var launch = await World.LaunchAsync();
        await FinishedAsync(launch, 1);
        await FinishedAsync(launch, 2);

        var second = await World.Attempts.StartAsync(New(launch) with { Number = 2 }, 2, None);
        await FinishAsync(Assert.IsType<AttemptStart.Started>(second).Attempt);
        var third = await World.Attempts.StartAsync(New(launch) with { Number = 3 }, 2, None);

        Assert.IsType<AttemptStart.NoneLeft>(third);
        var all = await World.Attempts.ListAsync(launch.PlacementId, launch.PersonId, None);
        Assert.Equal([(1, 1), (1, 2), (2, 1)], all.Select(attempt => (attempt.Checkpoint, attempt.Number)));
    }

    [StoreFact]
    public async Task An_attempt_whose_number_is_not_the_next_one_does_not_start()
    {
        var launch = await World.LaunchAsync();
        await FinishedAsync(launch, 1);

        var late = await World.Attempts.StartAsync(New(launch), null, None);
        var early = await World.Attempts.StartAsync(New(launch) with { Number = 3 }, null, None);

        Assert.IsType<AttemptStart.MovedOn>(late);
        Assert.IsType<AttemptStart.MovedOn>(early);
        Assert.Single(await World.Attempts.ListAsync(launch.PlacementId, launch.PersonId, None));
    }

    [StoreFact]
    public async Task Another_person_does_not_find_the_attempt()
    {
        var platform = await World.PlatformAsync();
        var attempt = await World.AttemptAsync(await World.LaunchAsync(platform));
        var other = await World.LaunchAsync(platform, "ben");

        Assert.Null(await World.Attempts.FindAsync(attempt.Id, other.PersonId, None));
        Assert.NotNull(await World.Attempts.FindAsync(attempt.Id, attempt.PersonId, None));
    }

    [StoreFact]
    public async Task The_attempts_of_a_placement_are_those_of_everybody()
    {
        var platform = await World.PlatformAsync();
        var amy = await World.AttemptAsync(await World.LaunchAsync(platform));
        var ben = await World.AttemptAsync(await World.LaunchAsync(platform, "ben"));

        var all = await World.Attempts.ListForPlacementAsync(amy.PlacementId, None);

        Assert.Equal(new[] { amy.Id, ben.Id }.Order(), all.Select(attempt => attempt.Id).Order());
    }

    private static NewAttempt New(RecordedLaunch launch) => new()
    {
        Id = World.NewId(),
        PlacementId = launch.PlacementId,
        PersonId = launch.PersonId,
        Checkpoint = 1,
        Number = 1,
        Seed = 1,
        Items = "[]",
        ItemCount = 2,
        MaxMarks = 20,
        StartedAt = Now,
    };

    private async Task FinishedAsync(RecordedLaunch launch, int checkpoint) => await FinishAsync(await World.AttemptAsync(launch, checkpoint));

    private Task<FinishOutcome> FinishAsync(AttemptRow attempt) =>
        World.Answers.FinishAsync(attempt.Id, attempt.PersonId, World.Sum, Now, None);
}
