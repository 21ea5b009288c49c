using System.Diagnostics.CodeAnalysis;

namespace LtiAdvantage.Messages;

/// <summary>A user opens a placement of the tool.</summary>
/// <remarks>LTI Core 1.3, section 5.3.</remarks>
public sealed record ResourceLinkRequest : LtiMessage
{
    /// <summary>A request with nothing in it yet.</summary>
    public ResourceLinkRequest()
    {
    }

    [SetsRequiredMembers]
    internal ResourceLinkRequest(CommonClaims common, ResourceLink link)
        : base(common) => ResourceLink = link;

    /// <summary>The placement that was opened.</summary>
    public required ResourceLink ResourceLink { get; init; }
}
