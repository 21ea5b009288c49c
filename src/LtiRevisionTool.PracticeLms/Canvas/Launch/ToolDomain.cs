using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Canvas.Launch;

/// <summary>Canvas finds the tool of an address by its domain.</summary>
internal static class ToolDomain
{
    public static bool Fits(LmsTool tool, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Authority.Equals(tool.Domain, StringComparison.OrdinalIgnoreCase) || uri.Authority.EndsWith("." + tool.Domain, StringComparison.OrdinalIgnoreCase));
}
