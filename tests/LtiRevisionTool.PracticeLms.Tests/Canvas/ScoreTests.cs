using System.Text.Json;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

/// <summary>What is refused of a score, in the captured words; what is taken, and what it then does, is in <see cref="SubmissionTests"/>.</summary>
public sealed class ScoreTests(CanvasLms lms) : IClassFixture<CanvasLms>, IAsyncLifetime
{
    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_good_score_is_answered_with_the_address_of_its_result()
    {
        var (status, answer) = await lms.PostAsync(Canvases.Score());

        Assert.Equal(200, status);
        Assert.Equal(Captured.Shape(Captured.Canvas("score.response")).Order(), Captured.Shape(answer).Order());
        Assert.StartsWith(lms.Address + Canvases.Item + "/results/", (string?)answer!["resultUrl"], StringComparison.Ordinal);
        Assert.Empty(answer[Canvases.Extension]!["content_items"]!.AsArray());
    }

    [Theory]
    [InlineData("scoreMaximum", null, "no_score_maximum")]
    [InlineData("scoreMaximum", "-1", "negative_score_maximum")]
    [InlineData("scoreMaximum", "0", "zero_score_maximum")]
    [InlineData("scoreGiven", "-1", "negative_score")]
    [InlineData("timestamp", "\"yesterday-ish\"", "unparseable_timestamp")]
    [InlineData("userId", "\"nobody\"", "not_a_student")]
    [InlineData("userId", null, "not_a_student")]
    public async Task A_wrong_score_is_refused_in_the_captured_words(string field, string? json, string capture)
    {
        var score = Canvases.Score();
        score[field] = json is null ? null : JsonNode.Parse(json);

        var (status, answer) = await lms.PostAsync(score);

        AssertIs(capture, status, answer);
        Assert.Null(await lms.GradeAsync(Canvases.Amara));
    }

    [Theory]
    [InlineData("teacher")]
    [InlineData("assistant")]
    [InlineData("observer")]
    [InlineData("designer")]
    [InlineData("admin")]
    public async Task Nobody_but_a_student_has_a_grade(string key)
    {
        var people = (await lms.JsonAsync("/people.json"))["people"]!.AsArray();
        var id = (string)people.Single(person => (string)person!["key"]! == key)!["id"]!;

        var (status, answer) = await lms.PostAsync(Canvases.Score(user: id));

        AssertIs("not_a_student", status, answer);
    }

    [Theory]
    [InlineData("0f5b1d0c-7a62-4f0c-8f53-00000000000e", "0f5b1d0c-7a62-4f0c-8f53-00000000000e")] // the test student
    [InlineData("20105", Canvases.Amara)]
    public async Task A_test_student_has_a_grade_and_Canvas_own_number_will_do(string user, string id)
    {
        Assert.Equal(200, (await lms.PostAsync(Canvases.Score(user: user))).Status);
        Assert.Equal(6, (decimal)(await lms.GradeAsync(id))!["score"]!);
    }

    [Theory]
    [InlineData("activityProgress")]
    [InlineData("gradingProgress")]
    [InlineData("timestamp")]
    public async Task A_missing_field_is_refused_in_the_general_shape(string field)
    {
        var score = Canvases.Score();
        score.Remove(field);

        var (status, answer) = await lms.PostAsync(score);

        Assert.Equal(400, status);
        Assert.Equal(Captured.Shape(Captured.Canvas("service.errors")["not_found"]!["body"]), Captured.Shape(answer));
    }

    [Theory]
    [InlineData("activityProgress")]
    [InlineData("gradingProgress")]
    public async Task An_unknown_word_is_refused_in_the_general_shape(string field)
    {
        var score = Canvases.Score();
        score[field] = "Whatever";

        var (status, answer) = await lms.PostAsync(score);

        Assert.Equal((422, JsonValueKind.Array), (status, answer!["errors"]!.GetValueKind()));
    }

