using System.Diagnostics.CodeAnalysis;

namespace LtiAdvantage.Messages;

/// <summary>A teacher comes to choose content for the course.</summary>
/// <remarks>Deep Linking 2.0, section 3.4. It opens no placement: there may be neither a resource link nor a target.</remarks>
public sealed record DeepLinkingRequest : LtiMessage
{
    /// <summary>A request with nothing in it yet.</summary>
    public DeepLinkingRequest()
    {
    }

    [SetsRequiredMembers]
    internal DeepLinkingRequest(CommonClaims common, DeepLinkingSettings settings)
        : base(common) => Settings = settings;

    /// <summary>What may be chosen, and where the choice goes.</summary>
    public required DeepLinkingSettings Settings { get; init; }
}
