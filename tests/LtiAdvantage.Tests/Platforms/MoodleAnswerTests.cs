using System.Text.Json;
using LtiAdvantage.Grades;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tests.Grades;
using LtiAdvantage.Tests.Http;
using Xunit;

namespace LtiAdvantage.Tests.Platforms;

/// <summary>Answers recorded from Moodle 4.5.6, given again over HTTP.</summary>
public sealed class MoodleAnswerTests
{
    [Theory]
    [Trait("Row", "AGS-28")]
    [InlineData("unknown_user")]
    [InlineData("user_not_enrolled")]
    [InlineData("teacher_user")]
    [InlineData("non_editing_teacher")]
    public async Task People_without_a_grade_are_not_gradable(string entry)
    {
        Assert.Equal(new DeliveryOutcome.Refused(GradeCause.NotGradable, 400), await PostAsync("ags-score-post", entry));
    }

    [Fact]
    [Trait("Row", "AGS-03")]
    public async Task An_empty_array_with_status_200_is_a_refusal()
    {
        Assert.Equal(
            new DeliveryOutcome.Refused(GradeCause.NotGradable, 200), await PostAsync("ags-score-post", "pretty_printed_invalid_score"));
    }

    [Theory]
    [Trait("Row", "AGS-20")]
    [InlineData("ags-score-post", "same_score_same_timestamp")]
    [InlineData("ags-score-post", "older_timestamp")]
    [InlineData("ags-score-post", "sub_second_newer_timestamp")]
    [InlineData("ags-score-post-interactions", "c2_score_after_override_with_completion_time_before_override")]
    [InlineData("ags-deleted-activity", "queued_for_deletion_score_post")]
    [InlineData("ags-lineitems-write", "standalone_score_same_ts")]
    public async Task A_timestamp_that_is_not_newer_is_a_conflict(string file, string entry)
    {
        Assert.Equal(new DeliveryOutcome.Conflict(409), await PostAsync(file, entry));
    }

    [Theory]
    [InlineData("d1_score_on_locked_grade")]
    [InlineData("d2_score_on_locked_item")]
    public async Task A_lock_is_tried_a_few_times(string entry)
    {
        Assert.Equal(
            new DeliveryOutcome.TryLater(GradeCause.Locked, null, 500) { TriesAllowed = 5 },
            await PostAsync("ags-score-post-interactions", entry));
    }

    [Theory]
    [Trait("Row", "AGS-27")]
    [InlineData("ags-lineitems-write", "score_to_deleted")]
    [InlineData("ags-deleted-activity", "deleted_score_post")]
    public async Task A_deleted_column_is_gone(string file, string entry)
    {
        Assert.Equal(new DeliveryOutcome.Refused(GradeCause.ColumnGone, 404), await PostAsync(file, entry));
    }

    [Fact]
    [Trait("Row", "AGS-27")]
    public async Task A_deleted_course_is_gone()
    {
        Assert.Equal(new DeliveryOutcome.Refused(GradeCause.CourseGone, 404), await PostAsync("ags-lineitems-read", "item_get_wrong_course"));
    }

    [Theory]
    [Trait("Row", "AGS-30")]
    [InlineData("wrong_media_type_json")]
    [InlineData("media_type_v1_scorecontainer")]
    [InlineData("url_form_appended_after_query")]
    public async Task Our_own_mistakes_are_not_put_down_to_the_student(string entry)
    {
        Assert.Equal(new DeliveryOutcome.Refused(GradeCause.NotUnderstood, 400), await PostAsync("ags-score-post", entry));
    }

    [Theory]
    [Trait("Row", "AGS-26")]
    [InlineData("url_form_type_id_other")]
    [InlineData("wrong_scope_lineitem_only")]
    public async Task Unauthorized_twice_means_no_permission(string entry)
    {
        Assert.Equal(new DeliveryOutcome.Refused(GradeCause.NoPermission, 401), await PostAsync("ags-score-post", entry));
    }

    [Fact]
    [Trait("Row", "AGS-29")]
    public async Task A_page_with_status_404_is_an_error_of_Moodle()
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Moodle);
        tool.Platform.Service = _ => new FakeAnswer { Status = 404, Body = "<!DOCTYPE html><html>Exception</html>", ContentType = "text/html" };

        Assert.Equal(new DeliveryOutcome.TryLater(GradeCause.PlatformError, null, 404), await tool.PostAsync(A.Score));
    }

    [Fact]
    public async Task A_refused_body_in_the_status_line_does_no_harm()
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Moodle);
        var reason = "Incorrect score received" + JsonSerializer.Serialize(new { comment = new string('x', 20_000) });
        tool.Platform.Service = _ => new FakeAnswer { Status = 400, Body = "[]", Reason = reason };

        Assert.Equal(new DeliveryOutcome.Refused(GradeCause.NotGradable, 400), await tool.PostAsync(A.Score));
    }

    [Theory]
    [InlineData("ags-score-post")]
    [InlineData("ags-score-post-interactions")]
    public async Task Every_recorded_success_counts(string file)
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Moodle);
        var successes = Capture.Read($"moodle-4.5.6/{file}.json").EnumerateObject()
            .Where(entry => entry.Value.GetProperty("response").GetProperty("status").GetInt32() == 200
                && entry.Value.GetProperty("response").GetProperty("body").ValueKind == JsonValueKind.String)
            .Select(entry => entry.Name).ToList();
        Assert.NotEmpty(successes);

        foreach (var entry in successes)
        {
            tool.Platform.Service = _ => Capture.Moodle(file, entry);
            Assert.Equal(new DeliveryOutcome.Accepted(), await tool.PostAsync(A.Score));
        }
    }

    private static async Task<DeliveryOutcome> PostAsync(string file, string entry)
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Moodle);
        tool.Platform.Service = _ => Capture.Moodle(file, entry);
        return await tool.PostAsync(A.Score);
    }
}