    [Fact]
    public async Task An_earlier_time_is_refused_and_the_same_one_is_taken()
    {
        await lms.PostAsync(Canvases.Score(6, timestamp: "2026-11-24T09:00:00.500Z"));

        var (status, answer) = await lms.PostAsync(Canvases.Score(7, timestamp: "2026-11-24T09:00:00.499Z"));
        var same = await lms.PostAsync(Canvases.Score(8, timestamp: "2026-11-24T09:00:00.500Z"));

        Assert.Equal((400, "bad_request"), (status, (string?)answer!["errors"]!["type"]));
        Assert.Equal(
            "Provided timestamp of 2026-11-24T09:00:00.499Z before last updated timestamp of 2026-11-24T09:00:00.500Z", (string?)answer["errors"]!["message"]);
        Assert.Equal(200, same.Status);
        Assert.Equal(8, await lms.ShownAsync(Canvases.Amara));
    }

    [Fact]
    public async Task A_time_ahead_is_taken_and_then_blocks_honest_ones()
    {
        Assert.Equal(200, (await lms.PostAsync(Canvases.Score(timestamp: "2027-01-01T00:00:00.000Z"))).Status);

        Assert.Equal(400, (await lms.PostAsync(Canvases.Score(timestamp: "2026-11-24T09:59:00.000Z"))).Status);
    }

    [Theory]
    [InlineData("2026-11-24T10:01:00.000Z", 200)]
    [InlineData("2026-11-24T10:01:01.000Z", 400)]
    public async Task Handing_in_may_lie_a_minute_ahead(string submittedAt, int expected)
    {
        var score = Canvases.Score();
        score["submission"] = new JsonObject { ["submittedAt"] = submittedAt };

        var (status, answer) = await lms.PostAsync(score);

        Assert.Equal(expected, status);
        if (expected == 400)
        {
            Assert.Equal($"Provided submitted_at timestamp of {submittedAt} in the future", (string?)answer!["errors"]!["message"]);
        }
    }

    [Fact]
    public async Task The_first_failure_answers()
    {
        var score = Canvases.Score(given: -1, user: "nobody", timestamp: "x");
        var user = await lms.PostAsync(score);
        score["userId"] = Canvases.Amara;
        var time = await lms.PostAsync(score);
        score["timestamp"] = "2026-11-24T09:00:00.000Z";
        score.Remove("scoreMaximum");
        var maximum = await lms.PostAsync(score);

        AssertIs("not_a_student", user.Status, user.Body);
        Assert.Equal("Provided timestamp of x not a valid timestamp", (string?)time.Body!["errors"]!["message"]);
        AssertIs("no_score_maximum", maximum.Status, maximum.Body);
    }

    [Fact]
    public async Task A_course_that_has_ended_takes_nothing()
    {
        await lms.ControlAsync("/course/conclude");
        var now = await lms.PostAsync(Canvases.Score());
        await lms.ControlAsync("/course/conclude", ("quietly", "yes"));
        var older = await lms.PostAsync(Canvases.Score());

        AssertIs("course_concluded_new", now.Status, now.Body);
        AssertIs("course_concluded_old_or_line_item_missing", older.Status, older.Body);
    }

    [Fact]
    public async Task A_course_that_is_not_published_has_no_students()
    {
        await lms.ControlAsync("/course/publish", ("state", "off"));

        var (status, answer) = await lms.PostAsync(Canvases.Score());

        AssertIs("not_a_student", status, answer);
    }

    [Fact]
    public async Task A_score_of_the_same_second_can_be_refused_on_order()
    {
        await lms.OrderFaultAsync("scores", "same-second-409");

        var (status, answer) = await lms.PostAsync(Canvases.Score());

        Assert.Equal(400, status);
        Assert.Contains("before last updated timestamp", (string?)answer!["errors"]!["message"], StringComparison.Ordinal);
    }

    private static void AssertIs(string capture, int status, JsonNode? answer)
    {
        var captured = Captured.Canvas("score.errors")[capture]!;
        Assert.Equal((int)captured["status"]!, status);
        Assert.Equal(captured["body"]!.ToJsonString(), answer!.ToJsonString());
    }
}
