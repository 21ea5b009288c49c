using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>The gradebook holds a grade that is as new as ours or newer: ours, the school's own, or a teacher's.</summary>
public sealed class ConflictTests : IAsyncLifetime
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
    public async Task Where_grades_cannot_be_read_back_a_taken_second_is_followed_by_the_next()
    {
        gradebook.Readable = false;
        gradebook.Enter("amy", 0, 10, bench.Time.GetUtcNow());
        await amy.FinishAsync(7);
        await bench.RunAsync();
        Assert.Equal((OutboxState.Waiting, GradeCause.Stale), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));

        bench.Time.Advance(Second);
        await bench.RunAsync();

        Assert.Equal(Second, gradebook.Posts[1].Timestamp - gradebook.Posts[0].Timestamp);
        Assert.Equal(0.7m, gradebook.Share("amy"));
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task After_three_taken_seconds_the_teacher_is_told()
    {
        gradebook.Readable = false;
        gradebook.Enter("amy", 3, 10, bench.Time.GetUtcNow().AddMinutes(1));
        await amy.FinishAsync(7);

        for (var second = 0; second < 5; second++)
        {
            await bench.RunAsync();
            bench.Time.Advance(Second);
        }

        Assert.Equal(3, gradebook.Posts.Count);
        Assert.Equal((OutboxState.Refused, GradeCause.Stale), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Fact]
    public async Task A_gradebook_that_shows_the_same_mark_already_has_it()
    {
        gradebook.Enter("amy", 14, 20, bench.Time.GetUtcNow().AddMinutes(1));
        await amy.FinishAsync(7);

        await bench.RunAsync();

        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task A_grade_that_a_teacher_entered_at_the_same_moment_stays()
    {
        gradebook.Enter("amy", 9, 10, bench.Time.GetUtcNow());
        await amy.FinishAsync(7);

        await bench.RunAsync();
        bench.Time.Advance(TimeSpan.FromDays(1));
        await bench.RunAsync();

        Assert.Equal(0.9m, gradebook.Share("amy"));
        Assert.Equal((OutboxState.Refused, DeliveryCause.Superseded), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Fact]
    public async Task A_grade_that_a_teacher_changed_is_not_overwritten_by_a_better_attempt()
    {
        await TeacherChangesAsync(6);

        await amy.FinishAsync(8);
        await bench.RunAsync();

        Assert.Single(gradebook.Posts);
        Assert.Equal(0.6m, gradebook.Share("amy"));
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
        gradebook.ReadFault = status;
        await bench.RunAsync();
        var unread = await amy.GradeAsync();

        gradebook.ReadFault = null;
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        await bench.RunAsync();

        Assert.Equal((OutboxState.Waiting, cause), (unread.State, unread.Cause));
        Assert.Single(gradebook.Posts);
        Assert.Equal(0.6m, gradebook.Share("amy"));
        Assert.Equal((OutboxState.Refused, DeliveryCause.Superseded), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Fact]
    public async Task A_grade_that_nobody_changed_goes_out_once_the_gradebook_can_be_read_again()
    {
        await amy.FinishAsync(5);
        await bench.RunAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        await amy.FinishAsync(8);
        gradebook.ReadFault = 500;
        await bench.RunAsync();

        gradebook.ReadFault = null;
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        await bench.RunAsync();

        Assert.Equal(0.8m, gradebook.Share("amy"));
        Assert.Equal(["raised", "sent", "raised", "later", "sent"], await amy.EventsAsync());
    }

    [Fact]
    public async Task It_is_overwritten_once_the_teacher_says_so()
    {
        await TeacherChangesAsync(6);
        await amy.FinishAsync(8);
        await bench.RunAsync();

        await amy.SendAgainAsync();
        await bench.RunAsync();

        Assert.Equal(0.8m, gradebook.Share("amy"));
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task Their_word_is_for_one_mark()
    {
        await TeacherChangesAsync(6);
        await amy.FinishAsync(8);
        await bench.RunAsync();
        await amy.SendAgainAsync();
        await bench.RunAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        gradebook.Enter("amy", 6, 10, bench.Time.GetUtcNow());
        bench.Time.Advance(TimeSpan.FromMinutes(1));

        await amy.FinishAsync(10);
        await bench.RunAsync();

        Assert.Equal(0.6m, gradebook.Share("amy"));
        Assert.Equal(DeliveryCause.Superseded, (await amy.GradeAsync()).Cause);
    }

    [Fact]
    public async Task A_gradebook_that_rounds_shows_the_mark_that_was_sent()
    {
        await amy.FinishAsync(7, of: 12);
        await bench.RunAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        gradebook.Enter("amy", 5.83m, 10, bench.Time.GetUtcNow());
        bench.Time.Advance(TimeSpan.FromMinutes(1));

        await amy.FinishAsync(11, of: 12);
        await bench.RunAsync();

        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    private async Task TeacherChangesAsync(decimal marks)
    {
        await amy.FinishAsync(5);
        await bench.RunAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        gradebook.Enter("amy", marks, 10, bench.Time.GetUtcNow());
        bench.Time.Advance(TimeSpan.FromMinutes(1));
    }
}
