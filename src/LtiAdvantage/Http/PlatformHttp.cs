using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;

namespace LtiAdvantage.Http;

/// <summary>Makes the HTTP client for calls to platforms. One for the life of the process is right: it renews its connections.</summary>
public static class PlatformHttp
{
    private const int MostHeaderKilobytes = 32;
    private const int MostConnections = 32;

    /// <summary>A client that follows no redirect, keeps no cookie, goes only where it may and says who it is.</summary>
    /// <param name="product">The name in <c>User-Agent</c>, a token such as <c>LtiRevisionTool</c>.</param>
    /// <param name="version">The version in <c>User-Agent</c>.</param>
    /// <param name="policy">Where it may go.</param>
    public static HttpClient CreateClient(string product, string version, OutboundPolicy policy)
    {
        var client = new HttpClient(CreateHandler(policy)) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(product, version));
        return client;
    }

    /// <summary>
    /// The handler of such a client. A bearer token and a key set must come from the address that was agreed on, so
    /// redirects are left to the callers; every call has its own time limit.
    /// </summary>
    /// <param name="policy">Where it may go.</param>
    public static SocketsHttpHandler CreateHandler(OutboundPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = policy.UseSystemProxy,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            ConnectCallback = new CheckedConnect(policy).ConnectAsync,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxConnectionsPerServer = MostConnections,
            MaxResponseHeadersLength = MostHeaderKilobytes,
            // What was not read to its end is not worth reading for the sake of the connection.
            MaxResponseDrainSize = 0,
            // A platform is not told by which request of which person its call came about.
            ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
        };
    }
}
