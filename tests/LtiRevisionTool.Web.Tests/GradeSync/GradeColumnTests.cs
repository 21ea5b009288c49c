using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

public sealed class GradeColumnTests : LoopbackTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private Guid platform;

    protected override async Task ArrangeAsync()
    {
        platform = await Bench.PlatformAsync(Gradebook.Url);
    }

    [Fact]
    [Trait("Row", "AGS-34")]
    public async Task A_graded_link_without_a_column_gets_one_with_stable_names()
    {
        var amy = await LaunchGradedAsync("amy");
        await amy.FinishAsync(7);

        await Bench.RunAsync();

        var column = Assert.Single(Gradebook.Made);
        Assert.Equal(
            ("Checkpoint 1", 10m, "history/checkpoint-1", "link-1"),
            (column.GetProperty("label").GetString(), column.GetProperty("scoreMaximum").GetDecimal(),
             column.GetProperty("resourceId").GetString(), column.GetProperty("resourceLinkId").GetString()));
        Assert.Equal(0.7m, Gradebook.Share("amy", "10"));
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task Workers_at_the_same_time_make_one_column()
    {
        Bench.Options.PerPlatform = 4;
        var class9 = new List<Learner>();
        foreach (var subject in new[] { "amy", "ben", "cem", "dot" })
        {
            class9.Add(await LaunchGradedAsync(subject));
            await class9[^1].FinishAsync(7);
        }

        await Task.WhenAll(Bench.RunAsync(), Bench.RunAsync());
        Bench.Time.Advance(TimeSpan.FromSeconds(2));
        await Bench.RunAsync();

        Assert.Single(Gradebook.Made);
        await Assert.AllAsync(class9, async learner => Assert.Equal(OutboxState.Sent, (await learner.GradeAsync()).State));
    }

    [Fact]
    public async Task A_column_whose_making_was_not_answered_is_found_and_not_made_again()
    {
        Gradebook.Next(Fault.LostReply);
        var amy = await LaunchGradedAsync("amy");
        await amy.FinishAsync(7);
        await Bench.RunAsync();
        Assert.Equal(OutboxState.Waiting, (await amy.GradeAsync()).State);

        Bench.Time.Advance(TimeSpan.FromSeconds(11));
        await Bench.RunAsync();

        Assert.Single(Gradebook.Made);
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task Nobody_asks_for_a_column_that_may_still_be_in_the_making()
    {
        Gradebook.Next(Fault.LostReply);
        await (await LaunchGradedAsync("amy")).FinishAsync(7);
        await Bench.RunAsync();
        var ben = await LaunchGradedAsync("ben");
        await ben.FinishAsync(3);

        await Bench.RunAsync();
        var soon = (await ben.GradeAsync()).NextTryAt - Bench.Time.GetUtcNow();

        Assert.Equal((OutboxState.Waiting, 0), ((await ben.GradeAsync()).State, (await ben.GradeAsync()).Tries));
        Assert.Equal(TimeSpan.FromSeconds(2), soon);
    }

    [Fact]
    [Trait("Row", "AGS-34")]
    public async Task A_grade_without_a_column_waits_for_the_launch_that_brings_one()
    {
        var amy = await Bench.LaunchAsync(platform, SyncBench.WithoutColumn(Gradebook.Columns, graded: false));
        await amy.FinishAsync(7);
        await Bench.RunAsync();
        Assert.Equal((OutboxState.Waiting, 0), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Tries));
        Assert.Empty(Gradebook.Made);

        await Bench.LaunchAsync(platform, SyncBench.WithColumn(Gradebook.Column), "teacher");
        await Bench.RunAsync();

        Assert.Equal(0.7m, Gradebook.Share("amy"));
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task A_platform_that_makes_no_columns_is_named_as_the_cause()
    {
        Gradebook.Next(new Fault(404));
        var amy = await LaunchGradedAsync("amy");
        await amy.FinishAsync(7);

        await Bench.RunAsync();

        Assert.Equal((OutboxState.Refused, DeliveryCause.ColumnNotMade), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Fact]
    [Trait("Row", "AGS-27")]
    public async Task A_column_that_was_made_and_deleted_is_made_anew_and_gets_every_grade()
    {
        var amy = await LaunchGradedAsync("amy");
        var ben = await LaunchGradedAsync("ben");
        await amy.FinishAsync(5);
        await ben.FinishAsync(3);
        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromMinutes(1));
        Gradebook.Delete("10");
        await amy.FinishAsync(7);
        await Bench.RunAsync();
        Bench.Time.Advance(Second);
        await Bench.RunAsync();

        Assert.Equal((0.7m, 0.3m), (Gradebook.Share("amy", "11"), Gradebook.Share("ben", "11")));
        await Assert.AllAsync([amy, ben], async learner => Assert.Equal(OutboxState.Sent, (await learner.GradeAsync()).State));
        Assert.Equal(["raised", "sent", "moved", "sent"], await ben.EventsAsync());
    }

    [Fact]
    [Trait("Row", "AGS-27")]
    public async Task One_that_is_deleted_each_time_is_made_once_an_hour_at_most()
    {
        var amy = await LaunchGradedAsync("amy");
        Gradebook.OnScore = () =>
        {
            Gradebook.Delete(Gradebook.Posts[^1].Column);
            return Task.CompletedTask;
        };
        await amy.FinishAsync(5);
        for (var second = 0; second < 10; second++)
        {
            await Bench.RunAsync();
            Bench.Time.Advance(Second);
        }

        Assert.Equal(2, Gradebook.Posts.Count);
        Assert.Equal((OutboxState.Refused, GradeCause.ColumnGone), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));

        Gradebook.OnScore = () => Task.CompletedTask;
        Bench.Time.Advance(TimeSpan.FromHours(1));
        await amy.SendAgainAsync();
        for (var second = 0; second < 3; second++)
        {
            await Bench.RunAsync();
            Bench.Time.Advance(Second);
        }

        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task A_column_that_a_launch_brought_stays_when_the_one_before_turns_out_to_be_gone()
    {
        var amy = await LaunchGradedAsync("amy");
        await amy.FinishAsync(5);
        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromMinutes(1));
        await amy.FinishAsync(7);
        Gradebook.OnScore = async () =>
        {
            Gradebook.Delete("10");
            await Bench.LaunchAsync(platform, SyncBench.WithColumn(Gradebook.Column), "teacher");
        };

        await Bench.RunAsync();
        Bench.Time.Advance(Second);
        await Bench.RunAsync();

        Assert.Equal(0.7m, Gradebook.Share("amy"));
        Assert.Equal(Gradebook.Column, (await Bench.Placements.FindAsync(amy.PlacementId, CancellationToken.None))!.LineItemUrl);
    }

    private Task<Learner> LaunchGradedAsync(string subject) =>
        Bench.LaunchAsync(platform, SyncBench.WithoutColumn(Gradebook.Columns, graded: true), subject);
}
