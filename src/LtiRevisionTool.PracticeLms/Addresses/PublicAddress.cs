using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.PracticeLms.Addresses;

/// <summary>The two addresses that every message names: the LMS's own and the tool's. Neither ends with a slash.</summary>
internal sealed class PublicAddress(IOptions<PracticeOptions> options, IServer server)
{
    /// <summary>Known once the server listens: it may have been given port 0.</summary>
    public string Lms => field ??= (options.Value.PublicUrl ?? Listening()).TrimEnd('/');

    /// <summary>Whether the LMS is a school's own server.</summary>
    public bool IsSelfHosted { get; } = options.Value.SelfHosted;

    public string Tool { get; } = options.Value.ToolUrl.TrimEnd('/');

    /// <summary>By number, because the tool is on localhost: two names make two sites, as in a school.</summary>
    private string Listening()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("The practice LMS has no address before it listens.");
        return address.Replace("//localhost", "//127.0.0.1", StringComparison.Ordinal);
    }
}
