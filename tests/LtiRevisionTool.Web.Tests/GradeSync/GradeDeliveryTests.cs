using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

public sealed class GradeDeliveryTests : IAsyncLifetime
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private SyncBench bench = null!;
    private LoopbackGradebook gradebook = null!;
    private Learner amy = null!;

    public async Task InitializeAsync()
    {
        bench = await SyncBench.CreateAsync();
        gradebook = await LoopbackGradebook.StartAsync();
        amy = await bench.LaunchAsync(await bench.PlatformAsync(gradebook.Url), SyncBench.WithColumn(gradebook.Column));
    }

    public async Task DisposeAsync()
    {
        await gradebook.DisposeAsync();
        await bench.DisposeAsync();
    }

    [Fact]
    public async Task A_finished_attempt_reaches_the_gradebook_as_marks_of_this_second()
    {
        await amy.FinishAsync(7);

        await bench.RunAsync();

        var post = Assert.Single(gradebook.Posts);
        Assert.Equal(("7", "?type_id=3", "amy", 7m, 10m), (post.Column, post.Query, post.User, post.Given, post.Maximum));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero), post.Timestamp);
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
        Assert.Equal(["raised", "sent"], await amy.EventsAsync());
    }

    [Fact]
    public async Task The_comment_carries_the_receipt()
    {
        await amy.FinishAsync(7);

        await bench.RunAsync();

        var receipt = (await amy.GradeAsync()).Receipt;
        Assert.Equal($"7 of 10 marks. Receipt {receipt}.", Assert.Single(gradebook.Posts).Body.GetProperty("comment").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Row", "AGS-24")]
    public async Task A_lost_reply_is_seen_to_have_arrived_or_repeated_with_the_same_timestamp(bool readable)
    {
        gradebook.Readable = readable;
        gradebook.Next(Fault.LostReply);
        await amy.FinishAsync(7);
        await bench.RunAsync();

        bench.Time.Advance(TimeSpan.FromSeconds(11));
        await bench.RunAsync();

        Assert.Equal(readable ? 1 : 2, gradebook.Posts.Count);
        Assert.Single(gradebook.Posts.Select(post => post.Timestamp).Distinct());
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
        Assert.Equal(["raised", "unknown", "sent"], await amy.EventsAsync());
    }

    [Fact]
    public async Task A_request_that_was_lost_is_repeated_with_the_same_timestamp_until_it_arrives()
    {
        gradebook.Next(Fault.LostRequest);
        gradebook.Next(Fault.LostRequest);
        await amy.FinishAsync(7);
        await bench.RunAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(11));
        await bench.RunAsync();

        bench.Time.Advance(TimeSpan.FromSeconds(66));
        await bench.RunAsync();

        Assert.Equal(3, gradebook.Posts.Count);
        Assert.Single(gradebook.Posts.Select(post => post.Timestamp).Distinct());
        Assert.Equal(0.7m, gradebook.Share("amy"));
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task A_repeat_that_meets_a_busy_platform_still_keeps_its_timestamp()
    {
        gradebook.Readable = false;
        gradebook.Next(Fault.LostReply);
        gradebook.Next(new Fault(503));
        await amy.FinishAsync(7);
        await bench.RunAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(11));
        await bench.RunAsync();

        bench.Time.Advance(TimeSpan.FromSeconds(66));
        await bench.RunAsync();

        Assert.Equal(3, gradebook.Posts.Count);
        Assert.Single(gradebook.Posts.Select(post => post.Timestamp).Distinct());
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task Two_better_attempts_within_one_second_end_with_the_better_grade()
    {
        await amy.FinishAsync(5);
        await bench.RunAsync();
        bench.Time.Advance(TimeSpan.FromMilliseconds(200));
        await amy.FinishAsync(8);
        await bench.RunAsync();
        Assert.Single(gradebook.Posts);

        var due = await bench.Deliveries.NextDueAsync(bench.Time.GetUtcNow(), CancellationToken.None);
        bench.Time.SetUtcNow(due!.Value);
        await bench.RunAsync();

        Assert.Equal(0.8m, gradebook.Share("amy"));
        Assert.Equal(Second, gradebook.Posts[1].Timestamp - gradebook.Posts[0].Timestamp);
        Assert.Equal(["raised", "sent", "raised", "sent"], await amy.EventsAsync());
    }

    [Fact]
    public async Task A_grade_that_came_while_an_older_one_was_under_way_follows_it()
    {
        await amy.FinishAsync(5);
        gradebook.OnScore = async () =>
        {
            gradebook.OnScore = () => Task.CompletedTask;
            await amy.FinishAsync(9);
        };
        await bench.RunAsync();
        var between = await amy.GradeAsync();

        bench.Time.Advance(Second);
        await bench.RunAsync();

        Assert.Equal((OutboxState.Waiting, 1), (between.State, between.SentVersion));
        Assert.Equal([5m, 9m], gradebook.Posts.Select(post => post.Given));
        Assert.Equal((OutboxState.Sent, 2), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).SentVersion));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Row", "AGS-32")]
    public async Task A_worker_that_takes_over_from_a_killed_one_sees_that_it_had_arrived_or_sends_the_same_timestamp(bool hadArrived)
    {
        await amy.FinishAsync(7);
        var begun = await BeginAndDieAsync();
        if (hadArrived)
        {
            gradebook.Enter("amy", 7, 10, begun);
        }

        await bench.RunAsync();
        Assert.Empty(gradebook.Posts);
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        await bench.RunAsync();

        Assert.Equal(hadArrived ? [] : [begun], gradebook.Posts.Select(post => post.Timestamp));
        Assert.Equal(0.7m, gradebook.Share("amy"));
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task A_better_grade_after_a_kill_is_sent_as_its_own()
    {
        await amy.FinishAsync(5);
        var begun = await BeginAndDieAsync();
        gradebook.Enter("amy", 5, 10, begun);
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        await amy.FinishAsync(8);

        await bench.RunAsync();

        Assert.Equal(8m, Assert.Single(gradebook.Posts).Given);
        Assert.Equal(0.8m, gradebook.Share("amy"));
    }

    [Theory]
    [InlineData(400, GradeCause.NotGradable)]
    [InlineData(401, GradeCause.NoPermission)]
    [InlineData(403, GradeCause.NoPermission)]
    [InlineData(404, GradeCause.ColumnGone)]
    [InlineData(415, GradeCause.NotUnderstood)]
    [InlineData(422, GradeCause.NotGradable)]
    [InlineData(423, GradeCause.Locked)]
    public async Task What_the_gradebook_will_not_have_is_parked_with_its_cause(int status, string cause)
    {
        gradebook.Next(new Fault(status));
        gradebook.Next(new Fault(status));
        await amy.FinishAsync(7);

        await bench.RunAsync();

        var grade = await amy.GradeAsync();
        Assert.Equal((OutboxState.Refused, cause), (grade.State, grade.Cause));
        Assert.True(GradeCauseWords.Knows(grade.Cause!));
    }

    [Fact]
    public async Task A_refused_grade_is_sent_with_a_new_timestamp_when_somebody_asks()
    {
        gradebook.Next(new Fault(400));
        await amy.FinishAsync(7);
        await bench.RunAsync();
        bench.Time.Advance(TimeSpan.FromHours(5));
        await amy.SendAgainAsync();

        await bench.RunAsync();

        Assert.Equal(TimeSpan.FromHours(5), gradebook.Posts[1].Timestamp - gradebook.Posts[0].Timestamp);
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task A_grade_whose_last_score_lies_ahead_of_the_clock_waits_for_it()
    {
        await amy.FinishAsync(5);
        var ahead = await BeginAndDieAsync(ahead: TimeSpan.FromMinutes(10));
        await amy.FinishAsync(8);
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        await bench.RunAsync();
        Assert.Empty(gradebook.Posts);

        bench.Time.SetUtcNow((await bench.Deliveries.NextDueAsync(bench.Time.GetUtcNow(), CancellationToken.None))!.Value);
        await bench.RunAsync();

        Assert.Equal(ahead + Second, Assert.Single(gradebook.Posts).Timestamp);
    }

    private async Task<DateTimeOffset> BeginAndDieAsync(TimeSpan ahead = default)
    {
        var now = bench.Time.GetUtcNow();
        var leased = await bench.Deliveries.LeaseAsync("killed", now, now.AddMinutes(2), 1, CancellationToken.None);
        var begun = now.AddMilliseconds(-now.Millisecond) + ahead;
        Assert.IsType<SendStart.Go>(await bench.Deliveries.BeginSendAsync(leased!, begun, gradebook.Column, now, CancellationToken.None));
        return begun;
    }
}
