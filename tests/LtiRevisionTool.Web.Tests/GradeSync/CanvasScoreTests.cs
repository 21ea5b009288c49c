using LtiRevisionTool.Data.Grades;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>Canvas counts attempts: it is told which scores are new ones, and which only change the mark.</summary>
public sealed class CanvasScoreTests : LoopbackTests
{
    private Guid platform;

    protected override async Task ArrangeAsync()
    {
        platform = await Bench.PlatformAsync(Gradebook.Url, family: "Canvas");
    }

    [Fact]
    public async Task The_first_mark_is_a_new_submission_that_leaves_a_teachers_grade_alone()
    {
        var amy = await LaunchAsync("checkpoint-1");
        await amy.FinishAsync(5);

        await Bench.RunAsync();

        var post = Assert.Single(Gradebook.Posts);
        Assert.True(post.Submission!.Value.GetProperty("new_submission").GetBoolean());
        Assert.True(post.Submission.Value.GetProperty("prioritize_non_tool_grade").GetBoolean());
        Assert.Equal($"https://tool.example/learn/history/checkpoint-1?work={(await amy.GradeAsync()).Id:N}", post.Submission.Value.GetProperty("submission_data").GetString());
        Assert.Equal("2026-11-24T09:30:00.250Z", post.Body.GetProperty("submission").GetProperty("submittedAt").GetString());
    }

    [Theory]
    [InlineData("checkpoint-1", true)]
    [InlineData("all", false)]
    public async Task A_better_mark_is_a_new_submission_only_where_it_is_a_better_attempt(string part, bool isNew)
    {
        var amy = await LaunchAsync(part);
        await amy.FinishAsync(5);
        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromMinutes(1));

        await amy.FinishAsync(8);
        await Bench.RunAsync();

        var submission = Gradebook.Posts[1].Submission!.Value;
        Assert.Equal(isNew, submission.GetProperty("new_submission").GetBoolean());
        Assert.False(submission.TryGetProperty("prioritize_non_tool_grade", out _));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Row", "AGS-51")]
    public async Task The_first_mark_in_another_column_leaves_a_teachers_grade_alone_too(bool oldIsGone)
    {
        var amy = await LaunchAsync("checkpoint-1");
        await amy.FinishAsync(5);
        if (oldIsGone)
        {
            Gradebook.Delete("7");
        }

        await Bench.RunAsync();
        await amy.FinishAsync(8);
        Bench.Time.Advance(TimeSpan.FromMinutes(1));
        await Bench.LaunchAsync(platform, SyncBench.WithColumn(Gradebook.Column.Replace("/7/", "/8/", StringComparison.Ordinal)), "teacher");

        await Bench.RunAsync();

        var post = Gradebook.Posts[^1];
        Assert.Equal("8", post.Column);
        Assert.True(post.Submission!.Value.GetProperty("prioritize_non_tool_grade").GetBoolean());
    }

    [Fact]
    public async Task A_lower_mark_takes_no_attempt()
    {
        var amy = await LaunchAsync("checkpoint-1");
        await amy.FinishAsync(8);
        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromMinutes(1));

        await amy.FinishAsync(5);
        await Bench.RunAsync();

        Assert.False(Gradebook.Posts[1].Submission!.Value.GetProperty("new_submission").GetBoolean());
    }

    [Fact]
    public async Task A_repeat_takes_no_attempt_and_repeats_no_comment()
    {
        Gradebook.Next(Fault.LostRequest);
        var amy = await LaunchAsync("checkpoint-1");
        await amy.FinishAsync(5);
        await Bench.RunAsync();

        Bench.Time.Advance(TimeSpan.FromSeconds(11));
        await Bench.RunAsync();

        Assert.False(Gradebook.Posts[1].Submission!.Value.GetProperty("new_submission").GetBoolean());
        Assert.False(Gradebook.Posts[1].Body.TryGetProperty("comment", out _));
        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
    }

    [Fact]
    public async Task After_a_first_mark_of_unknown_fate_a_better_one_does_not_ask_to_keep_it()
    {
        Gradebook.Next(Fault.LostReply);
        var amy = await LaunchAsync("checkpoint-1");
        await amy.FinishAsync(5);
        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromSeconds(2));

        await amy.FinishAsync(8);
        await Bench.RunAsync();

        Assert.False(Gradebook.Posts[1].Submission!.Value.TryGetProperty("prioritize_non_tool_grade", out _));
        Assert.Equal(0.8m, Gradebook.Share("amy"));
    }

    private Task<Learner> LaunchAsync(string part) =>
        Bench.LaunchAsync(platform, SyncBench.WithColumn(Gradebook.Column, part: part));
}
