using LtiAdvantage.Errors;
using LtiAdvantage.Launch;
using LtiAdvantage.Tests.Launch;
using Microsoft.AspNetCore.Http;

namespace LtiAdvantage.Tests.Keys;

/// <summary>What a user gets when the platform's keys cannot be had.</summary>
public sealed class KeySetFaultTests(KeyServer server) : IClassFixture<KeyServer>
{
    private readonly Bench bench = new(server);

    [Theory, Trait("Row", "LV-N56")]
    [InlineData(200, "<html>Log in</html>")]
    [InlineData(403, "<html>Forbidden</html>")]
    [InlineData(500, "")]
    [InlineData(200, "{\"keys\":")]
    [InlineData(200, "{}")]
    [InlineData(200, "[]")]
    [InlineData(200, "{\"keys\":{}}")]
    [InlineData(304, "")]
    public async Task LV_N56_What_is_no_key_set_is_refused_for_now(int status, string body)
    {
        Answer(context =>
        {
            context.Response.StatusCode = status;
            return body.Length == 0 ? Task.CompletedTask : context.Response.WriteAsync(body);
        });

        var refused = await bench.RefusesAsync(LtiReason.JwksInvalid, 503, _ => { });

        Assert.Equal((LtiUserMessage.Busy, TimeSpan.FromSeconds(5), Bench.Issuer), (refused.Error.Message, refused.Error.RetryAfter, refused.Error.Facts["issuer"]));
    }

    [Fact, Trait("Row", "LV-N56")]
    public async Task LV_N56_A_failure_is_remembered_for_30_seconds_and_then_forgotten()
    {
        Answer(context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });
        var login = await bench.LoginAsync();
        bench.Refuses(await bench.LaunchAsync(login, bench.Token(login)), LtiReason.JwksInvalid, 503);
        server.ReplaceText(bench.JwksUri, SigningKey.Set(SigningKey.First.Jwk()));

        bench.Time.Advance(TimeSpan.FromSeconds(29));
        bench.Refuses(await bench.LaunchAsync(login, bench.Token(login)), LtiReason.JwksInvalid, 503);
        Assert.Equal(1, server.Visits(bench.JwksUri));

        bench.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<LaunchResult.Accepted>(await bench.LaunchAsync(login, bench.Token(login)));
    }

    [Fact, Trait("Row", "LV-N57")]
    public async Task LV_N57_Three_redirects_are_followed_and_a_fourth_is_not()
    {
        var last = server.PublishText(SigningKey.Set(SigningKey.First.Jwk()));
        var third = Redirect(last);
        var second = Redirect(third);
        var relative = Redirect(new Uri(second).AbsolutePath);
        Answer(context => Go(context, relative));
        await bench.RefusesAsync(LtiReason.JwksInvalid, 503, _ => { });
        Assert.Equal(0, server.Visits(last));

        bench.States.All.Clear();
        bench.Time.Advance(TimeSpan.FromSeconds(30));
        Answer(context => Go(context, new Uri(second).AbsolutePath));
        await bench.AcceptsAsync();
    }

    [Theory, Trait("Row", "LV-N57")]
    [InlineData("http://school.example/keys")]
    [InlineData("ftp://127.0.0.1/keys")]
    [InlineData("https://user@127.0.0.1/keys")]
    [InlineData("")]
    public async Task LV_N57_A_redirect_to_an_address_that_we_would_not_call_is_refused(string location)
    {
        Answer(context => Go(context, location));

        await bench.RefusesAsync(LtiReason.JwksInvalid, 503, _ => { });
    }

    [Fact, Trait("Row", "LV-N58")]
    public async Task LV_N58_A_huge_set_is_dropped_at_the_limit()
    {
        Answer(async context =>
        {
            var chunk = new string(' ', 64 * 1024);
            for (var sent = 0; sent < 800 && !context.RequestAborted.IsCancellationRequested; sent++) await context.Response.WriteAsync(chunk);
        });

        await bench.RefusesAsync(LtiReason.JwksInvalid, 503, _ => { });
    }

    [Theory, Trait("Row", "LV-N58")]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public async Task LV_N58_A_set_holds_at_most_a_hundred_keys(int count, bool accepted)
    {
        server.ReplaceText(bench.JwksUri, SigningKey.Set([.. Enumerable.Range(1, count).Select(n => SigningKey.First.Named("platform-key-" + n).Jwk())]));

        if (accepted) await bench.AcceptsAsync();
        else await bench.RefusesAsync(LtiReason.JwksInvalid, 503, _ => { });
    }

    [Fact]
    [Trait("Row", "LV-N55")]
    [Trait("Row", "LV-N58")]
    public async Task LV_N58_A_body_that_drips_is_given_up_after_five_seconds()
    {
        var (dripping, givenUp) = (new TaskCompletionSource(), new TaskCompletionSource());
        Answer(async context =>
        {
            context.RequestAborted.Register(givenUp.SetResult);
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            dripping.SetResult();
            await givenUp.Task;
        });
        var login = await bench.LoginAsync();
        var launch = bench.LaunchAsync(login, bench.Token(login));
        await dripping.Task;

        bench.Time.Advance(TimeSpan.FromSeconds(5));

        bench.Refuses(await launch, LtiReason.JwksUnreachable, 503);
    }

    [Fact, Trait("Row", "LV-N60")]
    public async Task LV_N60_Of_two_keys_of_one_id_the_right_one_verifies()
    {
        server.ReplaceText(bench.JwksUri, SigningKey.Set(SigningKey.Strangers.Jwk(), SigningKey.First.Jwk()));

        await bench.AcceptsAsync();
    }

    [Fact, Trait("Row", "LV-N25")]
    public async Task LV_N25_A_weak_key_verifies_nothing()
    {
        using var rsa = System.Security.Cryptography.RSA.Create(1024);
        var weak = new SigningKey("weak", rsa);
        server.ReplaceText(bench.JwksUri, SigningKey.Set(weak.Jwk()));
        var login = await bench.LoginAsync();

        bench.Refuses(await bench.LaunchAsync(login, Bench.Sign(bench.Claims(login).ToJsonString(), weak)), LtiReason.KeyIdUnknown, 401);
    }

    [Fact, Trait("Row", "LV-P28")]
    public async Task LV_P28_A_new_key_is_found_with_one_more_look()
    {
        await bench.AcceptsAsync();
        server.ReplaceText(bench.JwksUri, SigningKey.Set(SigningKey.First.Jwk(), SigningKey.Second.Jwk()));
        var login = await bench.LoginAsync();

        Assert.IsType<LaunchResult.Accepted>(await bench.LaunchAsync(login, Bench.Sign(bench.Claims(login).ToJsonString(), SigningKey.Second)));
        Assert.Equal(2, server.Visits(bench.JwksUri));
    }

    private void Answer(RequestDelegate page) => server.Replace(bench.JwksUri, page);

    private string Redirect(string to) => server.Publish(context => Go(context, to));

    private static Task Go(HttpContext context, string to)
    {
        context.Response.StatusCode = 302;
        if (to.Length > 0) context.Response.Headers.Location = to;
        return Task.CompletedTask;
    }
}
