using System.Text.Json.Nodes;
using LtiAdvantage.Errors;
using LtiAdvantage.Keys;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace LtiAdvantage.Tests.Keys;

public sealed class PlatformKeysTests : IClassFixture<KeyServer>
{
    private static readonly string Both = SigningKey.Set(SigningKey.First.Jwk(), SigningKey.Second.Jwk());
    private static readonly string One = SigningKey.Set(SigningKey.First.Jwk());

    private readonly KeyServer server;
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
    private readonly PlatformKeys keys;
    private readonly string url;

    public PlatformKeysTests(KeyServer server)
    {
        this.server = server;
        keys = new PlatformKeys(server.Client, time);
        url = server.PublishText(One);
    }

    [Theory, Trait("Row", "KEY-13")]
    [InlineData(null, 3600)]
    [InlineData("public, max-age=864000", 3600)]
    [InlineData("max-age=600", 600)]
    [InlineData("max-age=1", 300)]
    [InlineData("no-store", 300)]
    [InlineData("no-cache, max-age=1800", 300)]
    public async Task KEY_13_A_key_set_lives_as_long_as_its_platform_says_within_limits(string? control, int seconds)
    {
        server.Replace(url, context =>
        {
            if (control is not null) context.Response.Headers.CacheControl = control;
            return context.Response.WriteAsync(One);
        });
        await FindsAsync();

        time.Advance(TimeSpan.FromSeconds(seconds - 1));
        await FindsAsync();
        Assert.Equal(1, server.Visits(url));

        time.Advance(TimeSpan.FromSeconds(1));
        await FindsAsync();
        Assert.Equal(2, server.Visits(url));
    }

    [Fact, Trait("Row", "KEY-13")]
    public async Task KEY_13_A_set_that_has_not_changed_is_not_sent_again()
    {
        server.Replace(url, context =>
        {
            if (context.Request.Headers.IfNoneMatch == "\"v1\"") context.Response.StatusCode = 304;
            context.Response.Headers.ETag = "\"v1\"";
            return context.Response.StatusCode == 304 ? Task.CompletedTask : context.Response.WriteAsync(One);
        });
        await FindsAsync();
        time.Advance(TimeSpan.FromHours(1));
        await FindsAsync();
        time.Advance(TimeSpan.FromMinutes(59));
        await FindsAsync();

        Assert.Equal(2, server.Visits(url));
    }

    [Fact, Trait("Row", "KEY-13")]
    public async Task KEY_13_Many_at_once_ask_once()
    {
        var open = new TaskCompletionSource();
        server.Replace(url, async context =>
        {
            await open.Task;
            await context.Response.WriteAsync(One);
        });

        var asked = Enumerable.Range(0, 40).Select(_ => FindAsync(SigningKey.First.Id)).ToList();
        open.SetResult();

        Assert.All(await Task.WhenAll(asked), found => Assert.IsType<KeyLookup.Found>(found));
        Assert.Equal(1, server.Visits(url));
    }

    [Fact, Trait("Row", "KEY-13")]
    public async Task KEY_13_A_caller_that_gives_up_does_not_spoil_it_for_the_others()
    {
        var open = new TaskCompletionSource();
        server.Replace(url, async context =>
        {
            await open.Task;
            await context.Response.WriteAsync(One);
        });
        using var cancellation = new CancellationTokenSource();
        var first = keys.FindAsync(url, SigningKey.First.Id, cancellation.Token);
        var second = FindAsync(SigningKey.First.Id);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        open.SetResult();

        Assert.IsType<KeyLookup.Found>(await second);
    }

    [Fact, Trait("Row", "KEY-14")]
    public async Task KEY_14_Another_address_is_another_set()
    {
        await FindsAsync();
        var moved = server.PublishText(SigningKey.Set(SigningKey.Second.Jwk()));

        Assert.IsType<KeyLookup.Unknown>(await keys.FindAsync(moved, SigningKey.First.Id, default));
    }

    [Fact]
    [Trait("Row", "KEY-15")]
    [Trait("Row", "LV-N56")]
    public async Task KEY_15_We_say_who_we_are()
    {
        server.Replace(url, context => context.Request.Headers.UserAgent.Count == 0 ? Refuse(context) : context.Response.WriteAsync(One));

        await FindsAsync();
    }

    [Theory, Trait("Row", "LV-N25")]
    [InlineData("private")]
    [InlineData("""{"use":"enc"}""")]
    [InlineData("""{"use":null}""")]
    [InlineData("""{"key_ops":["sign"]}""")]
    [InlineData("""{"e":"AQ"}""")]
    [InlineData("""{"e":"Ag"}""")]
    [InlineData("""{"n":"{short}"}""")]
    [InlineData("""{"n":"!!!"}""")]
    [InlineData("""{"n":""}""")]
    [InlineData("""{"n":5}""")]
    [InlineData("""{"kty":"oct","k":"c2VjcmV0"}""")]
    [InlineData("""{"kty":"OKP","crv":"Ed25519"}""")]
    [InlineData("""{"kty":"EC","crv":"P-256","x":"AAAA","y":"AAAA"}""")]
    [InlineData("""{"kid":7}""")]
    [InlineData("""{"kid":""}""")]
    public async Task LV_N25_LV_N59_A_key_that_must_not_or_cannot_be_used_is_skipped(string change)
    {
        var jwk = SigningKey.First.Jwk(withPrivate: change == "private");
        if (change != "private")
        {
            var shortModulus = jwk["n"]!.GetValue<string>()[..171];
            foreach (var (name, value) in JsonNode.Parse(change.Replace("{short}", shortModulus, StringComparison.Ordinal))!.AsObject()) jwk[name] = value?.DeepClone();
        }
        server.ReplaceText(url, SigningKey.Set(jwk, SigningKey.Second.Jwk()));

        Assert.IsType<KeyLookup.Unknown>(await FindAsync(SigningKey.First.Id));
        Assert.IsType<KeyLookup.Found>(await FindAsync(SigningKey.Second.Id));
    }

