using LtiAdvantage.Http;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LtiAdvantage.Tests.Http;

public sealed class BoundedHttpTests
{
    private static readonly HttpLimits Small = new(1000, TimeSpan.FromSeconds(5));

    [Fact]
    [Trait("Row", "KEY-15")]
    public async Task A_client_without_a_name_is_given_one()
    {
        var handler = new StubHandler(_ => Answer(new StringContent("")));

        await SendAsync(handler);

        Assert.Equal("LtiAdvantage/1.0", handler.UserAgent);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public async Task A_body_is_read_up_to_its_limit_whether_or_not_its_length_is_announced(int length, bool whole)
    {
        var announced = await SendAsync(new StubHandler(_ => Answer(new ByteArrayContent(new byte[length]))));
        var unannounced = await SendAsync(new StubHandler(_ => Answer(new StreamContent(new UnknownLength(new byte[length])))));

        Assert.Equal((whole, whole), (announced is HttpAnswer.Whole, unannounced is HttpAnswer.Whole));
        if (!whole)
            Assert.Equal(new HttpAnswer.Missing(HttpFault.TooLarge, 200), unannounced);
    }

    [Fact]
    public async Task The_handlers_limit_on_connecting_means_that_nothing_was_sent()
    {
        var handler = new StubHandler(_ => throw new TaskCanceledException("connecting", new TimeoutException()));

        Assert.Equal(new HttpAnswer.Missing(HttpFault.Unreachable), await SendAsync(handler));
    }

    [Fact]
    public void The_handler_follows_nothing_and_keeps_nothing()
    {
        using var handler = PlatformHttp.CreateHandler(OutboundPolicy.Public);

        Assert.Equal((false, false), (handler.AllowAutoRedirect, handler.UseCookies));
    }

    private static async Task<HttpAnswer> SendAsync(StubHandler handler)
    {
        using var http = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://lms.example/");
        return await BoundedHttp.SendAsync(http, request, Small, new FakeTimeProvider(), CancellationToken.None);
    }

    private static HttpResponseMessage Answer(HttpContent content) => new() { Content = content };

    private sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public string? UserAgent { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            UserAgent = request.Headers.UserAgent.ToString();
            return Task.FromResult(answer(request));
        }
    }

    private sealed class UnknownLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
