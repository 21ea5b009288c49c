using System.Net;
using System.Net.Http.Headers;

namespace LtiAdvantage.Http;

/// <summary>Makes the HTTP client for calls to platforms. One for the life of the process is right: it renews its connections.</summary>
public static class PlatformHttp
{
    /// <summary>A client that follows no redirect, keeps no cookie and says who it is.</summary>
    /// <param name="product">The name in <c>User-Agent</c>, a token such as <c>LtiRevisionTool</c>.</param>
    /// <param name="version">The version in <c>User-Agent</c>.</param>
    public static HttpClient CreateClient(string product, string version)
    {
        var client = new HttpClient(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(product, version));
        return client;
    }

    /// <summary>
    /// The handler of such a client. A bearer token and a key set must come from the address that was agreed on, so
    /// redirects are left to the callers; every call has its own time limit.
    /// </summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
