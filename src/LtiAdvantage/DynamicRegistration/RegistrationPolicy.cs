using LtiAdvantage.Http;

namespace LtiAdvantage.DynamicRegistration;

/// <summary>Which addresses a platform may have.</summary>
public sealed record RegistrationPolicy
{
    /// <summary>Whether addresses may be plain http on loopback, on any port. For development.</summary>
    public bool AllowHttpLoopback { get; init; }

    /// <summary>The ports at which https may be spoken.</summary>
    public IReadOnlyCollection<int> Ports { get; init; } = [443];

    /// <summary>Where calls may lead: the one of the client that makes them.</summary>
    public OutboundPolicy Outbound { get; init; } = OutboundPolicy.Public;
}
