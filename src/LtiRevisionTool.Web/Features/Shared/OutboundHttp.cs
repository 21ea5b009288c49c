using LtiAdvantage.Http;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// The one way out: key sets, tokens and grade services. No cookies, no redirects of its own accord; times and sizes are
/// bounded by the protocol library for each kind of call.
/// </summary>
internal sealed class OutboundHttp : IDisposable
{
    public HttpClient Client { get; } = PlatformHttp.CreateClient("LtiRevisionTool", "1.0");

    public void Dispose() => Client.Dispose();
}
