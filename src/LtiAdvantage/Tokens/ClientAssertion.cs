using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LtiAdvantage.Claims;
using LtiAdvantage.Keys;

namespace LtiAdvantage.Tokens;

/// <summary>The signed statement by which the tool proves who it is. Made anew for each request.</summary>
/// <remarks>Security Framework 1.0, section 4.1; RFC 7523, section 3; deployment claim: LTI 1.3 Core, section 3.1.3.</remarks>
internal static class ClientAssertion
{
    public static string Create(ServiceGrant grant, ToolKey key, DateTimeOffset now)
    {
        var registration = grant.Registration;
        var (issued, expires) = ToolSignature.Validity(now);
        var claims = new JsonObject
        {
            ["iss"] = registration.ClientId,
            ["sub"] = registration.ClientId,
            ["aud"] = registration.TokenAudience ?? registration.TokenEndpoint,
            ["iat"] = issued,
            ["exp"] = expires,
            ["jti"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            [LtiClaim.DeploymentId] = grant.DeploymentId,
        };
        return ToolSignature.Sign(claims, key);
    }
}
