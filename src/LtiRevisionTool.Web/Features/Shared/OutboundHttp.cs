using System.Net;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// The one way out: key sets, tokens and grade services. No cookies, no redirects of its own accord; times and sizes are
/// bounded by the protocol library for each kind of call.
/// </summary>
internal sealed class OutboundHttp : IDisposable
{
    public HttpClient Client { get; } = Create();

    public void Dispose() => Client.Dispose();

    private static HttpClient Create()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        };
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("LtiRevisionTool/1.0");
        return client;
    }
}
