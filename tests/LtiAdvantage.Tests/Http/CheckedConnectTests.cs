using System.Net;
using LtiAdvantage.Grades;
using LtiAdvantage.Http;
using LtiAdvantage.Tests.Grades;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LtiAdvantage.Tests.Http;

/// <summary>Real connections, with names that stand for what a test says.</summary>
public sealed class CheckedConnectTests
{
    private static readonly IPAddress Inside = IPAddress.Parse("127.0.0.2");
    private static readonly IPAddress Open = IPAddress.Loopback;
    private static readonly OutboundPolicy Policy = new() { OpenNetworks = [IPNetwork.Parse("127.0.0.1/32")] };

    [Theory]
    [Trait("Row", "AGS-52")]
    [InlineData("127.0.0.2")]
    [InlineData("[::ffff:127.0.0.2]")]
    [InlineData("2130706434")]
    [InlineData("0x7f.2")]
    [InlineData("0")]
    public async Task An_address_that_is_written_as_such_is_looked_at_too(string host)
    {
        await using var server = await Host.StartAsync();

        var answer = await SendAsync(Policy, $"http://{host}:{server.Port}/");

        Assert.Equal(new HttpAnswer.Missing(HttpFault.AddressNotAllowed), answer);
        Assert.Equal(0, server.Visits);
    }

    [Fact]
    [Trait("Row", "AGS-52")]
    public async Task A_name_that_means_something_else_at_the_second_look_is_refused()
    {
        await using var server = await Host.StartAsync();
        var looks = 0;
        var policy = Policy with { ResolveAsync = (_, _) => Task.FromResult<IPAddress[]>([++looks == 1 ? Open : Inside]) };
        using var client = PlatformHttp.CreateClient("Tests", "1.0", policy);
        var address = $"http://school.example:{server.Port}/";

        var first = await SendAsync(client, address);
        var second = await SendAsync(client, address);

        Assert.Equal("hello", Assert.IsType<HttpAnswer.Whole>(first).Text);
        Assert.Equal(new HttpAnswer.Missing(HttpFault.AddressNotAllowed), second);
        Assert.Equal((1, 2), (server.Visits, looks));
    }

    [Fact]
    public async Task A_name_is_looked_up_once_for_a_connection_and_what_was_found_is_what_is_called()
    {
        await using var server = await Host.StartAsync();
        var looks = 0;
        var policy = Policy with { ResolveAsync = (_, _) => Task.FromResult<IPAddress[]>([++looks == 1 ? Open : Inside]) };

        await SendAsync(policy, $"http://school.example:{server.Port}/");

        Assert.Equal(1, looks);
    }

    [Fact]
    [Trait("Row", "AGS-52")]
    public async Task Of_several_addresses_those_inside_are_passed_over()
    {
        await using var server = await Host.StartAsync();
        server.Answer = context => context.Response.WriteAsync(context.Connection.LocalIpAddress!.ToString());
        var mixed = Policy with { ResolveAsync = (_, _) => Task.FromResult<IPAddress[]>([Inside, IPAddress.Parse("169.254.169.254"), Open]) };

        var answer = await SendAsync(mixed, $"http://school.example:{server.Port}/");

        Assert.EndsWith("127.0.0.1", Assert.IsType<HttpAnswer.Whole>(answer).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_first_address_does_not_answer_the_next_is_tried()
    {
        await using var server = await Host.StartAsync();
        var both = OutboundPolicy.Development with { ResolveAsync = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.IPv6Loopback, Open]) };

        Assert.IsType<HttpAnswer.Whole>(await SendAsync(both, $"http://school.example:{server.Port}/"));
    }

    [Fact]
    public async Task The_public_internet_alone_means_no_loopback()
    {
        await using var server = await Host.StartAsync();

        Assert.Equal(new HttpAnswer.Missing(HttpFault.AddressNotAllowed), await SendAsync(OutboundPolicy.Public, $"http://localhost:{server.Port}/"));
        Assert.IsType<HttpAnswer.Whole>(await SendAsync(OutboundPolicy.Development, $"http://localhost:{server.Port}/"));
    }

    [Fact]
    public async Task The_operator_hears_of_the_host_and_of_nothing_else()
    {
        var heard = new List<string>();

        await SendAsync(Policy with { Refused = heard.Add, ResolveAsync = (_, _) => Task.FromResult<IPAddress[]>([Inside]) }, "https://lms.school.example/secret?token=1");

        Assert.Equal(["lms.school.example"], heard);
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_out_of_reach()
    {
        var policy = Policy with { ResolveAsync = (_, _) => Task.FromResult<IPAddress[]>([]) };

        Assert.Equal(new HttpAnswer.Missing(HttpFault.Unreachable), await SendAsync(policy, "https://nowhere.example/"));
    }

    [Fact]
    public async Task A_proxy_of_the_environment_is_used_only_when_a_setting_says_so()
    {
        await using var proxy = await Host.StartAsync();
        proxy.Answer = context => context.Response.WriteAsync("by proxy");
        var nowhere = Policy with { ResolveAsync = (_, _) => Task.FromResult<IPAddress[]>([]) };
        using var without = PlatformHttp.CreateHandler(nowhere);
        using var with = PlatformHttp.CreateHandler(nowhere with { UseSystemProxy = true });
        with.Proxy = without.Proxy = new WebProxy($"http://127.0.0.1:{proxy.Port}");

        var (direct, proxied) = (await SendAsync(new HttpClient(without), "http://lms.example/"), await SendAsync(new HttpClient(with), "http://lms.example/"));
        var inside = await SendAsync(new HttpClient(with), "http://127.0.0.2/");

        Assert.Equal(new HttpAnswer.Missing(HttpFault.Unreachable), direct);
        Assert.Equal("by proxy", Assert.IsType<HttpAnswer.Whole>(proxied).Text);
        Assert.Equal(new HttpAnswer.Missing(HttpFault.AddressNotAllowed), inside);
    }

    [Fact]
    [Trait("Row", "AGS-52")]
    public async Task A_grade_for_an_address_inside_waits_and_has_its_own_cause()
    {
        await using var tool = await Tool.ConnectAsync();
        using var closed = PlatformHttp.CreateClient("Tests", "1.0", OutboundPolicy.Public);

        var outcome = await new GradesClient(closed, tool.Tokens, tool.Time).PostScoreAsync(tool.Grant, tool.LineItem, A.Score, CancellationToken.None);

        Assert.Equal(new DeliveryOutcome.TryLater(GradeCause.AddressNotAllowed) { WholePlatform = true }, outcome);
        Assert.Empty(tool.Platform.Seen);
    }

    private static async Task<HttpAnswer> SendAsync(OutboundPolicy policy, string address)
    {
        using var client = PlatformHttp.CreateClient("Tests", "1.0", policy);
        return await SendAsync(client, address);
    }

    private static async Task<HttpAnswer> SendAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await BoundedHttp.SendAsync(client, request, HttpLimits.Token, new FakeTimeProvider(), CancellationToken.None);
    }
}
