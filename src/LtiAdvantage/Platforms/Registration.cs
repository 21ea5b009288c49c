namespace LtiAdvantage.Platforms;

/// <summary>What the tool and one platform agreed on: one client id at one issuer, with the platform's addresses.</summary>
/// <remarks>LTI 1.3 Core, section 3.1.3; Security Framework 1.0, section 3.</remarks>
public sealed record Registration
{
    /// <summary>The tool's own id of this registration.</summary>
    public required Guid Id { get; init; }

    /// <summary>The <c>iss</c> of the platform's messages, compared character by character.</summary>
    public required string Issuer { get; init; }

    /// <summary>The id that the platform gave the tool.</summary>
    public required string ClientId { get; init; }

    /// <summary>Where the browser is sent with the authentication request.</summary>
    public required string AuthorizationEndpoint { get; init; }

    /// <summary>Where access tokens are asked for.</summary>
    public required string TokenEndpoint { get; init; }

    /// <summary>Where the platform publishes its public keys.</summary>
    public required string JwksUri { get; init; }

    /// <summary>The <c>aud</c> of the tool's assertions where it is not the token endpoint.</summary>
    public string? TokenAudience { get; init; }

    /// <summary>The signature algorithms accepted from the platform.</summary>
    public IReadOnlyList<string> SigningAlgorithms { get; init; } = ["RS256"];

    /// <summary>Whether a deployment that was never seen is added by its first valid launch.</summary>
    public bool AcceptNewDeployments { get; init; } = true;

    /// <summary>False when an administrator has switched the platform off.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How this family of platforms differs from the others.</summary>
    public PlatformProfile Profile { get; init; } = PlatformProfile.Generic;
}
