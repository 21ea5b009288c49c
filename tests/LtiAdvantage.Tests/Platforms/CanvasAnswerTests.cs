using LtiAdvantage.Grades;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tests.Grades;
using LtiAdvantage.Tests.Http;
using Xunit;

namespace LtiAdvantage.Tests.Platforms;

/// <summary>Answers as Canvas's source writes them, given over HTTP.</summary>
public sealed class CanvasAnswerTests
{
    [Fact]
    [Trait("Row", "AGS-20")]
    public async Task An_older_timestamp_is_a_conflict()
    {
        Assert.Equal(new DeliveryOutcome.Conflict(400), await PostAsync("score.errors", "older_timestamp"));
    }

    [Theory]
    [Trait("Row", "AGS-28")]
    [InlineData("not_a_student", GradeCause.NotGradable, 422)]
    [InlineData("attempts_used_up", GradeCause.AttemptsUsed, 422)]
    [InlineData("course_concluded_new", GradeCause.CourseConcluded, 422)]
    [InlineData("no_score_maximum", GradeCause.InvalidScore, 422)]
    [InlineData("negative_score", GradeCause.InvalidScore, 422)]
    [InlineData("zero_score_maximum", GradeCause.InvalidScore, 422)]
    [InlineData("unparseable_timestamp", GradeCause.InvalidScore, 400)]
    [InlineData("course_concluded_old_or_line_item_missing", GradeCause.ColumnGone, 404)]
    [InlineData("line_item_of_another_tool", GradeCause.NoPermission, 412)]
    public async Task Refusals_of_a_score_are_final_and_named(string entry, string cause, int status)
    {
        Assert.Equal(new DeliveryOutcome.Refused(cause, status), await PostAsync("score.errors", entry));
    }

    [Theory]
    [Trait("Row", "AGS-26")]
    [Trait("Row", "AGS-27")]
    [InlineData("scope", GradeCause.NoPermission, 401)]
    [InlineData("tool_removed_from_course", GradeCause.ToolRemoved, 401)]
    [InlineData("key_off", GradeCause.ToolSwitchedOff, 401)]
    [InlineData("key_off_in_account", GradeCause.ToolSwitchedOff, 401)]
    [InlineData("no_context", GradeCause.CourseGone, 404)]
    [InlineData("not_found", GradeCause.ColumnGone, 404)]
    public async Task Refusals_of_the_service_are_final_and_named(string entry, string cause, int status)
    {
        Assert.Equal(new DeliveryOutcome.Refused(cause, status), await PostAsync("service.errors", entry));
    }

    [Fact]
    [Trait("Row", "AGS-47")]
    public async Task A_time_ahead_of_the_platforms_clock_is_tried_later()
    {
        Assert.Equal(
            new DeliveryOutcome.TryLater(GradeCause.ClockAhead, null, 400), await PostAsync("score.errors", "submitted_at_in_future"));
    }

    [Theory]
    [Trait("Row", "AGS-11")]
    [InlineData("no_token")]
    [InlineData("expired")]
    [InlineData("bad_format")]
    [InlineData("bad_signature")]
    [InlineData("too_old")]
    public async Task A_fresh_token_that_is_not_taken_says_nothing_of_the_course(string entry)
    {
        Assert.Equal(new DeliveryOutcome.TryLater(GradeCause.TokenRefused, null, 401), await PostAsync("service.errors", entry));
    }

    [Fact]
    [Trait("Row", "AGS-25")]
    public async Task Throttling_makes_the_whole_platform_wait()
    {
        Assert.Equal(
            new DeliveryOutcome.TryLater(GradeCause.Busy, null, 403) { WholePlatform = true }, await PostAsync("service.errors", "throttled"));
    }

    [Fact]
    public async Task The_answer_to_a_good_score_counts()
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Canvas);
        tool.Platform.Service = _ => FakeAnswer.Json(Capture.Read("canvas/score.response.json").GetRawText());

        Assert.Equal(new DeliveryOutcome.Accepted(), await tool.PostAsync(A.Score));
    }

    private static async Task<DeliveryOutcome> PostAsync(string file, string entry)
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Canvas);
        tool.Platform.Service = _ => Capture.Canvas(file, entry);
        return await tool.PostAsync(A.Score);
    }
}
