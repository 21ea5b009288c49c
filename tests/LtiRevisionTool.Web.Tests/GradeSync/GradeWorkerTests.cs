using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.GradeSync;
using Moq;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

public sealed class GradeWorkerTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Mock<IGradebook> gradebook = new();
    private SyncBench bench = null!;
    private Guid platform;
    private Learner amy = null!;

    public async Task InitializeAsync()
    {
        bench = await SyncBench.CreateAsync();
        platform = await bench.PlatformAsync();
        amy = await bench.LaunchAsync(platform, SyncBench.WithColumn("https://lms.example/7"));
        gradebook.Setup(book => book.ReadAsync(It.IsAny<LeasedGrade>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new ShownGrade.NotKnown());
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_platform_that_does_not_answer_keeps_no_other_waiting()
    {
        var second = new TaskCompletionSource();
        var sent = 0;
        var release = new TaskCompletionSource<DeliveryOutcome>();
        var other = await bench.PlatformAsync();
        var ben = await bench.LaunchAsync(other, SyncBench.WithColumn("https://other.example/7"), "ben");
        var cem = await bench.LaunchAsync(other, SyncBench.WithColumn("https://other.example/7"), "cem");
        Send((grade, _) =>
        {
            if (grade.PlatformId == platform)
            {
                return release.Task;
            }

            // One at a time on each platform: when the second is sent, the first is settled.
            if (Interlocked.Increment(ref sent) == 2)
            {
                second.SetResult();
            }

            return Accepted;
        });
        await amy.FinishAsync(7);
        await ben.FinishAsync(8);
        await cem.FinishAsync(9);

        var run = bench.RunAsync(gradebook.Object);
        await second.Task.WaitAsync(Patience);

        Assert.Contains(OutboxState.Sent, new[] { (await ben.GradeAsync()).State, (await cem.GradeAsync()).State });
        Assert.Equal(OutboxState.Waiting, (await amy.GradeAsync()).State);
        release.SetResult(new DeliveryOutcome.Accepted());
        await run;
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_platform_has_no_more_requests_in_flight_than_the_setting_allows(int allowed)
    {
        bench.Options.PerPlatform = allowed;
        var inFlight = 0;
        var most = 0;
        var full = new TaskCompletionSource();
        Send(async (_, _) =>
        {
            var now = Interlocked.Increment(ref inFlight);
            most = Math.Max(most, now);
            if (now == allowed)
            {
                full.TrySetResult();
            }

            await full.Task.WaitAsync(Patience, CancellationToken.None);
            Interlocked.Decrement(ref inFlight);
            return new DeliveryOutcome.Accepted();
        });
        for (var count = 0; count < 6; count++)
        {
            await (await bench.LaunchAsync(platform, SyncBench.WithColumn("https://lms.example/7"), $"learner-{count}")).FinishAsync(7);
        }

        await bench.RunAsync(gradebook.Object);

        Assert.Equal(allowed, most);
        gradebook.Verify(book => book.SendAsync(It.IsAny<LeasedGrade>(), It.IsAny<OutgoingScore>(), It.IsAny<CancellationToken>()), Times.Exactly(6));
    }

    [Fact]
    public async Task A_commit_wakes_the_worker()
    {
        var sent = new TaskCompletionSource();
        Send((_, _) =>
        {
            sent.SetResult();
            return Accepted;
        });
        var worker = bench.Worker(gradebook.Object);
        await worker.StartAsync(CancellationToken.None);

        await amy.FinishAsync(7);
        bench.Signal.Wake();

        await sent.Task.WaitAsync(Patience);
        await worker.StopAsync(CancellationToken.None);
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task A_worker_that_nobody_wakes_looks_by_itself()
    {
        var sent = new TaskCompletionSource();
        Send((_, _) =>
        {
            sent.SetResult();
            return Accepted;
        });
        var worker = bench.Worker(gradebook.Object);
        await worker.StartAsync(CancellationToken.None);
        await amy.FinishAsync(7);

        await AdvanceUntilAsync(sent.Task);

        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_worker_that_stops_gives_back_what_it_was_sending()
    {
        var sent = new TaskCompletionSource<OutgoingScore>();
        SendScore(async (score, stopping) =>
        {
            sent.TrySetResult(score);
            await Task.Delay(Timeout.Infinite, stopping);
            return new DeliveryOutcome.Accepted();
        });
        await amy.FinishAsync(7);
        var worker = bench.Worker(gradebook.Object);
        await worker.StartAsync(CancellationToken.None);
        var first = await sent.Task.WaitAsync(Patience);

        await worker.StopAsync(CancellationToken.None);
        OutgoingScore? second = null;
        SendScore((score, _) =>
        {
            second = score;
            return Accepted;
        });
        await bench.RunAsync(gradebook.Object);

        Assert.Equal(first.Timestamp, second!.Timestamp);
        Assert.Equal(ScoreOccasion.RepeatFirstMark, second.Occasion);
        Assert.Equal(["raised", "sent"], await amy.EventsAsync());
    }

    [Fact]
    [Trait("Row", "AGS-32")]
    public async Task A_worker_that_starts_takes_over_at_once_what_a_killed_one_on_this_machine_held()
    {
        await amy.FinishAsync(7);
        var now = bench.Time.GetUtcNow();
        await bench.Deliveries.LeaseAsync($"{Environment.MachineName}/killed", now, now.AddMinutes(2), 1, CancellationToken.None);
        var sent = new TaskCompletionSource();
        Send((_, _) =>
        {
            sent.SetResult();
            return Accepted;
        });

        var worker = bench.Worker(gradebook.Object);
        await worker.StartAsync(CancellationToken.None);

        await sent.Task.WaitAsync(Patience);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    [Trait("Row", "AGS-33")]
    public async Task A_delivery_that_outlived_its_lease_has_no_say_over_the_one_that_took_over()
    {
        var answers = new[] { new TaskCompletionSource<DeliveryOutcome>(), new TaskCompletionSource<DeliveryOutcome>() };
        var leases = new[] { new TaskCompletionSource<string>(), new TaskCompletionSource<string>() };
        var sent = -1;
        Send((grade, _) =>
        {
            var number = Interlocked.Increment(ref sent);
            leases[number].SetResult(grade.Owner);
            return answers[number].Task;
        });
        await amy.FinishAsync(7);
        var worker = bench.Worker(gradebook.Object);
        await worker.StartAsync(CancellationToken.None);
        var first = await leases[0].Task.WaitAsync(Patience);

        bench.Time.Advance(TimeSpan.FromMinutes(2));
        bench.Signal.Wake();
        var second = await leases[1].Task.WaitAsync(Patience);
        answers[0].SetResult(new DeliveryOutcome.Refused(GradeCause.Locked, 423));
        answers[1].SetResult(new DeliveryOutcome.Accepted());
        await worker.StopAsync(CancellationToken.None);

        Assert.NotEqual(first, second);
        Assert.All([first, second], owner => Assert.StartsWith($"{Environment.MachineName}/", owner, StringComparison.Ordinal));
        Assert.Equal(["raised", "sent"], await amy.EventsAsync());
    }

    private static Task<DeliveryOutcome> Accepted => Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Accepted());

    private void Send(Func<LeasedGrade, CancellationToken, Task<DeliveryOutcome>> answer) =>
        gradebook.Setup(book => book.SendAsync(It.IsAny<LeasedGrade>(), It.IsAny<OutgoingScore>(), It.IsAny<CancellationToken>()))
            .Returns((LeasedGrade grade, OutgoingScore _, CancellationToken stopping) => answer(grade, stopping));

    private void SendScore(Func<OutgoingScore, CancellationToken, Task<DeliveryOutcome>> answer) =>
        gradebook.Setup(book => book.SendAsync(It.IsAny<LeasedGrade>(), It.IsAny<OutgoingScore>(), It.IsAny<CancellationToken>()))
            .Returns((LeasedGrade _, OutgoingScore score, CancellationToken stopping) => answer(score, stopping));

    /// <summary>Moves the clock on until it is done: the worker sets its timer in its own time.</summary>
    private async Task AdvanceUntilAsync(Task done)
    {
        using var enough = new CancellationTokenSource(Patience);
        while (!done.IsCompleted)
        {
            enough.Token.ThrowIfCancellationRequested();
            bench.Time.Advance(TimeSpan.FromSeconds(15));
            await Task.Yield();
        }
    }
}
