using System.Net;
using LtiAdvantage.Http;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// The one way out: key sets, tokens and grade services. No cookies, no redirects of its own accord, no address that is not
/// public unless a setting opens its network; times and sizes are bounded by the protocol library for each kind of call.
/// </summary>
internal sealed class OutboundHttp : IDisposable
{
    public OutboundHttp(IOptions<OutboundOptions> options, IHostEnvironment environment, ILogger<KeyLog> logger)
    {
        Policy = Of(options.Value, environment, logger);
        Client = PlatformHttp.CreateClient("LtiRevisionTool", "1.0", Policy);
    }

    public HttpClient Client { get; }

    /// <summary>Where the client goes: for addresses that are looked at before they are kept.</summary>
    public OutboundPolicy Policy { get; }

    public void Dispose() => Client.Dispose();

    private static OutboundPolicy Of(OutboundOptions options, IHostEnvironment environment, ILogger logger)
    {
        var start = environment.IsDevelopment() ? OutboundPolicy.Development : OutboundPolicy.Public;
        return start with
        {
            OpenNetworks = [.. start.OpenNetworks, .. options.AllowedNetworks.Select(IPNetwork.Parse)],
            UseSystemProxy = options.UseSystemProxy,
            Refused = host => KeyLog.HostRefused(logger, host),
        };
    }
}
