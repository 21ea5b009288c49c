namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Section <c>Outbound</c> of the settings: where calls to platforms may lead besides the public internet.</summary>
internal sealed class OutboundOptions
{
    public const string Section = "Outbound";

    /// <summary>Networks, as 10.20.0.0/16, in which a platform stands that is not public.</summary>
    public IList<string> AllowedNetworks { get; } = [];

    /// <summary>Whether the proxy that HTTPS_PROXY and its like name is used.</summary>
    public bool UseSystemProxy { get; set; }
}
