using System.Net;
using System.Text.Json;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests;

public sealed class ScoreTests(Lms lms) : IClassFixture<Lms>, IAsyncLifetime
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_score_is_taken_with_an_empty_body()
    {
        using var response = await lms.PostScoreAsync(A.Score());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Equal(6, await lms.ShownAsync());
    }

    [Theory]
    [InlineData("2026-11-24T09:00:00Z")]
    [InlineData("2026-11-24T09:00:00.900Z")]
    [InlineData("2026-11-24T10:00:00+01:00")]
    [InlineData("2026-11-24T08:59:59Z")]
    public async Task A_score_of_the_same_second_or_before_is_refused_with_409(string timestamp)
    {
        await lms.PostScoreAsync(A.Score());

        using var response = await lms.PostScoreAsync(A.Score(given: 8, timestamp: timestamp));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("[]", await response.Content.ReadAsStringAsync());
        Assert.Equal(6, await lms.ShownAsync());
    }

    [Fact]
    public async Task A_score_one_second_newer_replaces_a_better_one()
    {
        await lms.PostScoreAsync(A.Score());

        await lms.PostScoreAsync(A.Score(given: 3, timestamp: "2026-11-24T09:00:01Z"));

        Assert.Equal(3, await lms.ShownAsync());
    }

    [Theory]
    [InlineData("Pending")]
    [InlineData("NotReady")]
    [InlineData("fullygraded")]
    public async Task A_score_that_is_not_fully_graded_erases_the_grade_and_is_answered_200(string progress)
    {
        await lms.PostScoreAsync(A.Score());
        var pending = A.Score(given: 8, timestamp: "2026-11-24T09:00:05Z");
        pending["gradingProgress"] = progress;

        using var response = await lms.PostScoreAsync(pending);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(await lms.ShownAsync());
    }

    [Fact]
    public async Task After_an_erased_grade_an_older_score_is_taken()
    {
        await lms.PostScoreAsync(A.Score());
        var without = A.Score(timestamp: "2026-11-24T09:00:05Z");
        without.Remove("scoreGiven");
        await lms.PostScoreAsync(without);

        await lms.PostScoreAsync(A.Score(given: 2, timestamp: "2026-11-24T08:00:00Z"));

        Assert.Equal(2, await lms.ShownAsync());
    }

    [Theory]
    [InlineData(75, 100, 6)]
    [InlineData(10, 8, 8)]
    [InlineData(-1, 8, 0)]
    [InlineData(0, 8, 0)]
    [InlineData(2.3333333, 8, 2.33333)]
    [InlineData(0, 0, 0)]
    public async Task A_mark_is_rescaled_and_kept_within_the_column(double given, double maximum, double shown)
    {
        await lms.PostScoreAsync(A.Score(given, maximum));

        Assert.Equal((decimal)shown, await lms.ShownAsync());
    }

    [Fact]
    public async Task A_later_score_without_a_comment_removes_the_comment()
    {
        var commented = A.Score();
        commented["comment"] = "Read 1.7 again.\nSecond line";
        await lms.PostScoreAsync(commented);
        var kept = (string?)(await lms.GradeAsync())!["comment"];

        await lms.PostScoreAsync(A.Score(timestamp: "2026-11-24T09:00:01Z"));

        Assert.Equal("Read 1.7 again.\nSecond line", kept);
        Assert.Null((string?)(await lms.GradeAsync())!["comment"]);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("4")]
    [InlineData("2")]
    [InlineData("99999")]
    public async Task Only_students_can_be_graded(string user)
    {
        using var response = await lms.PostScoreAsync(A.Score(user: user));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("[]", await response.Content.ReadAsStringAsync());
        Assert.StartsWith("Incorrect score received{", response.ReasonPhrase, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("userId", null)]
    [InlineData("timestamp", null)]
    [InlineData("timestamp", "24/11/2026 10:00")]
    [InlineData("activityProgress", null)]
    [InlineData("gradingProgress", null)]
    [InlineData("scoreMaximum", null)]
    [InlineData("scoreGiven", "six")]
    public async Task A_score_with_a_missing_or_odd_member_is_refused(string member, string? value)
    {
        var score = A.Score();
        score.Remove(member);
        if (value is not null)
        {
            score[member] = value;
        }

        using var response = await lms.PostScoreAsync(score);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_refused_score_in_several_lines_is_answered_200_with_an_empty_array()
    {
        var score = A.Score();
        score.Remove("gradingProgress");

        using var response = await lms.CallAsync(HttpMethod.Post, A.Scores, A.ScoreScope, body: score.ToJsonString(Indented), mediaType: A.ScoreType);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("[]", await response.Content.ReadAsStringAsync());
        Assert.Null(await lms.GradeAsync());
    }

    [Theory]
    [InlineData(A.ScoreType + "; charset=utf-8", HttpStatusCode.OK)]
    [InlineData("application/json", HttpStatusCode.BadRequest)]
    [InlineData("application/vnd.ims.lis.v1.scorecontainer+json", HttpStatusCode.BadRequest)]
    [InlineData("application/vnd.ims.lis.v1.SCORE+json", HttpStatusCode.BadRequest)]
    public async Task The_media_type_is_compared_exactly_after_cutting_at_the_semicolon(string mediaType, HttpStatusCode status)
    {
        using var response = await lms.PostScoreAsync(A.Score(), mediaType);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData(A.Item + "?type_id=1/scores", HttpStatusCode.BadRequest)]
    [InlineData(A.Item + "/scores", HttpStatusCode.OK)]
    [InlineData(A.Item + "/scores?type_id=9", HttpStatusCode.Unauthorized)]
    [InlineData("/mod/lti/services.php/2/lineitems/99/lineitem/scores?type_id=1", HttpStatusCode.NotFound)]
    [InlineData("/mod/lti/services.php/7/lineitems/3/lineitem/scores?type_id=1", HttpStatusCode.NotFound)]
    public async Task The_word_scores_belongs_into_the_path(string url, HttpStatusCode status)
    {
        using var response = await lms.PostScoreAsync(A.Score(), url: url);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_token_without_the_scope_is_refused_with_401()
    {
        using var response = await lms.CallAsync(HttpMethod.Post, A.Scores, A.LineItemScope, body: A.Score().ToJsonString(), mediaType: A.ScoreType);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Reading_scores_is_not_allowed()
    {
        using var response = await lms.CallAsync(HttpMethod.Get, A.Scores, A.ScoreScope);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Every_score_request_is_on_record_with_its_body_and_answer()
    {
        await lms.PostScoreAsync(A.Score());
        await lms.PostScoreAsync(A.Score());

        var received = (await lms.JsonAsync("/gradebook.json"))["received"]!.AsArray();

        Assert.Equal([200, 409], received.Select(entry => (int)entry!["status"]!));
        Assert.Equal(A.Score().ToJsonString(), (string)received[0]!["body"]!);
        Assert.Equal("5", (string)received[0]!["person"]!);
    }

    [Fact]
    public async Task A_grade_that_the_teacher_typed_stays_visible()
    {
        using var typed = new HttpRequestMessage(HttpMethod.Post, lms.Address + "/gradebook/override")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["person"] = "5", ["column"] = "3", ["points"] = "7" }),
        };
        await lms.SendAsync(typed);

        using var later = await lms.PostScoreAsync(A.Score(given: 2, timestamp: "2026-11-24T10:00:01Z"));
        using var earlier = await lms.PostScoreAsync(A.Score(given: 2, timestamp: "2026-11-24T09:00:00Z"));

        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, earlier.StatusCode);
        Assert.Equal(7, await lms.ShownAsync());
    }
}
