using LtiAdvantage.DynamicRegistration;
using LtiRevisionTool.Data.Platforms;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>What the administrator decided.</summary>
internal sealed record RegistrationChoice
{
    public required NamePolicy Names { get; init; }

    /// <summary>The issuer that the person was shown before they answered; null when they have not been asked.</summary>
    public string? AskedAbout { get; init; }

    /// <summary>Whether they say that this issuer is their site.</summary>
    public bool IssuerChecked { get; init; }

    /// <summary>Whether a connection that is here may be brought up to date.</summary>
    public bool MayUpdate { get; init; }

    /// <summary>Whether nothing is left to ask about this platform.</summary>
    public bool Settles(PlatformConfiguration platform, bool isKnown) =>
        (platform.IssuerMatches && !isKnown)
        || (AskedAbout == platform.Issuer && (platform.IssuerMatches || IssuerChecked) && (!isKnown || MayUpdate));
}
