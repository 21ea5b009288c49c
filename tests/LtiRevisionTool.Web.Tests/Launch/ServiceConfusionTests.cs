using System.Net;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>Two platforms, one of which names the gradebook of the other as its own.</summary>
public sealed class ServiceConfusionTests
{
    [Fact]
    [Trait("Row", "SEC-08")]
    public async Task SEC_08_A_platform_that_names_anothers_gradebook_gets_there_with_its_own_token_at_most()
    {
        await using var honest = await ForeignPlatform.StartAsync();
        await using var hostile = await ForeignPlatform.StartAsync();
        await using var school = await School.OpenAsync([.. honest.Settings(1), .. hostile.Settings(2).Select(AtNoTokens)]);
        using var pupil = new Visitor();
        var home = await honest.LaunchAsync(pupil, school.Tool);
        using var attacker = new Visitor();
        var (state, nonce) = await hostile.LoginAsync(attacker, school.Tool);
        var claims = hostile.Claims(school.Tool, nonce, TimeProvider.System.GetUtcNow(), "student-of-the-hostile");
        claims["https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"]!["lineitem"] = honest.LineItem;
        using var launch = await attacker.PostAsync($"{school.Tool}/lti/launch", [new("id_token", hostile.Sign(claims)), new("state", state)]);
        Assert.Equal(HttpStatusCode.SeeOther, launch.StatusCode);

        await Answers.FinishAsync(await attacker.OpenAsync($"{school.Tool}{launch.Headers.Location}/checkpoint/1"), _ => true);
        await Answers.FinishAsync(await pupil.OpenAsync($"{school.Tool}{home.Address.AbsolutePath}/checkpoint/1"), _ => true);

        await Eventually.TrueAsync("the honest platform has its own score", TimeSpan.FromSeconds(20), () => Task.FromResult(honest.Scores.Exists(score => score.Status == 200)));
        lock (honest.Scores)
        {
            Assert.DoesNotContain(honest.Scores, score => (string?)score.Score["userId"] == "student-of-the-hostile");
        }
    }

    // A tool that mixed the two up would come with the token of the honest one: the hostile one grants none.
    private static (string Name, string Value) AtNoTokens((string Name, string Value) setting) =>
        setting.Name.EndsWith("TokenEndpoint", StringComparison.Ordinal) ? (setting.Name, setting.Value + "/none") : setting;
}
