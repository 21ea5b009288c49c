using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>A teacher has entered a grade before ours came.</summary>
public sealed class FirstLookTests : IAsyncLifetime
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

    [Theory]
    [InlineData("Moodle", 6)]
    [InlineData("Moodle", 0)]
    [InlineData("Generic", 6)]
    [Trait("Row", "AGS-20")]
    public async Task It_is_seen_and_left_alone(string family, int entered)
    {
        var amy = await FinishAsync(family);
        gradebook.Enter("amy", entered, 10, bench.Time.GetUtcNow().AddHours(-1));

        await bench.RunAsync();

        Assert.Empty(gradebook.Posts);
        Assert.Equal((OutboxState.Refused, DeliveryCause.Superseded), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Fact]
    public async Task A_platform_that_we_do_not_know_may_show_nought_where_there_is_nothing()
    {
        var amy = await FinishAsync("Generic");
        gradebook.Enter("amy", 0, 10, bench.Time.GetUtcNow().AddHours(-1));

        await bench.RunAsync();

        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task On_Canvas_it_shows_after_the_first_score_and_is_told()
    {
        var amy = await FinishAsync("Canvas");
        gradebook.OnScore = () =>
        {
            // Canvas keeps it, as it was asked to, and calls that a success.
            gradebook.Enter("amy", 6, 10, bench.Time.GetUtcNow().AddHours(1));
            return Task.CompletedTask;
        };
        gradebook.Next(new Fault(200));

        await bench.RunAsync();

        Assert.True(Assert.Single(gradebook.Posts).Submission!.Value.GetProperty("prioritize_non_tool_grade").GetBoolean());
        Assert.Equal((OutboxState.Refused, DeliveryCause.Superseded), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Fact]
    [Trait("Row", "AGS-20")]
    public async Task A_platform_that_goes_on_showing_it_although_its_teacher_asked_for_ours_is_named()
    {
        var amy = await FinishAsync("Moodle");
        gradebook.Enter("amy", 6, 10, bench.Time.GetUtcNow().AddHours(-1));
        await bench.RunAsync();
        gradebook.Next(new Fault(200));

        await amy.SendAgainAsync();
        await bench.RunAsync();

        Assert.Single(gradebook.Posts);
        Assert.Equal((OutboxState.Refused, DeliveryCause.Overridden), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Fact]
    [Trait("Row", "AGS-24")]
    public async Task A_grade_entered_while_the_fate_of_ours_was_open_is_not_overwritten_by_the_repeat()
    {
        var amy = await FinishAsync("Moodle");
        gradebook.Next(Fault.LostRequest);
        await bench.RunAsync();
        gradebook.Enter("amy", 6, 10, bench.Time.GetUtcNow().AddMinutes(-1));
        bench.Time.Advance(TimeSpan.FromSeconds(11));

        await bench.RunAsync();

        Assert.Equal(0.6m, gradebook.Share("amy"));
        Assert.Equal((OutboxState.Refused, DeliveryCause.Superseded), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Theory]
    [InlineData(7, OutboxState.Sent)]
    [InlineData(6, OutboxState.Refused)]
    public async Task A_maximum_that_a_teacher_changed_in_Moodle_is_no_other_grade(int shown, OutboxState after)
    {
        var amy = await FinishAsync("Moodle");
        await bench.RunAsync();
        gradebook.Enter("amy", shown, 10, bench.Time.GetUtcNow());
        gradebook.MaximumSince = 100;
        bench.Time.Advance(TimeSpan.FromMinutes(1));

        await amy.FinishAsync(9);
        await bench.RunAsync();

        Assert.Equal(after, (await amy.GradeAsync()).State);
    }

    private async Task<Learner> FinishAsync(string family)
    {
        var amy = await bench.LaunchAsync(await bench.PlatformAsync(gradebook.Url, family), SyncBench.WithColumn(gradebook.Column));
        await amy.FinishAsync(7);
        return amy;
    }
}
