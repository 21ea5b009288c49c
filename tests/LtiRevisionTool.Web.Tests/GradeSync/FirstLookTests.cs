using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>A teacher has entered a grade before ours came.</summary>
public sealed class FirstLookTests : LoopbackTests
{
    [Theory]
    [InlineData("Moodle", 6)]
    [InlineData("Moodle", 0)]
    [InlineData("Generic", 6)]
    [Trait("Row", "AGS-20")]
    public async Task It_is_seen_and_left_alone(string family, int entered)
    {
        var amy = await FinishAsync(family);
        Gradebook.Enter("amy", entered, 10, Bench.Time.GetUtcNow().AddHours(-1));

        await Bench.RunAsync();

        Assert.Empty(Gradebook.Posts);
        Assert.Equal((OutboxState.Refused, DeliveryCause.Superseded), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Fact]
    public async Task A_platform_that_we_do_not_know_may_show_nought_where_there_is_nothing()
    {
        var amy = await FinishAsync("Generic");
        Gradebook.Enter("amy", 0, 10, Bench.Time.GetUtcNow().AddHours(-1));

        await Bench.RunAsync();

        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task On_Canvas_it_shows_after_the_first_score_and_is_told()
    {
        var amy = await FinishAsync("Canvas");
        Gradebook.OnScore = () =>
        {
            // Canvas keeps it, as it was asked to, and calls that a success.
            Gradebook.Enter("amy", 6, 10, Bench.Time.GetUtcNow().AddHours(1));
            return Task.CompletedTask;
        };
        Gradebook.Next(new Fault(200));

        await Bench.RunAsync();

        Assert.True(Assert.Single(Gradebook.Posts).Submission!.Value.GetProperty("prioritize_non_tool_grade").GetBoolean());
        Assert.Equal((OutboxState.Refused, DeliveryCause.Superseded), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Fact]
    [Trait("Row", "AGS-20")]
    public async Task A_platform_that_goes_on_showing_it_although_its_teacher_asked_for_ours_is_named()
    {
        var amy = await FinishAsync("Moodle");
        Gradebook.Enter("amy", 6, 10, Bench.Time.GetUtcNow().AddHours(-1));
        await Bench.RunAsync();
        Gradebook.Next(new Fault(200));

        await amy.SendAgainAsync();
        await Bench.RunAsync();

        Assert.Single(Gradebook.Posts);
        Assert.Equal((OutboxState.Refused, DeliveryCause.Overridden), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Fact]
    [Trait("Row", "AGS-24")]
    public async Task A_grade_entered_while_the_fate_of_ours_was_open_is_not_overwritten_by_the_repeat()
    {
        var amy = await FinishAsync("Moodle");
        Gradebook.Next(Fault.LostRequest);
        await Bench.RunAsync();
        Gradebook.Enter("amy", 6, 10, Bench.Time.GetUtcNow().AddMinutes(-1));
        Bench.Time.Advance(TimeSpan.FromSeconds(11));

        await Bench.RunAsync();

        Assert.Equal(0.6m, Gradebook.Share("amy"));
        Assert.Equal((OutboxState.Refused, DeliveryCause.Superseded), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Theory]
    [InlineData(7, OutboxState.Sent)]
    [InlineData(6, OutboxState.Refused)]
    public async Task A_maximum_that_a_teacher_changed_in_Moodle_is_no_other_grade(int shown, OutboxState after)
    {
        var amy = await FinishAsync("Moodle");
        await Bench.RunAsync();
        Gradebook.Enter("amy", shown, 10, Bench.Time.GetUtcNow());
        Gradebook.MaximumSince = 100;
        Bench.Time.Advance(TimeSpan.FromMinutes(1));

        await amy.FinishAsync(9);
        await Bench.RunAsync();

        Assert.Equal(after, (await amy.GradeAsync()).State);
    }

    private async Task<Learner> FinishAsync(string family)
    {
        var amy = await Bench.LaunchAsync(await Bench.PlatformAsync(Gradebook.Url, family), SyncBench.WithColumn(Gradebook.Column));
        await amy.FinishAsync(7);
        return amy;
    }
}
