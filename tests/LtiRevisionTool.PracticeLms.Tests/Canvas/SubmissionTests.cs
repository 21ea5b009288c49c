using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

/// <summary>What a score that is taken does to attempts, grade and comments: the three defaults that hurt, and how to avoid them.</summary>
public sealed class SubmissionTests(CanvasLms lms) : IClassFixture<CanvasLms>, IAsyncLifetime
{
    private int _second;

    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Every_score_is_a_new_submission()
    {
        await TakeAsync(6);
        await TakeAsync(6, progress: "Pending");

        Assert.Equal(2, (int?)(await GradeAsync())["attempts"]);
    }

    [Theory]
    [InlineData("new_submission", "false")]
    [InlineData("submission_type", "\"none\"")]
    public async Task Unless_it_says_that_it_is_none(string member, string value)
    {
        await TakeAsync(6);
        await TakeAsync(7, extension: new JsonObject { [member] = JsonNode.Parse(value) });

        var grade = await GradeAsync();
        Assert.Equal((1, 7m), ((int)grade["attempts"]!, (decimal)grade["score"]!));
    }

    [Theory]
    [InlineData("NotReady")]
    [InlineData("Pending")]
    [InlineData("Failed")]
    public async Task A_score_that_is_not_final_clears_the_grade(string progress)
    {
        await TakeAsync(6);
        await TakeAsync(7, progress: progress, extension: new JsonObject { ["new_submission"] = false });

        Assert.Null((await GradeAsync())["score"]);
    }

    [Fact]
    public async Task A_score_without_a_mark_clears_the_grade()
    {
        await TakeAsync(6);
        var score = Next(7, "FullyGraded", new JsonObject { ["new_submission"] = false });
        score.Remove("scoreGiven");
        await lms.PostAsync(score);

        Assert.Null((await GradeAsync())["score"]);
    }

    [Fact]
    public async Task Unless_it_says_that_the_grade_stays()
    {
        await TakeAsync(6);
        await TakeAsync(7, progress: "Pending", extension: new JsonObject { ["new_submission"] = false, ["preserve_score"] = true });

        Assert.Equal(6, (decimal)(await GradeAsync())["score"]!);
    }

    [Fact]
    public async Task A_score_overwrites_what_the_teacher_typed()
    {
        await lms.ControlAsync("/gradebook/override", ("person", "amara"), ("column", "checkpoint-1"), ("points", "3"));
        await TakeAsync(6);

        var grade = await GradeAsync();
        Assert.Equal((6m, false), ((decimal)grade["score"]!, (bool)grade["overridden"]!));
    }

    [Fact]
    public async Task Unless_it_says_that_the_teacher_comes_first()
    {
        await lms.ControlAsync("/gradebook/override", ("person", "amara"), ("column", "checkpoint-1"), ("points", "3"));
        await TakeAsync(6, extension: First());

        var grade = await GradeAsync();
        Assert.Equal((3m, 1), ((decimal)grade["score"]!, (int)grade["attempts"]!));
    }

    [Fact]
    public async Task And_then_the_tools_own_earlier_mark_stays_too()
    {
        await TakeAsync(6, extension: First());
        await TakeAsync(8, extension: First());

        Assert.Equal(6, (decimal)(await GradeAsync())["score"]!);
    }

    [Fact]
    public async Task More_than_the_maximum_is_extra()
    {
        await TakeAsync(10);

        Assert.Equal(10, (decimal)(await GradeAsync())["score"]!);
    }

    [Fact]
    public async Task The_mark_is_scaled_to_the_points_of_the_assignment()
    {
        var score = Next(75, "FullyGraded", null);
        score["scoreMaximum"] = 100;
        await lms.PostAsync(score);

        Assert.Equal(6, (decimal)(await GradeAsync())["score"]!);
    }

