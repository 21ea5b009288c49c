using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using LtiAdvantage.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LtiAdvantage.Tests.Http;

/// <summary>Answers that want to cost us memory or time, or to carry something into a log: read within limits, and never an exception.</summary>
public sealed class HostileAnswerTests
{
    private static readonly HttpLimits Limits = new(64 * 1024, TimeSpan.FromSeconds(5));
    private readonly FakeTimeProvider time = new();

    [Theory]
    [Trait("Row", "LV-N58")]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_body_counts_as_large_as_it_becomes_when_it_is_unpacked(string encoding)
    {
        await using var server = await Host.StartAsync();
        var packed = Pack(encoding, new byte[50 * 1024 * 1024]);
        Assert.True(packed.Length < Limits.Bytes);
        server.Answer = context => WriteAsync(context, encoding, packed);

        Assert.Equal(new HttpAnswer.Missing(HttpFault.TooLarge, 200), await SendAsync(server));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_body_that_is_not_packed_as_its_headers_say_is_a_broken_answer(string encoding)
    {
        await using var server = await Host.StartAsync();
        server.Answer = context => WriteAsync(context, encoding, Encoding.ASCII.GetBytes("<html>this is no compressed body at all</html>"));

        Assert.Equal(new HttpAnswer.Missing(HttpFault.Broken, 200), await SendAsync(server));
    }

    [Fact]
    [Trait("Row", "LV-N58")]
    public async Task Headers_have_a_limit_too()
    {
        await using var server = await Host.StartAsync();
        server.Answer = context =>
        {
            for (var index = 0; index < 8; index++) context.Response.Headers[$"X-Long-{index}"] = new string('x', 6000);
            return Task.CompletedTask;
        };

        Assert.Equal(new HttpAnswer.Missing(HttpFault.Broken), await SendAsync(server));
    }

    [Fact]
    [Trait("Row", "LV-N58")]
    public async Task Headers_that_drip_are_given_up_when_the_time_is_over()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var sending = SendAsync($"http://{listener.LocalEndpoint}/");
        using var connection = await listener.AcceptTcpClientAsync();
        await connection.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nX-Slow: "u8.ToArray());

        time.Advance(Limits.Time);

        Assert.Equal(new HttpAnswer.Missing(HttpFault.TimedOut), await sending);
    }

    [Fact]
    public async Task A_reason_phrase_that_repeats_what_was_posted_goes_nowhere()
    {
        await using var server = await Host.StartAsync();
        server.Answer = context =>
        {
            context.Response.StatusCode = 400;
            context.Features.Get<IHttpResponseFeature>()!.ReasonPhrase = "Bad Request {userId:amara,scoreGiven:3}";
            return Task.CompletedTask;
        };

        var whole = Assert.IsType<HttpAnswer.Whole>(await SendAsync(server));

        Assert.Equal((400, ""), (whole.Status, whole.Text));
        Assert.DoesNotContain("amara", whole.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_is_not_told_which_request_of_the_tool_its_call_came_from()
    {
        await using var server = await Host.StartAsync();
        using var listening = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listening);
        HeaderDictionary? seen = null;
        server.Answer = context =>
        {
            seen = new HeaderDictionary(context.Request.Headers.ToDictionary());
            return Task.CompletedTask;
        };
        using var activity = new Activity("request of a pupil").AddBaggage("pupil", "amara").Start();

        await SendAsync(server);

        Assert.Equal(["Accept-Encoding", "Host", "User-Agent"], seen!.Keys.Order(StringComparer.Ordinal));
    }

    private static byte[] Pack(string encoding, byte[] body)
    {
        using var packed = new MemoryStream();
        using (Stream packer = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal),
            _ => new BrotliStream(packed, CompressionLevel.Optimal),
        })
        {
            packer.Write(body);
        }

        return packed.ToArray();
    }

    private static async Task WriteAsync(HttpContext context, string encoding, byte[] body)
    {
        context.Response.Headers.ContentEncoding = encoding;
        await context.Response.Body.WriteAsync(body);
    }

    private Task<HttpAnswer> SendAsync(Host server) => SendAsync($"http://127.0.0.1:{server.Port}/");

    private async Task<HttpAnswer> SendAsync(string address)
    {
        using var client = PlatformHttp.CreateClient("Tests", "1.0", OutboundPolicy.Development);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await BoundedHttp.SendAsync(client, request, Limits, time, CancellationToken.None);
    }
}
