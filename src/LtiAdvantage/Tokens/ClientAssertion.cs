using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LtiAdvantage.Keys;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LtiAdvantage.Tokens;

/// <summary>The signed statement by which the tool proves who it is. Made anew for each request.</summary>
/// <remarks>Security Framework 1.0, section 4.1; RFC 7523, section 3; deployment claim: LTI 1.3 Core, section 3.1.3.</remarks>
internal static class ClientAssertion
{
    private const string DeploymentClaim = "https://purl.imsglobal.org/spec/lti/claim/deployment_id";

    // Moodle has no leeway: issued one second ahead of its clock is refused.
    private static readonly TimeSpan BackDated = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public static string Create(ServiceGrant grant, ToolKey key, DateTimeOffset now)
    {
        var registration = grant.Registration;
        var issued = now - BackDated;
        var claims = new JsonObject
        {
            ["iss"] = registration.ClientId,
            ["sub"] = registration.ClientId,
            ["aud"] = registration.TokenAudience ?? registration.TokenEndpoint,
            ["iat"] = issued.ToUnixTimeSeconds(),
            ["exp"] = (issued + Lifetime).ToUnixTimeSeconds(),
            ["jti"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            [DeploymentClaim] = grant.DeploymentId,
        };
        var signer = new RsaSecurityKey(key.Key)
        {
            KeyId = key.KeyId,
            // A provider kept beyond the call would outlive the key that rotation disposes of.
            CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
        };
        return new JsonWebTokenHandler().CreateToken(
            claims.ToJsonString(), new SigningCredentials(signer, SecurityAlgorithms.RsaSha256));
    }
}
