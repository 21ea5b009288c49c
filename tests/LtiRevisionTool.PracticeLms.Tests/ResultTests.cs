using System.Net;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests;

public sealed class ResultTests(Lms lms) : IClassFixture<Lms>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        await lms.ResetAsync();
        await lms.PostScoreAsync(A.Score());
        await lms.PostScoreAsync(A.Score(given: 0, user: "6"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Results_show_what_the_gradebook_shows()
    {
        var results = await ResultsAsync("");

        Assert.Equal(["5", "6"], results.Select(result => (string)result!["userId"]!));
        Assert.Equal([6m, 0m], results.Select(result => (decimal)result!["resultScore"]!));
        Assert.Equal("2026-11-24T09:00:00+00:00", (string)results[0]!["timestamp"]!);
        Assert.Equal(lms.Address + A.Item + "?type_id=1", (string)results[0]!["scoreOf"]!);
    }

    [Theory]
    [InlineData("5", 1)]
    [InlineData("7", 0)]
    [InlineData("99999", 0)]
    public async Task Results_can_be_asked_for_one_student(string user, int found) =>
        Assert.Equal(found, (await ResultsAsync("&user_id=" + user)).Count);

    [Fact]
    public async Task A_limit_breaks_the_service()
    {
        using var response = await lms.CallAsync(HttpMethod.Get, A.Results + "&limit=3", A.ResultScope, A.ResultType);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    private async Task<JsonArray> ResultsAsync(string query)
    {
        using var response = await lms.CallAsync(HttpMethod.Get, A.Results + query, A.ResultScope, A.ResultType);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsArray();
    }
}
