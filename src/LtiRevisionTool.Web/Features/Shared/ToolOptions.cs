namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Where the tool stands in the world: section <c>Tool</c> of the settings.</summary>
internal sealed class ToolOptions
{
    public const string Section = "Tool";

    /// <summary>The tool's public address: scheme and host, no path. Every URL given out starts with it.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Addresses of reverse proxies whose forwarded headers are believed.</summary>
    public IList<string> KnownProxies { get; } = [];

    /// <summary>The public address without a trailing slash.</summary>
    public string PublicAddress => PublicUrl!.GetLeftPart(UriPartial.Authority);

    /// <summary>The tool's picture. Platforms keep this address and show what it holds then, so that it has no version in it.</summary>
    public string IconAddress => PublicAddress + "/icon.svg";
}
