using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LtiAdvantage.Keys;

/// <summary>Signs what the tool says to platforms.</summary>
/// <remarks>RFC 7515; Security Framework 1.0, section 6.1: RS256, the key named in the header.</remarks>
internal static class ToolSignature
{
    // Moodle has no leeway: issued one second ahead of its clock is refused. Canvas takes nothing that is older than 5 minutes.
    private static readonly TimeSpan BackDated = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>The <c>iat</c> and <c>exp</c> of a message that is signed now, seconds since 1970.</summary>
    public static (long Issued, long Expires) Validity(DateTimeOffset now)
    {
        var issued = now - BackDated;
        return (issued.ToUnixTimeSeconds(), (issued + Lifetime).ToUnixTimeSeconds());
    }

    /// <summary>The claims as a signed token.</summary>
    public static string Sign(JsonObject claims, ToolKey key)
    {
        var signer = new RsaSecurityKey(key.Key)
        {
            KeyId = key.KeyId,
            // A provider kept beyond the call would outlive the key that rotation disposes of.
            CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
        };
        return new JsonWebTokenHandler().CreateToken(claims.ToJsonString(), new SigningCredentials(signer, SecurityAlgorithms.RsaSha256));
    }
}
