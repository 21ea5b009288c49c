using System.Net;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>How much one address may ask for in a minute, group by group.</summary>
public sealed class RateLimitTests
{
    [Fact]
    [Trait("Row", "LI-25")]
    [Trait("Row", "SEC-14")]
    public async Task LI_25_Two_hundred_and_forty_students_of_one_school_fit_into_a_minute_and_a_flood_does_not()
    {
        await using var platform = await ForeignPlatform.StartAsync();
        await using var school = await School.OpenAsync(platform.Settings(1));

        await Parallel.ForAsync(0, 240, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (student, _) =>
        {
            using var visitor = new Visitor();
            var page = await platform.LaunchAsync(visitor, school.Tool, $"student-{student}");
            Assert.True(page.Status == HttpStatusCode.OK, $"{student}: {(int)page.Status}");
        });
        using var flood = new Visitor();
        var login = await UntilRefusedAsync(() => flood.PostAsync($"{school.Tool}/lti/login", platform.LoginFields(school.Tool)), HttpStatusCode.Found, 900);

        Assert.Equal(("60", "LTI-RATE-LIMITED"), (login.Headers.GetValues("Retry-After").Single(), login.Headers.GetValues("Lti-Error").Single()));
        Assert.Contains("Try again in a minute", await login.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "SEC-14")]
    public async Task SEC_14_Each_group_of_routes_has_a_limit_of_its_own()
    {
        await using var school = await School.OpenAsync(("RateLimits__PerMinute", "6"));
        using var visitor = new Visitor();
        string[] groups = ["/lti/login", "/lti/launch", "/lti/proof", "/lti/arrive", "/lti/register/x", "/.well-known/jwks.json", "/nowhere"];

        foreach (var path in groups)
        {
            using var first = await visitor.GetAsync(school.Tool + path);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, first.StatusCode);
            using var refused = await UntilRefusedAsync(() => visitor.GetAsync(school.Tool + path), first.StatusCode, 200);
        }

        for (var request = 0; request < 30; request++)
        {
            using var live = await visitor.GetAsync($"{school.Tool}/health/live");
            using var style = await visitor.GetAsync($"{school.Tool}/tool.css");
            Assert.True(live.IsSuccessStatusCode && style.IsSuccessStatusCode);
        }
    }

    // The bucket fills up again as time goes by: more requests than it can hold on a slow machine.
    private static async Task<HttpResponseMessage> UntilRefusedAsync(Func<Task<HttpResponseMessage>> send, HttpStatusCode until, int most)
    {
        for (var request = 0; request < most; request++)
        {
            var answer = await send();
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return answer;
            }

            Assert.Equal(until, answer.StatusCode);
            answer.Dispose();
        }

        throw new InvalidOperationException($"{most} requests were all answered.");
    }
}