    [Fact]
    public async Task A_mark_that_waits_for_a_teacher_counts_and_asks_for_a_look()
    {
        await TakeAsync(5, progress: "PendingManual");

        var grade = await GradeAsync();
        Assert.Equal((5m, true), ((decimal)grade["score"]!, (bool)grade["submission"]!["needsReview"]!));
    }

    [Fact]
    public async Task Comments_are_added_each_time()
    {
        await TakeAsync(6, comment: "Well done");
        await TakeAsync(6, comment: "Well done");
        await TakeAsync(7);

        Assert.Equal(["Well done", "Well done"], (await GradeAsync())["comments"]!.AsArray().Select(comment => (string)comment!));
    }

    [Fact]
    public async Task Attempts_that_are_used_up_stop_submissions_only()
    {
        const string Limited = Canvases.Items + "/5";
        await TakeAsync(3, item: Limited);
        await TakeAsync(4, item: Limited);

        var (status, answer) = await lms.PostAsync(Next(5, "FullyGraded", null), Limited);
        var (regraded, _) = await lms.PostAsync(Next(5, "FullyGraded", new JsonObject { ["new_submission"] = false }), Limited);

        var captured = Captured.Canvas("score.errors")["attempts_used_up"]!;
        Assert.Equal(((int)captured["status"]!, captured["body"]!.ToJsonString()), (status, answer!.ToJsonString()));
        Assert.Equal(200, regraded);
        Assert.Equal(5, (decimal)(await lms.GradeAsync(Canvases.Amara, 5))!["score"]!);
    }

    [Theory]
    [InlineData("submission")]
    [InlineData("top")]
    [InlineData("extension")]
    public async Task When_it_was_handed_in_can_stand_in_three_places(string place)
    {
        const string At = "2026-11-24T08:30:00.250Z";
        var score = Next(6, "FullyGraded", new JsonObject());
        switch (place)
        {
            case "submission":
                score["submission"] = new JsonObject { ["submittedAt"] = At };
                break;
            case "top":
                score["submittedAt"] = At;
                break;
            default:
                score[Canvases.Extension] = new JsonObject { ["submitted_at"] = At };
                break;
        }

        await lms.PostAsync(score);

        Assert.Equal(At, (string?)(await GradeAsync())["submission"]!["submittedAt"]);
    }

    [Fact]
    public async Task Without_a_time_it_is_handed_in_now()
    {
        await TakeAsync(6);

        Assert.Equal($"{lms.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fff}Z", (string?)(await GradeAsync())["submission"]!["submittedAt"]);
    }

    [Fact]
    public async Task Files_make_it_an_upload()
    {
        var file = new JsonObject { ["type"] = "file", ["url"] = "https://tool.example/f", ["title"] = "f" };
        await TakeAsync(6, extension: new JsonObject { ["submission_type"] = "basic_lti_launch", ["content_items"] = new JsonArray(file) });

        Assert.Equal("online_upload", (string?)(await GradeAsync())["submission"]!["type"]);
    }

    [Fact]
    public async Task A_pass_is_complete_however_small()
    {
        await lms.ControlAsync("/activity/pass-fail", ("link", "checkpoint-1"));
        await TakeAsync(0.5m);

        Assert.Equal(8, (decimal)(await GradeAsync())["score"]!);
    }

    private static JsonObject First() => new() { ["new_submission"] = true, ["prioritize_non_tool_grade"] = true };

    private JsonObject Next(decimal given, string progress, JsonObject? extension)
    {
        var score = Canvases.Score(given, timestamp: $"2026-11-24T09:00:{++_second:00}.000Z", extension: extension);
        score["gradingProgress"] = progress;
        return score;
    }

    private async Task TakeAsync(
        decimal given, string progress = "FullyGraded", JsonObject? extension = null, string? comment = null, string item = Canvases.Item)
    {
        var score = Next(given, progress, extension);
        score["comment"] = comment;
        Assert.Equal(200, (await lms.PostAsync(score, item)).Status);
    }

    private async Task<JsonNode> GradeAsync() => (await lms.GradeAsync(Canvases.Amara))!;
}
