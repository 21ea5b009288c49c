using System.Net;
using LtiAdvantage.Errors;
using LtiAdvantage.Http;
using LtiAdvantage.Keys;
using LtiAdvantage.Tests.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace LtiAdvantage.Tests.Keys;

/// <summary>Where a key set may be fetched from: one rule at each hop, when it is connected to.</summary>
public sealed class KeySetAddressTests
{
    private static readonly OutboundPolicy One = new() { OpenNetworks = [IPNetwork.Parse("127.0.0.1/32")] };

    [Fact, Trait("Row", "LV-N57")]
    public async Task LV_N57_A_redirect_into_a_network_inside_is_not_followed()
    {
        await using var server = await Host.StartAsync();
        server.Answer = context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = $"http://127.0.0.2:{server.Port}/keys";
            return Task.CompletedTask;
        };

        var lookup = await FindAsync(One, $"http://127.0.0.1:{server.Port}/keys");

        Assert.Equal(new KeyLookup.Unavailable(new KeySetFault(LtiReason.JwksUnreachable, null)), lookup);
        Assert.Equal(1, server.Visits);
    }

    [Fact, Trait("Row", "LV-N57")]
    public async Task LV_N57_A_redirect_to_an_address_that_may_be_called_is_followed()
    {
        await using var server = await Host.StartAsync();
        server.Answer = context =>
        {
            if (context.Request.Path == "/keys") return context.Response.WriteAsync(SigningKey.Set(SigningKey.First.Jwk()));
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = $"http://127.0.0.1:{server.Port}/keys";
            return Task.CompletedTask;
        };

        Assert.IsType<KeyLookup.Found>(await FindAsync(One, $"http://127.0.0.1:{server.Port}/start"));
    }

    [Fact, Trait("Row", "LV-N57")]
    public async Task LV_N57_A_key_set_inside_is_not_fetched_and_nobody_learns_where_it_lies()
    {
        await using var server = await Host.StartAsync();

        var lookup = await FindAsync(OutboundPolicy.Public, $"http://127.0.0.1:{server.Port}/keys");

        Assert.Equal(new KeyLookup.Unavailable(new KeySetFault(LtiReason.JwksUnreachable, null)), lookup);
        Assert.Equal(0, server.Visits);
    }

    private static async Task<KeyLookup> FindAsync(OutboundPolicy policy, string url)
    {
        using var client = PlatformHttp.CreateClient("Tests", "1.0", policy);
        return await new PlatformKeys(client, new FakeTimeProvider()).FindAsync(url, SigningKey.First.Id, CancellationToken.None);
    }
}
