using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

/// <summary>What every service checks first, and the measure of requests.</summary>
public sealed class ServiceTests(CanvasLms lms) : IClassFixture<CanvasLms>, IAsyncLifetime
{
    private const int MostAtOnce = 12;

    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(null, "no_token")]
    [InlineData("nothing", "bad_format")]
    [InlineData("a.b.c", "bad_signature")]
    public async Task A_token_that_is_none_is_refused(string? token, string capture)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, lms.Address + Canvases.Item);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await lms.SendAsync(request);

        await AssertIsAsync(capture, response);
    }

    [Fact]
    public async Task A_token_lives_for_an_hour()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, lms.Address + Canvases.Item);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await lms.TokenAsync(A.LineItemScope));
        lms.Clock.Advance(TimeSpan.FromHours(1));
        using var response = await lms.SendAsync(request);

        await AssertIsAsync("expired", response);
    }

    [Theory]
    [InlineData("GET", Canvases.Item, A.ScoreScope, "scope")]
    [InlineData("POST", Canvases.Items, A.ResultScope, "scope")]
    [InlineData("GET", "/api/lti/courses/1043/line_items", A.LineItemScope, "no_context")]
    [InlineData("GET", Canvases.Items + "/77", A.LineItemScope, "not_found")]
    public async Task What_may_not_be_done_is_refused(string method, string path, string scope, string capture)
    {
        using var response = await lms.CallAsync(new HttpMethod(method), path, scope, body: method == "POST" ? "{}" : null);

        await AssertIsAsync(capture, response);
    }

    [Fact]
    public async Task A_line_item_of_another_tool_fails_a_condition()
    {
        using var response = await lms.CallAsync(HttpMethod.Get, Canvases.Items + "/900", A.LineItemScope);

        var captured = Captured.Canvas("score.errors")["line_item_of_another_tool"]!;
        Assert.Equal((int)captured["status"]!, (int)response.StatusCode);
        Assert.Equal(captured["body"]!.ToJsonString(), JsonNode.Parse(await response.Content.ReadAsStringAsync())!.ToJsonString());
    }

    [Fact]
    public async Task A_tool_that_was_removed_or_switched_off_is_refused()
    {
        var token = await lms.TokenAsync(A.LineItemScope);
        await lms.ControlAsync("/course/remove-tool");
        using var removed = await GetAsync(token);
        await lms.ControlAsync("/course/switch-key", ("state", "off"));
        using var off = await GetAsync(token);

        await AssertIsAsync("tool_removed_from_course", removed);
        await AssertIsAsync("key_off", off);
    }

    [Fact]
    public async Task A_good_answer_says_what_it_cost_and_what_is_left()
    {
        using var response = await lms.CallAsync(HttpMethod.Get, Canvases.Item, A.LineItemScope);

        Assert.True(decimal.Parse(response.Headers.GetValues("X-Request-Cost").Single(), null) > 0);
        Assert.InRange(decimal.Parse(response.Headers.GetValues("X-Rate-Limit-Remaining").Single(), null), 590, 600);
    }

    [Fact]
    public async Task Twelve_requests_at_once_are_too_many_for_a_thirteenth()
    {
        var token = await lms.TokenAsync(A.LineItemScope);
        await lms.OrderFaultAsync("lineitems", "slow", times: MostAtOnce, seconds: 3);
        var slow = Enumerable.Range(0, MostAtOnce).Select(_ => GetAsync(token)).ToArray();
        await Until(async () => (await lms.JsonAsync("/faults.json"))["waiting"]!.AsArray().Count == 0);

        using var over = await GetAsync(token);

        var captured = Captured.Canvas("service.errors")["throttled"]!;
        Assert.Equal(HttpStatusCode.Forbidden, over.StatusCode);
        Assert.Equal((string)captured["body_text"]!, await over.Content.ReadAsStringAsync());
        Assert.Equal((string)captured["headers"]!["X-Rate-Limit-Remaining"]!, over.Headers.GetValues("X-Rate-Limit-Remaining").Single());
        Assert.Equal((string)captured["headers"]!["Content-Type"]!, over.Content.Headers.ContentType!.ToString());
        Assert.False(over.Headers.Contains("X-Request-Cost"));
        Assert.Null(over.Headers.RetryAfter);
        lms.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.All(await Task.WhenAll(slow), response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
    }

    [Theory]
    [InlineData("500", 500)]
    [InlineData("429", 429)]
    public async Task A_fault_is_told_in_the_shape_of_the_service(string kind, int status)
    {
        await lms.OrderFaultAsync("lineitems", kind);

        var (answered, body) = await lms.ServeAsync(HttpMethod.Get, Canvases.Item, A.LineItemScope);

        Assert.Equal(status, answered);
        Assert.Equal(["type", "message"], body!["errors"]!.AsObject().Select(member => member.Key));
    }

    private static async Task Until(Func<Task<bool>> come)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await come())
        {
            enough.Token.ThrowIfCancellationRequested();
        }
    }

    private async Task<HttpResponseMessage> GetAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, lms.Address + Canvases.Item);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await lms.SendAsync(request);
    }

    private static async Task AssertIsAsync(string capture, HttpResponseMessage response)
    {
        var captured = Captured.Canvas("service.errors")[capture]!;
        Assert.Equal((int)captured["status"]!, (int)response.StatusCode);
        Assert.Equal(captured["body"]!.ToJsonString(), JsonNode.Parse(await response.Content.ReadAsStringAsync())!.ToJsonString());
    }
}
