using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

public sealed class GradeDeliveryTests : LoopbackTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private Learner amy = null!;

    protected override async Task ArrangeAsync()
    {
        amy = await Bench.LaunchAsync(await Bench.PlatformAsync(Gradebook.Url), SyncBench.WithColumn(Gradebook.Column));
    }

    [Fact]
    public async Task A_finished_attempt_reaches_the_gradebook_as_marks_of_this_second()
    {
        await amy.FinishAsync(7);

        await Bench.RunAsync();

        var post = Assert.Single(Gradebook.Posts);
        Assert.Equal(("7", "?type_id=3", "amy", 7m, 10m), (post.Column, post.Query, post.User, post.Given, post.Maximum));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero), post.Timestamp);
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
        Assert.Equal(["raised", "sent"], await amy.EventsAsync());
    }

    [Fact]
    public async Task The_comment_carries_the_receipt()
    {
        await amy.FinishAsync(7);

        await Bench.RunAsync();

        var receipt = (await amy.GradeAsync()).Receipt;
        Assert.Equal($"7 of 10 marks. Receipt {receipt}.", Assert.Single(Gradebook.Posts).Body.GetProperty("comment").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Row", "AGS-24")]
    public async Task A_lost_reply_is_seen_to_have_arrived_or_repeated_with_the_same_timestamp(bool readable)
    {
        Gradebook.Readable = readable;
        Gradebook.Next(Fault.LostReply);
        await amy.FinishAsync(7);
        await Bench.RunAsync();

        Bench.Time.Advance(TimeSpan.FromSeconds(11));
        await Bench.RunAsync();

        Assert.Equal(readable ? 1 : 2, Gradebook.Posts.Count);
        Assert.Single(Gradebook.Posts.Select(post => post.Timestamp).Distinct());
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
        Assert.Equal(["raised", "unknown", "sent"], await amy.EventsAsync());
    }

    [Fact]
    public async Task A_request_that_was_lost_is_repeated_with_the_same_timestamp_until_it_arrives()
    {
        Gradebook.Next(Fault.LostRequest);
        Gradebook.Next(Fault.LostRequest);
        await amy.FinishAsync(7);
        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromSeconds(11));
        await Bench.RunAsync();

        Bench.Time.Advance(TimeSpan.FromSeconds(66));
        await Bench.RunAsync();

        Assert.Equal(3, Gradebook.Posts.Count);
        Assert.Single(Gradebook.Posts.Select(post => post.Timestamp).Distinct());
        Assert.Equal(0.7m, Gradebook.Share("amy"));
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task A_repeat_that_meets_a_busy_platform_still_keeps_its_timestamp()
    {
        Gradebook.Readable = false;
        Gradebook.Next(Fault.LostReply);
        Gradebook.Next(new Fault(503));
        await amy.FinishAsync(7);
        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromSeconds(11));
        await Bench.RunAsync();

        Bench.Time.Advance(TimeSpan.FromSeconds(66));
        await Bench.RunAsync();

        Assert.Equal(3, Gradebook.Posts.Count);
        Assert.Single(Gradebook.Posts.Select(post => post.Timestamp).Distinct());
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task Two_better_attempts_within_one_second_end_with_the_better_grade()
    {
        await amy.FinishAsync(5);
        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromMilliseconds(200));
        await amy.FinishAsync(8);
        await Bench.RunAsync();
        Assert.Single(Gradebook.Posts);

        var due = await Bench.Deliveries.NextDueAsync(Bench.Time.GetUtcNow(), CancellationToken.None);
        Bench.Time.SetUtcNow(due!.Value);
        await Bench.RunAsync();

        Assert.Equal(0.8m, Gradebook.Share("amy"));
        Assert.Equal(Second, Gradebook.Posts[1].Timestamp - Gradebook.Posts[0].Timestamp);
        Assert.Equal(["raised", "sent", "raised", "sent"], await amy.EventsAsync());
    }

    [Fact]
    public async Task A_grade_that_came_while_an_older_one_was_under_way_follows_it()
    {
        await amy.FinishAsync(5);
        Gradebook.OnScore = async () =>
        {
            Gradebook.OnScore = () => Task.CompletedTask;
            await amy.FinishAsync(9);
        };
        await Bench.RunAsync();
        var between = await amy.GradeAsync();

        Bench.Time.Advance(Second);
        await Bench.RunAsync();

        Assert.Equal((OutboxState.Waiting, 1), (between.State, between.SentVersion));
        Assert.Equal([5m, 9m], Gradebook.Posts.Select(post => post.Given));
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
            Gradebook.Enter("amy", 7, 10, begun);
        }

        await Bench.RunAsync();
        Assert.Empty(Gradebook.Posts);
        Bench.Time.Advance(TimeSpan.FromMinutes(2));
        await Bench.RunAsync();

        Assert.Equal(hadArrived ? [] : [begun], Gradebook.Posts.Select(post => post.Timestamp));
        Assert.Equal(0.7m, Gradebook.Share("amy"));
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task A_better_grade_after_a_kill_is_sent_as_its_own()
    {
        await amy.FinishAsync(5);
        var begun = await BeginAndDieAsync();
        Gradebook.Enter("amy", 5, 10, begun);
        Bench.Time.Advance(TimeSpan.FromMinutes(2));
        await amy.FinishAsync(8);

        await Bench.RunAsync();

        Assert.Equal(8m, Assert.Single(Gradebook.Posts).Given);
        Assert.Equal(0.8m, Gradebook.Share("amy"));
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
        Gradebook.Next(new Fault(status));
        Gradebook.Next(new Fault(status));
        await amy.FinishAsync(7);

        await Bench.RunAsync();

        var grade = await amy.GradeAsync();
        Assert.Equal((OutboxState.Refused, cause), (grade.State, grade.Cause));
        Assert.True(GradeCauseWords.Knows(grade.Cause!));
    }

    [Fact]
    public async Task A_refused_grade_is_sent_with_a_new_timestamp_when_somebody_asks()
    {
        Gradebook.Next(new Fault(400));
        await amy.FinishAsync(7);
        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromHours(5));
        await amy.SendAgainAsync();

        await Bench.RunAsync();

        Assert.Equal(TimeSpan.FromHours(5), Gradebook.Posts[1].Timestamp - Gradebook.Posts[0].Timestamp);
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task A_grade_whose_last_score_lies_ahead_of_the_clock_waits_for_it()
    {
        await amy.FinishAsync(5);
        var ahead = await BeginAndDieAsync(ahead: TimeSpan.FromMinutes(10));
        await amy.FinishAsync(8);
        Bench.Time.Advance(TimeSpan.FromMinutes(2));
        await Bench.RunAsync();
        Assert.Empty(Gradebook.Posts);

        Bench.Time.SetUtcNow((await Bench.Deliveries.NextDueAsync(Bench.Time.GetUtcNow(), CancellationToken.None))!.Value);
        await Bench.RunAsync();

        Assert.Equal(ahead + Second, Assert.Single(Gradebook.Posts).Timestamp);
    }

    private async Task<DateTimeOffset> BeginAndDieAsync(TimeSpan ahead = default)
    {
        var now = Bench.Time.GetUtcNow();
        var leased = await Bench.Deliveries.LeaseAsync("killed", now, now.AddMinutes(2), 1, CancellationToken.None);
        var begun = now.AddMilliseconds(-now.Millisecond) + ahead;
        Assert.IsType<SendStart.Go>(await Bench.Deliveries.BeginSendAsync(leased!, begun, Gradebook.Column, now, CancellationToken.None));
        return begun;
    }
}
