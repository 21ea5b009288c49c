using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>A launch brings another column than the one that is known: a new host, a column copied or made anew.</summary>
public sealed class ColumnMoveTests : LoopbackTests
{
    private Guid platform;
    private Learner amy = null!;

    private string NewColumn => Gradebook.Column.Replace("/7/", "/8/", StringComparison.Ordinal);

    protected override async Task ArrangeAsync()
    {
        platform = await Bench.PlatformAsync(Gradebook.Url);
        amy = await Bench.LaunchAsync(platform, SyncBench.WithColumn(Gradebook.Column));
        await amy.FinishAsync(5);
    }

    [Fact]
    [Trait("Row", "AGS-51")]
    public async Task A_grade_that_waits_goes_to_the_column_that_the_newest_launch_names()
    {
        await MoveAsync();

        await Bench.RunAsync();

        Assert.Equal("8", Assert.Single(Gradebook.Posts).Column);
        Assert.Equal((OutboxState.Sent, 1), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Version));
    }

    [Fact]
    [Trait("Row", "AGS-51")]
    public async Task A_grade_that_is_in_the_old_column_is_sent_to_the_new_one_once()
    {
        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromMinutes(1));
        await MoveAsync();
        await MoveAsync();

        await Bench.RunAsync();

        Assert.Equal(["7", "8"], Gradebook.Posts.Select(post => post.Column));
        Assert.Equal(0.5m, Gradebook.Share("amy", "8"));
        Assert.Equal(["raised", "sent", "moved", "sent"], await amy.EventsAsync());
    }

    [Fact]
    [Trait("Row", "AGS-51")]
    public async Task A_delivery_to_the_old_column_that_is_under_way_does_not_count_for_the_new_one()
    {
        Gradebook.OnScore = async () =>
        {
            Gradebook.OnScore = () => Task.CompletedTask;
            await MoveAsync();
        };

        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromSeconds(1));
        await Bench.RunAsync();

        Assert.Equal((0.5m, 0.5m), (Gradebook.Share("amy", "7"), Gradebook.Share("amy", "8")));
        Assert.Equal((OutboxState.Sent, 2, 2), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Version, (await amy.GradeAsync()).SentVersion));
    }

    [Fact]
    [Trait("Row", "AGS-51")]
    public async Task A_grade_that_was_refused_for_want_of_its_column_is_sent_to_the_new_one()
    {
        Gradebook.Delete("7");
        await Bench.RunAsync();
        Assert.Equal((OutboxState.Refused, GradeCause.ColumnGone), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));

        await MoveAsync();
        Bench.Time.Advance(TimeSpan.FromSeconds(1));
        await Bench.RunAsync();

        Assert.Equal(0.5m, Gradebook.Share("amy", "8"));
    }

    [Fact]
    public async Task What_was_refused_for_another_reason_stays_refused()
    {
        Gradebook.Next(new Fault(423));
        await Bench.RunAsync();

        await MoveAsync();
        await Bench.RunAsync();

        Assert.Equal((OutboxState.Refused, GradeCause.Locked), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Fact]
    [Trait("Row", "AGS-57")]
    public async Task A_result_goes_to_the_column_of_its_own_link_whatever_was_launched_since()
    {
        var elsewhere = await Bench.LaunchAsync(platform, SyncBench.WithColumn(NewColumn, link: "link-2"));
        Assert.Equal(amy.PersonId, elsewhere.PersonId);
        Bench.Time.Advance(TimeSpan.FromMinutes(1));

        await amy.FinishAsync(6);
        await elsewhere.FinishAsync(2);
        await Bench.RunAsync();

        Assert.Equal((0.6m, 0.2m), (Gradebook.Share("amy", "7"), Gradebook.Share("amy", "8")));
    }

    private Task<Learner> MoveAsync() => Bench.LaunchAsync(platform, SyncBench.WithColumn(NewColumn), "teacher");
}
