using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>The gradebook holds a grade that is as new as ours or newer: ours, the school's own, or a teacher's.</summary>
public sealed class ConflictTests : LoopbackTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private Learner amy = null!;

    protected override async Task ArrangeAsync()
    {
        amy = await Bench.LaunchAsync(await Bench.PlatformAsync(Gradebook.Url), SyncBench.WithColumn(Gradebook.Column));
    }

    [Fact]
    public async Task Where_grades_cannot_be_read_back_a_taken_second_is_followed_by_the_next()
    {
        Gradebook.Readable = false;
        Gradebook.Enter("amy", 0, 10, Bench.Time.GetUtcNow());
        await amy.FinishAsync(7);
        await Bench.RunAsync();
        Assert.Equal((OutboxState.Waiting, GradeCause.Stale), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));

        Bench.Time.Advance(Second);
        await Bench.RunAsync();

        Assert.Equal(Second, Gradebook.Posts[1].Timestamp - Gradebook.Posts[0].Timestamp);
        Assert.Equal(0.7m, Gradebook.Share("amy"));
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task After_three_taken_seconds_the_teacher_is_told()
    {
        Gradebook.Readable = false;
        Gradebook.Enter("amy", 3, 10, Bench.Time.GetUtcNow().AddMinutes(1));
        await amy.FinishAsync(7);

        for (var second = 0; second < 5; second++)
        {
            await Bench.RunAsync();
            Bench.Time.Advance(Second);
        }

        Assert.Equal(3, Gradebook.Posts.Count);
        Assert.Equal((OutboxState.Refused, GradeCause.Stale), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Fact]
    public async Task A_gradebook_that_shows_the_same_mark_already_has_it()
    {
        Gradebook.Enter("amy", 14, 20, Bench.Time.GetUtcNow().AddMinutes(1));
        await amy.FinishAsync(7);

        await Bench.RunAsync();

        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task A_grade_that_a_teacher_entered_at_the_same_moment_stays()
    {
        Gradebook.Enter("amy", 9, 10, Bench.Time.GetUtcNow());
        await amy.FinishAsync(7);

        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromDays(1));
        await Bench.RunAsync();

        Assert.Equal(0.9m, Gradebook.Share("amy"));
        Assert.Equal((OutboxState.Refused, DeliveryCause.Superseded), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Fact]
    public async Task A_grade_that_a_teacher_changed_is_not_overwritten_by_a_better_attempt()
    {
        await TeacherChangesAsync(6);

        await amy.FinishAsync(8);
        await Bench.RunAsync();

        Assert.Single(Gradebook.Posts);
        Assert.Equal(0.6m, Gradebook.Share("amy"));
        Assert.Equal((OutboxState.Refused, DeliveryCause.Superseded), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Theory]
    [InlineData(429, GradeCause.Busy)]
    [InlineData(500, GradeCause.PlatformError)]
    [InlineData(504, GradeCause.PlatformError)]
    public async Task Nor_while_the_gradebook_cannot_say_what_it_shows(int status, string cause)
    {
        await TeacherChangesAsync(6);
        await amy.FinishAsync(8);
        Gradebook.ReadFault = status;
        await Bench.RunAsync();
        var unread = await amy.GradeAsync();

        Gradebook.ReadFault = null;
        Bench.Time.Advance(TimeSpan.FromMinutes(2));
        await Bench.RunAsync();

        Assert.Equal((OutboxState.Waiting, cause), (unread.State, unread.Cause));
        Assert.Single(Gradebook.Posts);
        Assert.Equal(0.6m, Gradebook.Share("amy"));
        Assert.Equal((OutboxState.Refused, DeliveryCause.Superseded), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Fact]
    public async Task A_grade_that_nobody_changed_goes_out_once_the_gradebook_can_be_read_again()
    {
        await amy.FinishAsync(5);
        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromMinutes(1));
        await amy.FinishAsync(8);
        Gradebook.ReadFault = 500;
        await Bench.RunAsync();

        Gradebook.ReadFault = null;
        Bench.Time.Advance(TimeSpan.FromMinutes(2));
        await Bench.RunAsync();

        Assert.Equal(0.8m, Gradebook.Share("amy"));
        Assert.Equal(["raised", "sent", "raised", "later", "sent"], await amy.EventsAsync());
    }

    [Fact]
    public async Task It_is_overwritten_once_the_teacher_says_so()
    {
        await TeacherChangesAsync(6);
        await amy.FinishAsync(8);
        await Bench.RunAsync();

        await amy.SendAgainAsync();
        await Bench.RunAsync();

        Assert.Equal(0.8m, Gradebook.Share("amy"));
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task Their_word_is_for_one_mark()
    {
        await TeacherChangesAsync(6);
        await amy.FinishAsync(8);
        await Bench.RunAsync();
        await amy.SendAgainAsync();
        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromMinutes(1));
        Gradebook.Enter("amy", 6, 10, Bench.Time.GetUtcNow());
        Bench.Time.Advance(TimeSpan.FromMinutes(1));

        await amy.FinishAsync(10);
        await Bench.RunAsync();

        Assert.Equal(0.6m, Gradebook.Share("amy"));
        Assert.Equal(DeliveryCause.Superseded, (await amy.GradeAsync()).Cause);
    }

    [Fact]
    public async Task A_gradebook_that_rounds_shows_the_mark_that_was_sent()
    {
        await amy.FinishAsync(7, of: 12);
        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromMinutes(1));
        Gradebook.Enter("amy", 5.83m, 10, Bench.Time.GetUtcNow());
        Bench.Time.Advance(TimeSpan.FromMinutes(1));

        await amy.FinishAsync(11, of: 12);
        await Bench.RunAsync();

        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    private async Task TeacherChangesAsync(decimal marks)
    {
        await amy.FinishAsync(5);
        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromMinutes(1));
        Gradebook.Enter("amy", marks, 10, Bench.Time.GetUtcNow());
        Bench.Time.Advance(TimeSpan.FromMinutes(1));
    }
}
