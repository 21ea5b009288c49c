using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>
/// An activity that was saved without a grade and later allowed grades has the grade type None in Moodle: its column takes every
/// score with 200 and shows nothing.
/// </summary>
public sealed class ColumnShowsNothingTests : LoopbackTests
{
    [Fact]
    [Trait("Row", "AGS-55")]
    public async Task On_Moodle_it_is_seen_and_never_called_arrived()
    {
        Gradebook.ShowsNothing = true;
        var amy = await FinishAsync("amy", await PlatformAsync("Moodle"));

        await Bench.RunAsync();

        Assert.Single(Gradebook.Posts);
        Assert.Equal((OutboxState.Refused, DeliveryCause.ColumnShowsNothing), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Theory]
    [InlineData("Canvas")]
    [InlineData("Generic")]
    public async Task Platforms_without_such_columns_are_not_suspected(string family)
    {
        Gradebook.ShowsNothing = true;
        var amy = await FinishAsync("amy", await PlatformAsync(family));

        await Bench.RunAsync();

        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_it_is_mended_one_that_is_sent_again_brings_the_others(bool keptWhatItTook)
    {
        Gradebook.ShowsNothing = true;
        var platform = await PlatformAsync("Moodle");
        Learner[] pupils = [await FinishAsync("amy", platform), await FinishAsync("ben", platform), await FinishAsync("cem", platform)];
        await Bench.RunAsync();
        Gradebook.ShowsNothing = false;
        if (!keptWhatItTook)
        {
            Gradebook.Forget();
        }

        Bench.Time.Advance(TimeSpan.FromMinutes(1));

        await pupils[1].SendAgainAsync();
        await Bench.RunAsync();

        foreach (var pupil in pupils)
        {
            Assert.Equal(OutboxState.Sent, (await pupil.GradeAsync()).State);
        }

        Assert.All(["amy", "ben", "cem"], name => Assert.Equal(0.7m, Gradebook.Share(name)));
    }

    [Fact]
    public async Task A_column_that_has_shown_a_grade_is_not_looked_at_after_the_next()
    {
        var platform = await PlatformAsync("Moodle");
        var process = Bench.Worker();
        await FinishAsync("amy", platform);
        await process.RunOnceAsync(CancellationToken.None);
        Assert.Equal(2, Gradebook.Reads); // before and after the first

        await FinishAsync("ben", platform);
        await FinishAsync("cem", platform);
        await process.RunOnceAsync(CancellationToken.None);

        Assert.Equal(4, Gradebook.Reads); // before each
    }

    [Fact]
    public async Task A_grade_that_was_not_shown_is_looked_at_also_where_the_column_has_shown_others()
    {
        var platform = await PlatformAsync("Moodle");
        var process = Bench.Worker();
        await FinishAsync("amy", platform);
        await process.RunOnceAsync(CancellationToken.None);
        Gradebook.ShowsNothing = true;
        Learner[] pupils = [await FinishAsync("ben", platform), await FinishAsync("cem", platform)];
        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromMinutes(1));

        await pupils[0].SendAgainAsync();
        await process.RunOnceAsync(CancellationToken.None);

        foreach (var pupil in pupils)
        {
            Assert.Equal(DeliveryCause.ColumnShowsNothing, (await pupil.GradeAsync()).Cause);
        }
    }

    [Fact]
    public async Task The_first_answer_of_somebody_else_does_so_also_when_its_reply_was_lost()
    {
        Gradebook.ShowsNothing = true;
        var platform = await PlatformAsync("Moodle");
        var amy = await FinishAsync("amy", platform);
        await Bench.RunAsync();
        Gradebook.ShowsNothing = false;
        Gradebook.Next(Fault.LostReply);
        Bench.Time.Advance(TimeSpan.FromMinutes(1));
        await FinishAsync("ben", platform);
        await Bench.RunAsync();
        Assert.Equal(OutboxState.Refused, (await amy.GradeAsync()).State);

        Bench.Time.Advance(TimeSpan.FromMinutes(2));
        await Bench.RunAsync();

        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task A_look_that_fails_is_made_up_for_before_the_grade_counts_as_arrived()
    {
        Gradebook.ShowsNothing = true;
        var amy = await FinishAsync("amy", await PlatformAsync("Moodle"));
        Gradebook.OnScore = () =>
        {
            Gradebook.ReadFault = 503;
            return Task.CompletedTask;
        };
        await Bench.RunAsync();
        Assert.Equal(OutboxState.Waiting, (await amy.GradeAsync()).State);

        Gradebook.OnScore = () => Task.CompletedTask;
        Gradebook.ReadFault = null;
        Bench.Time.Advance(TimeSpan.FromMinutes(2));
        await Bench.RunAsync();

        Assert.Equal(DeliveryCause.ColumnShowsNothing, (await amy.GradeAsync()).Cause);
    }

    [Fact]
    public async Task So_does_the_first_answer_of_somebody_else()
    {
        Gradebook.ShowsNothing = true;
        var platform = await PlatformAsync("Moodle");
        var amy = await FinishAsync("amy", platform);
        await Bench.RunAsync();
        Gradebook.ShowsNothing = false;
        Bench.Time.Advance(TimeSpan.FromMinutes(1));

        await FinishAsync("ben", platform);
        await Bench.RunAsync();

        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    private Task<Guid> PlatformAsync(string family) => Bench.PlatformAsync(Gradebook.Url, family);

    private async Task<Learner> FinishAsync(string name, Guid platform)
    {
        var learner = await Bench.LaunchAsync(platform, SyncBench.WithColumn(Gradebook.Column), name);
        await learner.FinishAsync(7);
        return learner;
    }
}
