using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>A worker was killed between a request and its settlement, and a better attempt follows.</summary>
public sealed class InterruptedGradeTests : IAsyncLifetime
{
    private SyncBench bench = null!;
    private LoopbackGradebook gradebook = null!;
    private Learner amy = null!;

    public async Task InitializeAsync()
    {
        bench = await SyncBench.CreateAsync();
        gradebook = await LoopbackGradebook.StartAsync();
        amy = await bench.LaunchAsync(await bench.PlatformAsync(gradebook.Url), SyncBench.WithColumn(gradebook.Column));
        await amy.FinishAsync(5);
        await bench.RunAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(1));
    }

    public async Task DisposeAsync()
    {
        await gradebook.DisposeAsync();
        await bench.DisposeAsync();
    }

    [Fact]
    public async Task The_score_that_arrived_unsettled_is_not_taken_for_somebody_elses()
    {
        gradebook.Enter("amy", 7, 10, await BeginAndDieAsync(7));
        await amy.FinishAsync(9);

        await bench.RunAsync();

        Assert.Equal(0.9m, gradebook.Share("amy"));
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task Nor_after_the_better_one_met_a_busy_platform()
    {
        gradebook.Enter("amy", 7, 10, await BeginAndDieAsync(7));
        await amy.FinishAsync(9);
        gradebook.Next(new Fault(503));
        await bench.RunAsync();
        Assert.Equal(OutboxState.Waiting, (await amy.GradeAsync()).State);

        bench.Time.Advance(TimeSpan.FromMinutes(2));
        await bench.RunAsync();

        Assert.Equal(0.9m, gradebook.Share("amy"));
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task Nor_where_the_gradebook_gave_it_a_time_of_its_own()
    {
        gradebook.Enter("amy", 7, 10, await BeginAndDieAsync(7) + TimeSpan.FromMinutes(2));
        await amy.FinishAsync(9);
        await bench.RunAsync();
        Assert.Equal((OutboxState.Waiting, GradeCause.Stale), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));

        bench.Time.Advance(TimeSpan.FromSeconds(1));
        await bench.RunAsync();

        Assert.Equal(0.9m, gradebook.Share("amy"));
    }

    [Fact]
    public async Task A_grade_that_a_teacher_entered_since_stays()
    {
        await BeginAndDieAsync(7);
        gradebook.Enter("amy", 6, 10, bench.Time.GetUtcNow());
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        await amy.FinishAsync(9);

        await bench.RunAsync();

        Assert.Equal(0.6m, gradebook.Share("amy"));
        Assert.Equal((OutboxState.Refused, DeliveryCause.Superseded), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    /// <summary>Another grade, whose worker is killed after it set out to send it; its lease has run out since.</summary>
    private async Task<DateTimeOffset> BeginAndDieAsync(decimal marks)
    {
        await amy.FinishAsync(marks);
        var now = bench.Time.GetUtcNow();
        var leased = await bench.Deliveries.LeaseAsync("killed", now, now.AddMinutes(2), 1, CancellationToken.None);
        var begun = now.AddMilliseconds(-now.Millisecond);
        Assert.IsType<SendStart.Go>(await bench.Deliveries.BeginSendAsync(leased!, begun, gradebook.Column, now, CancellationToken.None));
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        return begun;
    }
}
