using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>A worker was killed between a request and its settlement, and a better attempt follows.</summary>
public sealed class InterruptedGradeTests : LoopbackTests
{
    private Learner amy = null!;

    protected override async Task ArrangeAsync()
    {
        amy = await Bench.LaunchAsync(await Bench.PlatformAsync(Gradebook.Url), SyncBench.WithColumn(Gradebook.Column));
        await amy.FinishAsync(5);
        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task The_score_that_arrived_unsettled_is_not_taken_for_somebody_elses()
    {
        Gradebook.Enter("amy", 7, 10, await BeginAndDieAsync(7));
        await amy.FinishAsync(9);

        await Bench.RunAsync();

        Assert.Equal(0.9m, Gradebook.Share("amy"));
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task Nor_after_the_better_one_met_a_busy_platform()
    {
        Gradebook.Enter("amy", 7, 10, await BeginAndDieAsync(7));
        await amy.FinishAsync(9);
        Gradebook.Next(new Fault(503));
        await Bench.RunAsync();
        Assert.Equal(OutboxState.Waiting, (await amy.GradeAsync()).State);

        Bench.Time.Advance(TimeSpan.FromMinutes(2));
        await Bench.RunAsync();

        Assert.Equal(0.9m, Gradebook.Share("amy"));
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task Nor_where_the_gradebook_gave_it_a_time_of_its_own()
    {
        Gradebook.Enter("amy", 7, 10, await BeginAndDieAsync(7) + TimeSpan.FromMinutes(2));
        await amy.FinishAsync(9);
        await Bench.RunAsync();
        Assert.Equal((OutboxState.Waiting, GradeCause.Stale), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));

        Bench.Time.Advance(TimeSpan.FromSeconds(1));
        await Bench.RunAsync();

        Assert.Equal(0.9m, Gradebook.Share("amy"));
    }

    [Fact]
    public async Task A_grade_that_a_teacher_entered_since_stays()
    {
        await BeginAndDieAsync(7);
        Gradebook.Enter("amy", 6, 10, Bench.Time.GetUtcNow());
        Bench.Time.Advance(TimeSpan.FromMinutes(1));
        await amy.FinishAsync(9);

        await Bench.RunAsync();

        Assert.Equal(0.6m, Gradebook.Share("amy"));
        Assert.Equal((OutboxState.Refused, DeliveryCause.Superseded), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    /// <summary>Another grade, whose worker is killed after it set out to send it; its lease has run out since.</summary>
    private async Task<DateTimeOffset> BeginAndDieAsync(decimal marks)
    {
        await amy.FinishAsync(marks);
        var now = Bench.Time.GetUtcNow();
        var leased = await Bench.Deliveries.LeaseAsync("killed", now, now.AddMinutes(2), 1, CancellationToken.None);
        var begun = now.AddMilliseconds(-now.Millisecond);
        Assert.IsType<SendStart.Go>(await Bench.Deliveries.BeginSendAsync(leased!, begun, Gradebook.Column, now, CancellationToken.None));
        Bench.Time.Advance(TimeSpan.FromMinutes(2));
        return begun;
    }
}
