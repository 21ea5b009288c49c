using System.Text.Json;
using LtiAdvantage.Grades;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tests.Http;
using Xunit;

namespace LtiAdvantage.Tests.Grades;

public sealed class ScorePayloadTests
{
    private const string CanvasMember = "https://canvas.instructure.com/lti/submission";

    [Fact]
    [Trait("Row", "AGS-03")]
    [Trait("Row", "AGS-16")]
    [Trait("Row", "AGS-48")]
    [Trait("Row", "AGS-50")]
    public async Task A_score_is_one_compact_line_in_ascii_and_always_final()
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Moodle);

        await tool.PostAsync(A.Score with { Comment = "Très bien\n<b>", StartedAt = Tool.Start.AddMinutes(-9), ScoringUserId = "3" });

        Assert.Equal(
            """
            {"userId":"5","scoreGiven":6,"scoreMaximum":8,"comment":"Tr\u00E8s bien\n\u003Cb\u003E","timestamp":"2026-11-24T09:30:00.000Z",
            "activityProgress":"Completed","gradingProgress":"FullyGraded",
            "submission":{"startedAt":"2026-11-24T09:21:00.250Z","submittedAt":"2026-11-24T09:29:59.250Z"},"scoringUserId":"3"}
            """.ReplaceLineEndings(""),
            Assert.Single(tool.Platform.Seen).Body);
    }

    [Theory]
    [Trait("Row", "AGS-16")]
    [Trait("Row", "AGS-17")]
    [Trait("Row", "AGS-56")]
    [InlineData("0", "8")]
    [InlineData("10", "8")]
    [InlineData("2.3333333", "8")]
    [InlineData("17.5", "23.5")]
    public async Task The_points_are_sent_as_they_are(string given, string maximum)
    {
        await using var tool = await Tool.ConnectAsync();

        var body = await BodyAsync(tool, A.Score with { ScoreGiven = Number(given), ScoreMaximum = Number(maximum) });

        Assert.Equal(given, body.GetProperty("scoreGiven").GetRawText());
        Assert.Equal(maximum, body.GetProperty("scoreMaximum").GetRawText());
    }

    [Theory]
    [Trait("Row", "AGS-19")]
    [InlineData("2026-11-24T09:00:00.999Z", "2026-11-24T09:00:00.000Z")]
    [InlineData("2026-11-24T10:00:01+01:00", "2026-11-24T09:00:01.000Z")]
    public async Task The_timestamp_is_sent_in_whole_seconds_utc(string instant, string expected)
    {
        await using var tool = await Tool.ConnectAsync();

        var body = await BodyAsync(tool, A.Score with { Timestamp = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture) });

        Assert.Equal(expected, body.GetProperty("timestamp").GetString());
    }

    [Fact]
    [Trait("Row", "AGS-16")]
    public async Task What_is_not_known_is_left_out()
    {
        await using var tool = await Tool.ConnectAsync();

        var body = await BodyAsync(tool, A.Score with { SubmittedAt = null });

        Assert.Equal(
            ["userId", "scoreGiven", "scoreMaximum", "timestamp", "activityProgress", "gradingProgress"],
            body.EnumerateObject().Select(member => member.Name));
    }

    [Theory]
    [Trait("Row", "AGS-46")]
    [InlineData("Moodle", ScoreOccasion.FirstMark, true)]
    [InlineData("Moodle", ScoreOccasion.Regrade, true)]
    [InlineData("Moodle", ScoreOccasion.Repeat, true)]
    [InlineData("Canvas", ScoreOccasion.FirstMark, true)]
    [InlineData("Canvas", ScoreOccasion.BetterAttempt, true)]
    [InlineData("Canvas", ScoreOccasion.Regrade, false)]
    [InlineData("Canvas", ScoreOccasion.Repeat, false)]
    [InlineData("Generic", ScoreOccasion.Repeat, true)]
    public async Task A_comment_goes_where_it_would_be_lost_and_not_where_it_would_be_doubled(string family, ScoreOccasion occasion, bool sent)
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.ForFamily(family));

        var body = await BodyAsync(tool, A.Score with { Comment = "Well done", Occasion = occasion });

        Assert.Equal(sent, body.TryGetProperty("comment", out _));
    }

    [Theory]
    [Trait("Row", "AGS-46")]
    [InlineData("score.completed-first-time", ScoreOccasion.FirstMark)]
    [InlineData("score.better-attempt", ScoreOccasion.BetterAttempt)]
    [InlineData("score.regrade-or-retry", ScoreOccasion.Regrade)]
    [InlineData("score.regrade-or-retry", ScoreOccasion.Repeat)]
    public async Task Canvas_gets_the_recommended_message(string file, ScoreOccasion occasion)
    {
        var expected = Capture.Read($"canvas/{file}.json");
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Canvas);
        var describes = expected.TryGetProperty("submission", out var submission);

        var body = await BodyAsync(tool, new Score
        {
            UserId = expected.GetProperty("userId").GetString()!,
            ScoreGiven = expected.GetProperty("scoreGiven").GetDecimal(),
            ScoreMaximum = expected.GetProperty("scoreMaximum").GetDecimal(),
            Timestamp = expected.GetProperty("timestamp").GetDateTimeOffset(),
            SubmittedAt = describes ? submission.GetProperty("submittedAt").GetDateTimeOffset() : Tool.Start.AddHours(-1),
            SubmissionUrl = describes ? expected.GetProperty(CanvasMember).GetProperty("submission_data").GetString() : "https://tool.example/x",
            Occasion = occasion,
        });

        var differing = expected.EnumerateObject().Where(member => !JsonElement.DeepEquals(member.Value, body.GetProperty(member.Name)));
        Assert.Equal(["timestamp"], differing.Select(member => member.Name));
        Assert.Equal(expected.EnumerateObject().Count(), body.EnumerateObject().Count());
    }

    [Fact]
    [Trait("Row", "AGS-46")]
    public async Task Only_Canvas_gets_its_member()
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Generic);

        var body = await BodyAsync(tool, A.Score with { Occasion = ScoreOccasion.FirstMark, SubmissionUrl = "https://tool.example/x" });

        Assert.False(body.TryGetProperty(CanvasMember, out _));
    }

    [Fact]
    [Trait("Row", "AGS-49")]
    public async Task A_long_comment_is_cut_between_characters()
    {
        await using var tool = await Tool.ConnectAsync();

        var body = await BodyAsync(tool, A.Score with { Comment = new string('a', 3999) + "😀 and more" });

        Assert.Equal(new string('a', 3999), body.GetProperty("comment").GetString());
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<JsonElement> BodyAsync(Tool tool, Score score)
    {
        Assert.IsType<DeliveryOutcome.Accepted>(await tool.PostAsync(score));
        using var document = JsonDocument.Parse(Assert.Single(tool.Platform.Seen).Body);
        return document.RootElement.Clone();
    }
}
