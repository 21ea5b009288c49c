using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.GradeSync;
using LtiRevisionTool.Web.Features.Shared;
using Moq;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>When a delivery is tried again. What the gradebook says is given.</summary>
public sealed class GradeScheduleTests : IAsyncLifetime
{
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
    public async Task A_platform_that_has_no_time_is_asked_again_on_the_schedule_for_three_days()
    {
        Answer(new DeliveryOutcome.TryLater(GradeCause.PlatformError, Status: 500));
        await amy.FinishAsync(7);
        var waits = new List<double>();

        await bench.RunAsync(gradebook.Object);
        while (await amy.GradeAsync() is { State: OutboxState.Waiting } grade)
        {
            waits.Add((grade.NextTryAt - bench.Time.GetUtcNow()).TotalSeconds);
            bench.Time.SetUtcNow(grade.NextTryAt);
            await bench.RunAsync(gradebook.Object);
        }

        double[] expected = [10, 60, 300, 1800, 7200, 14400, 14400];
        Assert.All(expected.Zip(waits), pair => Assert.InRange(pair.Second, pair.First, pair.First * 1.1));
        Assert.InRange((bench.Time.GetUtcNow() - SyncBench.Start).TotalHours, 72, 72.3);
        Assert.Equal((OutboxState.Refused, GradeCause.PlatformError), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Fact]
    public async Task An_unknown_fate_is_repeated_on_the_same_schedule_with_one_timestamp()
    {
        var sent = Answer(new DeliveryOutcome.Unknown(GradeCause.Timeout));
        await amy.FinishAsync(7);

        for (var tries = 0; tries < 6; tries++)
        {
            await bench.RunAsync(gradebook.Object);
            bench.Time.SetUtcNow((await amy.GradeAsync()).NextTryAt);
        }

        Assert.Equal(6, sent.Count);
        Assert.Single(sent.Select(score => score.Timestamp).Distinct());
        Assert.Equal([ScoreOccasion.FirstMark, ScoreOccasion.RepeatFirstMark], sent.Select(score => score.Occasion).Distinct());
    }

    [Fact]
    public async Task The_wait_that_a_platform_asks_for_is_kept_by_all_its_grades()
    {
        var sent = Answer(new DeliveryOutcome.TryLater(GradeCause.Busy, TimeSpan.FromMinutes(7), 429) { WholePlatform = true });
        var ben = await bench.LaunchAsync(platform, SyncBench.WithColumn("https://lms.example/7"), "ben");
        await amy.FinishAsync(7);
        await ben.FinishAsync(8);

        await bench.RunAsync(gradebook.Object);
        bench.Time.Advance(TimeSpan.FromMinutes(7) - TimeSpan.FromSeconds(1));
        await bench.RunAsync(gradebook.Object);
        Assert.Single(sent);

        bench.Time.Advance(TimeSpan.FromSeconds(1));
        Answer(new DeliveryOutcome.Accepted());
        await bench.RunAsync(gradebook.Object);
        await Assert.AllAsync(new[] { amy, ben }, async learner => Assert.Equal(OutboxState.Sent, (await learner.GradeAsync()).State));
    }

    [Fact]
    public async Task A_grade_that_has_failed_for_hours_does_not_keep_new_ones_waiting_for_hours()
    {
        var down = new DeliveryOutcome.TryLater(GradeCause.Unreachable) { WholePlatform = true };
        Answer(down);
        await amy.FinishAsync(7);
        for (var tries = 0; tries < 6; tries++)
        {
            await bench.RunAsync(gradebook.Object);
            bench.Time.SetUtcNow((await amy.GradeAsync()).NextTryAt);
        }

        await bench.RunAsync(gradebook.Object);
        var sent = Answer(new DeliveryOutcome.Accepted());
        var ben = await bench.LaunchAsync(platform, SyncBench.WithColumn("https://lms.example/7"), "ben");
        await ben.FinishAsync(8);
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        await bench.RunAsync(gradebook.Object);

        Assert.Single(sent);
        Assert.Equal(OutboxState.Sent, (await ben.GradeAsync()).State);
    }

    [Fact]
    public async Task A_cause_that_is_believed_a_few_times_only_is_refused_after_them()
    {
        var sent = Answer(new DeliveryOutcome.TryLater(GradeCause.Locked, Status: 500) { TriesAllowed = 3 });
        await amy.FinishAsync(7);

        for (var tries = 0; tries < 5; tries++)
        {
            await bench.RunAsync(gradebook.Object);
            bench.Time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(3, sent.Count);
        Assert.Equal((OutboxState.Refused, GradeCause.Locked), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Fact]
    public async Task A_newer_grade_starts_the_schedule_anew()
    {
        Answer(new DeliveryOutcome.TryLater(GradeCause.PlatformError, Status: 500));
        await amy.FinishAsync(5);
        await bench.RunAsync(gradebook.Object);
        var sent = Answer(new DeliveryOutcome.Accepted());
        bench.Time.Advance(TimeSpan.FromSeconds(1));

        await amy.FinishAsync(8);
        await bench.RunAsync(gradebook.Object);

        Assert.Single(sent);
        Assert.Equal((OutboxState.Sent, 2), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).SentVersion));
    }

    [Fact]
    public async Task A_fault_of_our_own_backs_one_grade_off_and_stops_no_other()
    {
        var ben = await bench.LaunchAsync(platform, SyncBench.WithColumn("https://lms.example/7"), "ben");
        var sent = new List<DateTimeOffset>();
        gradebook.Setup(book => book.SendAsync(It.IsAny<LeasedGrade>(), It.IsAny<OutgoingScore>(), It.IsAny<CancellationToken>()))
            .Callback((LeasedGrade grade, OutgoingScore score, CancellationToken _) =>
            {
                if (grade.Subject == "amy")
                {
                    sent.Add(score.Timestamp);
                }
            })
            .Returns((LeasedGrade grade, OutgoingScore _, CancellationToken _) => grade.Subject == "amy" && sent.Count == 1
                ? throw new InvalidOperationException("A fault.")
                : Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Accepted()));
        await amy.FinishAsync(5);
        await ben.FinishAsync(8);

        await bench.RunAsync(gradebook.Object);
        Assert.Equal((OutboxState.Waiting, DeliveryCause.ToolFault), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
        Assert.Equal(OutboxState.Sent, (await ben.GradeAsync()).State);

        bench.Time.Advance(TimeSpan.FromSeconds(11));
        await bench.RunAsync(gradebook.Object);
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
        Assert.Equal(2, sent.Count);
        Assert.Single(sent.Distinct());
    }

    /// <summary>Everything that is sent from now on meets this; what is sent is kept.</summary>
    private List<OutgoingScore> Answer(DeliveryOutcome outcome)
    {
        var sent = new List<OutgoingScore>();
        gradebook.Setup(book => book.SendAsync(It.IsAny<LeasedGrade>(), It.IsAny<OutgoingScore>(), It.IsAny<CancellationToken>()))
            .Callback((LeasedGrade _, OutgoingScore score, CancellationToken _) => sent.Add(score))
            .ReturnsAsync(outcome);
        return sent;
    }
}
