using Microsoft.IdentityModel.Tokens;

namespace LtiAdvantage.Keys;

/// <summary>A public key that a platform publishes.</summary>
/// <param name="KeyId">Its id.</param>
/// <param name="Key">The key itself, named by its id.</param>
/// <param name="Family">First letters of the algorithms it can be used with: RS and PS, or one ES algorithm.</param>
/// <param name="Algorithm">The one algorithm that the platform uses it with, when it says so.</param>
internal sealed record PlatformKey(string KeyId, SecurityKey Key, IReadOnlyList<string> Family, string? Algorithm)
{
    /// <summary>Whether a token of that algorithm can have been signed with it.</summary>
    /// <remarks>RFC 7517, section 4.4: the algorithm is optional.</remarks>
    public bool Fits(string algorithm) => (Algorithm is null || Algorithm == algorithm) && Family.Any(prefix => algorithm.StartsWith(prefix, StringComparison.Ordinal));
}
