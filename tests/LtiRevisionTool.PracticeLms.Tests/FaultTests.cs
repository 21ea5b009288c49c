using System.Net;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests;

public sealed class FaultTests(Lms lms) : IClassFixture<Lms>, IAsyncLifetime
{
    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("429", HttpStatusCode.TooManyRequests)]
    [InlineData("quota403", HttpStatusCode.Forbidden)]
    [InlineData("500", HttpStatusCode.InternalServerError)]
    [InlineData("html200", HttpStatusCode.OK)]
    [InlineData("same-second-409", HttpStatusCode.Conflict)]
    public async Task A_fault_spoils_its_requests_and_leaves_the_gradebook_alone(string kind, HttpStatusCode status)
    {
        await lms.OrderFaultAsync("scores", kind, times: 2);

        using var first = await lms.PostScoreAsync(A.Score());
        using var second = await lms.PostScoreAsync(A.Score());
        var before = await lms.GradeAsync();
        using var third = await lms.PostScoreAsync(A.Score());

        Assert.Equal([status, status, HttpStatusCode.OK], [first.StatusCode, second.StatusCode, third.StatusCode]);
        Assert.Null(before);
        Assert.Equal(6, await lms.ShownAsync());
    }

    [Fact]
    public async Task Too_many_requests_says_when_to_come_back()
    {
        await lms.OrderFaultAsync("jwks", "429", seconds: 7);

        using var response = await lms.GetAsync("/mod/lti/certs.php");

        Assert.Equal(TimeSpan.FromSeconds(7), response.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task Over_quota_looks_as_in_Canvas()
    {
        await lms.OrderFaultAsync("results", "quota403");

        using var response = await lms.CallAsync(HttpMethod.Get, A.Results, A.ResultScope);

        Assert.Equal("0.0", response.Headers.GetValues("X-Rate-Limit-Remaining").Single());
        Assert.Equal("403 Forbidden (Rate Limit Exceeded)\n", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_lost_reply_did_its_work()
    {
        await lms.OrderFaultAsync("scores", "lost-reply");

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => lms.PostScoreAsync(A.Score()));

        var received = (await lms.JsonAsync("/gradebook.json"))["received"]!.AsArray();
        Assert.Equal(6, await lms.ShownAsync());
        Assert.Equal("lost-reply", (string)received.Single()!["fault"]!);
    }

    [Fact]
    public async Task A_slow_answer_comes_after_its_seconds()
    {
        await lms.OrderFaultAsync("jwks", "slow", seconds: 30);

        var answer = lms.GetAsync("/mod/lti/certs.php");
        var waited = 0;
        while (!answer.IsCompleted && waited < 1000)
        {
            lms.Clock.Advance(TimeSpan.FromSeconds(1));
            waited++;
            await Task.WhenAny(answer, lms.GetAsync("/faults.json"));
        }

        Assert.True(waited >= 30, $"It came after {waited} seconds.");
        Assert.Equal(HttpStatusCode.OK, (await answer).StatusCode);
    }

    [Fact]
    public async Task The_published_key_can_be_wrong_for_a_while()
    {
        var right = (await lms.JsonAsync("/mod/lti/certs.php")).ToJsonString();
        await lms.OrderFaultAsync("jwks", "wrong-key");

        var wrong = (await lms.JsonAsync("/mod/lti/certs.php")).ToJsonString();

        Assert.NotEqual(right, wrong);
        Assert.Equal(right, (await lms.JsonAsync("/mod/lti/certs.php")).ToJsonString());
    }

    [Theory]
    [InlineData("nothing", "500")]
    [InlineData("scores", "nothing")]
    [InlineData("scores", "wrong-key")]
    [InlineData("token", "same-second-409")]
    public async Task A_fault_that_means_nothing_is_refused(string service, string kind)
    {
        using var response = await lms.OrderFaultAsync(service, kind);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Reset_forgets_faults_grades_and_columns()
    {
        await lms.PostScoreAsync(A.Score());
        await lms.OrderFaultAsync("scores", "500");

        await lms.ResetAsync();

        Assert.Empty((await lms.JsonAsync("/faults.json"))["waiting"]!.AsArray());
        Assert.Null(await lms.GradeAsync());
        Assert.Empty((await lms.JsonAsync("/gradebook.json"))["received"]!.AsArray());
    }
}
