using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>
/// An activity that was saved without a grade and later allowed grades has the grade type None in Moodle: its column takes every
/// score with 200 and shows nothing.
/// </summary>
public sealed class ColumnShowsNothingTests : IAsyncLifetime
{
    private SyncBench bench = null!;
    private LoopbackGradebook gradebook = null!;

    public async Task InitializeAsync()
    {
        bench = await SyncBench.CreateAsync();
        gradebook = await LoopbackGradebook.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await gradebook.DisposeAsync();
        await bench.DisposeAsync();
    }

    [Fact]
    [Trait("Row", "AGS-55")]
    public async Task On_Moodle_it_is_seen_and_never_called_arrived()
    {
        gradebook.ShowsNothing = true;
        var amy = await FinishAsync("amy", await PlatformAsync("Moodle"));

        await bench.RunAsync();

        Assert.Single(gradebook.Posts);
        Assert.Equal((OutboxState.Refused, DeliveryCause.ColumnShowsNothing), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Theory]
    [InlineData("Canvas")]
    [InlineData("Generic")]
    public async Task Platforms_without_such_columns_are_not_suspected(string family)
    {
        gradebook.ShowsNothing = true;
        var amy = await FinishAsync("amy", await PlatformAsync(family));

        await bench.RunAsync();

        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_it_is_mended_one_that_is_sent_again_brings_the_others(bool keptWhatItTook)
    {
        gradebook.ShowsNothing = true;
        var platform = await PlatformAsync("Moodle");
        Learner[] pupils = [await FinishAsync("amy", platform), await FinishAsync("ben", platform), await FinishAsync("cem", platform)];
        await bench.RunAsync();
        gradebook.ShowsNothing = false;
        if (!keptWhatItTook)
        {
            gradebook.Forget();
        }

        bench.Time.Advance(TimeSpan.FromMinutes(1));

        await pupils[1].SendAgainAsync();
        await bench.RunAsync();

        foreach (var pupil in pupils)
        {
            Assert.Equal(OutboxState.Sent, (await pupil.GradeAsync()).State);
        }

        Assert.All(["amy", "ben", "cem"], name => Assert.Equal(0.7m, gradebook.Share(name)));
    }

    [Fact]
    public async Task A_column_that_has_shown_a_grade_is_not_looked_at_after_the_next()
    {
        var platform = await PlatformAsync("Moodle");
        var gradebookOfOneProcess = bench.Gradebook();
        await FinishAsync("amy", platform);
        await bench.RunAsync(gradebookOfOneProcess);
        Assert.Equal(2, gradebook.Reads); // before and after the first

        await FinishAsync("ben", platform);
        await FinishAsync("cem", platform);
        await bench.RunAsync(gradebookOfOneProcess);

        Assert.Equal(4, gradebook.Reads); // before each
    }

    [Fact]
    public async Task A_look_that_fails_is_made_up_for_before_the_grade_counts_as_arrived()
    {
        gradebook.ShowsNothing = true;
        var amy = await FinishAsync("amy", await PlatformAsync("Moodle"));
        gradebook.OnScore = () =>
        {
            gradebook.ReadFault = 503;
            return Task.CompletedTask;
        };
        await bench.RunAsync();
        Assert.Equal(OutboxState.Waiting, (await amy.GradeAsync()).State);

        gradebook.OnScore = () => Task.CompletedTask;
        gradebook.ReadFault = null;
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        await bench.RunAsync();

        Assert.Equal(DeliveryCause.ColumnShowsNothing, (await amy.GradeAsync()).Cause);
    }

    [Fact]
    public async Task So_does_the_first_answer_of_somebody_else()
    {
        gradebook.ShowsNothing = true;
        var platform = await PlatformAsync("Moodle");
        var amy = await FinishAsync("amy", platform);
        await bench.RunAsync();
        gradebook.ShowsNothing = false;
        bench.Time.Advance(TimeSpan.FromMinutes(1));

        await FinishAsync("ben", platform);
        await bench.RunAsync();

        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    private Task<Guid> PlatformAsync(string family) => bench.PlatformAsync(gradebook.Url, family);

    private async Task<Learner> FinishAsync(string name, Guid platform)
    {
        var learner = await bench.LaunchAsync(platform, SyncBench.WithColumn(gradebook.Column), name);
        await learner.FinishAsync(7);
        return learner;
    }
}
