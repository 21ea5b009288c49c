using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

/// <summary>Messages that move a grade without being a submission, as they were captured.</summary>
public sealed class CapturedScoreTests(CanvasLms lms) : IClassFixture<CanvasLms>, IAsyncLifetime
{
    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("score.clear", null)]
    [InlineData("score.progress-only", 6)]
    public async Task One_clears_the_grade_and_one_leaves_it_and_neither_is_an_attempt(string capture, int? left)
    {
        await lms.PostAsync(Canvases.Score(6, timestamp: "2026-01-12T10:15:00.000Z"));
        var message = Captured.Canvas(capture).AsObject();
        message["userId"] = Canvases.Amara;

        var (status, _) = await lms.PostAsync(message);

        Assert.Equal((200, (decimal?)left), (status, await lms.ShownAsync(Canvases.Amara)));
        Assert.Equal(1, (int)(await lms.GradeAsync(Canvases.Amara))!["attempts"]!);
    }

    [Fact]
    public async Task The_token_request_is_taken_with_the_captured_fields()
    {
        var captured = Captured.Canvas("token-request");
        var claims = lms.Claims();

        using var response = await lms.AskTokenAsync((string)captured["form"]!["scope"]!, claims);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(captured["client_assertion_claims"]!.AsObject().Select(claim => claim.Key).Order(), claims.Select(claim => claim.Key).Order());
    }
}
