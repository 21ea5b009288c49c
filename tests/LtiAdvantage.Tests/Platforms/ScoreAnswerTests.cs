using LtiAdvantage.Grades;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tests.Grades;
using LtiAdvantage.Tests.Http;
using Xunit;

namespace LtiAdvantage.Tests.Platforms;

/// <summary>Answers that need no capture: what a status alone means, on every family unless it has its own line.</summary>
public sealed class ScoreAnswerTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(202)]
    [InlineData(204)]
    public async Task Any_success_counts(int status)
    {
        Assert.Equal(new DeliveryOutcome.Accepted(), await PostAsync("Generic", new FakeAnswer { Status = status }));
    }

    [Theory]
    [Trait("Row", "AGS-30")]
    [InlineData(405)]
    [InlineData(413)]
    [InlineData(415)]
    public async Task A_request_that_is_not_understood_is_not_repeated(int status)
    {
        foreach (var profile in PlatformProfile.All)
            Assert.Equal(new DeliveryOutcome.Refused(GradeCause.NotUnderstood, status), await PostAsync(profile.Family, new FakeAnswer { Status = status }));
    }

    [Theory]
    [Trait("Row", "AGS-26")]
    [Trait("Row", "AGS-27")]
    [Trait("Row", "AGS-28")]
    [InlineData(400, GradeCause.NotGradable)]
    [InlineData(403, GradeCause.NoPermission)]
    [InlineData(404, GradeCause.ColumnGone)]
    [InlineData(410, GradeCause.ColumnGone)]
    [InlineData(422, GradeCause.NotGradable)]
    [InlineData(423, GradeCause.Locked)]
    [InlineData(418, GradeCause.UnexpectedAnswer)]
    public async Task Other_refusals_are_final_too(int status, string cause)
    {
        Assert.Equal(new DeliveryOutcome.Refused(cause, status), await PostAsync("Generic", FakeAnswer.Json("{}", status)));
    }

    [Theory]
    [Trait("Row", "AGS-29")]
    [InlineData(408, GradeCause.Busy, false)]
    [InlineData(425, GradeCause.Busy, false)]
    [InlineData(429, GradeCause.Busy, true)]
    [InlineData(500, GradeCause.PlatformError, false)]
    [InlineData(503, GradeCause.PlatformError, true)]
    [InlineData(599, GradeCause.PlatformError, false)]
    public async Task What_may_heal_is_tried_later(int status, string cause, bool wholePlatform)
    {
        var expected = new DeliveryOutcome.TryLater(cause, TimeSpan.FromSeconds(90), status) { WholePlatform = wholePlatform };

        foreach (var profile in PlatformProfile.All)
            Assert.Equal(expected, await PostAsync(profile.Family, new FakeAnswer { Status = status }.With("Retry-After", "90")));
    }

    [Theory]
    [Trait("Row", "AGS-24")]
    [InlineData(502)]
    [InlineData(504)]
    public async Task A_gateway_that_gave_up_leaves_the_score_unknown(int status)
    {
        foreach (var profile in PlatformProfile.All)
            Assert.Equal(new DeliveryOutcome.Unknown(GradeCause.PlatformError, status), await PostAsync(profile.Family, new FakeAnswer { Status = status }));
    }

    [Fact]
    [Trait("Row", "AGS-25")]
    public async Task Forbidden_for_too_many_requests_is_not_read_as_forbidden()
    {
        var expected = new DeliveryOutcome.TryLater(GradeCause.Busy, null, 403) { WholePlatform = true };

        Assert.Equal(expected, await PostAsync("Generic", new FakeAnswer { Status = 403 }.With("X-Rate-Limit-Remaining", "0.0")));
        Assert.Equal(expected, await PostAsync("Generic", new FakeAnswer { Status = 403, Body = "Rate limit exceeded" }));
        Assert.Equal(
            new DeliveryOutcome.Refused(GradeCause.NoPermission, 403),
            await PostAsync("Canvas", new FakeAnswer { Status = 403 }.With("X-Rate-Limit-Remaining", "598.7")));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>Log in</body></html>")]
    [InlineData("\uFEFF\r\n <html>maintenance</html>")]
    public async Task A_page_is_not_taken_for_success(string page)
    {
        var expected = new DeliveryOutcome.TryLater(GradeCause.UnexpectedAnswer, null, 200);

        foreach (var profile in PlatformProfile.All)
            Assert.Equal(expected, await PostAsync(profile.Family, new FakeAnswer { Body = page, ContentType = "application/json" }));
    }

    [Fact]
    public async Task An_empty_body_is_success_whatever_its_type()
    {
        Assert.Equal(new DeliveryOutcome.Accepted(), await PostAsync("Moodle", new FakeAnswer { ContentType = "text/html" }));
    }

    [Fact]
    public void Every_line_names_a_cause_that_exists()
    {
        var lines = PlatformProfile.All.SelectMany(profile => profile.ScoreAnswers.Concat(profile.ServiceAnswers).Concat(profile.TokenAnswers));

        Assert.All(lines, line => Assert.True(line.Meaning == AnswerMeaning.Accepted || GradeCause.All.Contains(line.Cause)));
        Assert.Equal(GradeCause.All.Count, typeof(GradeCause).GetFields().Length);
    }

    [Theory]
    [InlineData("moodle", "Moodle")]
    [InlineData("CANVAS", "Canvas")]
    [InlineData("Generic", "Generic")]
    [InlineData("unheard-of", "Generic")]
    [InlineData(null, "Generic")]
    public void A_family_is_found_by_its_name(string? name, string family)
    {
        Assert.Equal(family, PlatformProfile.ForFamily(name).Family);
    }

    private static async Task<DeliveryOutcome> PostAsync(string family, FakeAnswer answer)
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.ForFamily(family));
        tool.Platform.Service = _ => answer;
        return await tool.PostAsync(A.Score);
    }
}