    [Fact, Trait("Row", "LV-N59")]
    public async Task LV_N59_Bad_entries_do_not_cost_the_good_ones()
    {
        server.ReplaceText(url, $$"""{"keys":[null,5,"x",[],{},{"kty":"RSA"},{{SigningKey.First.Jwk().ToJsonString()}},{"kid":"z","kty":"new"}]}""");

        await FindsAsync();
    }

    [Theory, Trait("Row", "LV-N60")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LV_N60_Two_keys_of_one_id_are_both_offered(bool strangerFirst)
    {
        var (mine, theirs) = (SigningKey.First.Jwk(), SigningKey.Strangers.Jwk());
        server.ReplaceText(url, strangerFirst ? SigningKey.Set(theirs, mine) : SigningKey.Set(mine, theirs));

        Assert.Equal(2, Assert.IsType<KeyLookup.Found>(await FindAsync(SigningKey.First.Id)).Keys.Count);
    }

    [Fact, Trait("Row", "LV-P31")]
    public async Task LV_P31_A_key_without_an_algorithm_fits_its_own_kind()
    {
        var jwk = SigningKey.First.Jwk();
        jwk.Remove("alg");
        jwk.Remove("use");
        server.ReplaceText(url, SigningKey.Set(jwk));

        var key = Assert.IsType<KeyLookup.Found>(await FindAsync(SigningKey.First.Id)).Keys.Single();

        Assert.True(key.Fits("RS256") && key.Fits("PS512") && !key.Fits("ES256"));
    }

    [Fact, Trait("Row", "LV-N61")]
    public async Task LV_N61_A_flood_of_invented_ids_asks_five_times_and_then_once_in_30_seconds()
    {
        await FindsAsync();
        for (var id = 0; id < 100; id++) Assert.IsType<KeyLookup.Unknown>(await FindAsync("invented-" + id));
        Assert.Equal(6, server.Visits(url));

        time.Advance(TimeSpan.FromSeconds(30));
        for (var id = 0; id < 100; id++) Assert.IsType<KeyLookup.Unknown>(await FindAsync("again-" + id));
        Assert.Equal(7, server.Visits(url));
    }

    [Fact, Trait("Row", "LV-N61")]
    public async Task LV_N61_An_id_found_absent_is_not_asked_for_again_at_once()
    {
        await FindsAsync();
        for (var time = 0; time < 10; time++) await FindAsync("invented");
        Assert.Equal(2, server.Visits(url));

        time.Advance(TimeSpan.FromSeconds(30));
        await FindAsync("invented");
        Assert.Equal(3, server.Visits(url));
    }

    [Fact]
    [Trait("Row", "LV-N61")]
    [Trait("Row", "LV-P28")]
    public async Task LV_N61_LV_P28_A_rotation_right_after_a_few_bad_ids_gets_in()
    {
        await FindsAsync();
        for (var id = 0; id < 4; id++) await FindAsync("invented-" + id);
        server.ReplaceText(url, Both);

        Assert.IsType<KeyLookup.Found>(await FindAsync(SigningKey.Second.Id));
    }

    [Fact, Trait("Row", "LV-P29")]
    public async Task LV_P29_A_key_that_the_platform_took_back_ends_with_the_set()
    {
        server.ReplaceText(url, Both);
        await FindAsync(SigningKey.Second.Id);
        server.ReplaceText(url, One);
        time.Advance(TimeSpan.FromHours(1));

        Assert.IsType<KeyLookup.Unknown>(await FindAsync(SigningKey.Second.Id));
    }

    [Fact]
    [Trait("Row", "LV-P29")]
    [Trait("Row", "LV-P30")]
    public async Task LV_P29_LV_P30_While_a_platform_is_down_its_keys_serve_for_a_day()
    {
        await FindsAsync();
        server.Replace(url, Refuse);
        time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        await FindsAsync();
        await FindsAsync();
        Assert.Equal(2, server.Visits(url));

        time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(LtiReason.JwksInvalid, Assert.IsType<KeyLookup.Unavailable>(await FindAsync(SigningKey.First.Id)).Fault.Reason);
        Assert.Equal(3, server.Visits(url));

        server.ReplaceText(url, One);
        time.Advance(TimeSpan.FromSeconds(30));
        await FindsAsync();
    }

    [Fact]
    [Trait("Row", "LV-N55")]
    [Trait("Row", "KEY-13")]
    public async Task LV_N55_A_platform_that_cannot_be_reached_is_left_alone_for_30_seconds()
    {
        var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var closed = $"http://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}/keys";
        listener.Stop();

        var fault = Assert.IsType<KeyLookup.Unavailable>(await keys.FindAsync(closed, "any", default)).Fault;

        Assert.Equal((LtiReason.JwksUnreachable, null), (fault.Reason, fault.Status));
    }

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = 403;
        return context.Response.WriteAsync("<html>Forbidden</html>");
    }

    private Task<KeyLookup> FindAsync(string id) => keys.FindAsync(url, id, default);

    private async Task FindsAsync() => Assert.IsType<KeyLookup.Found>(await FindAsync(SigningKey.First.Id));
}
