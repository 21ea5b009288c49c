using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// Whether a page of ours sent a request. A proof or a code that an attacker knows must not be sent from the attacker's page by
/// somebody else's browser: it would open the attacker's session there.
/// </summary>
internal sealed class OwnPage(IOptions<ToolOptions> tool)
{
    /// <summary>Only when the browser says so: silence is no proof.</summary>
    public bool Sent(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site.Length > 0
            ? site == "same-origin"
            : request.Headers.Origin.ToString().Equals(tool.Value.PublicAddress, StringComparison.OrdinalIgnoreCase);
    }
}
