using System.Text.Json;
using LtiAdvantage.Claims;
using LtiAdvantage.Errors;
using LtiAdvantage.Platforms;

namespace LtiAdvantage.Launch;

/// <summary>Who signed a token, and for whom. Many platforms share an issuer: the audience is what keeps their tools apart.</summary>
/// <remarks>Security Framework 1.1, section 5.1.3; OpenID Connect Core 1.0, section 3.1.3.7. Compared byte for byte.</remarks>
internal static class PartyCheck
{
    public static LtiError? Check(ClaimReader claims, Registration registration)
    {
        var issuer = claims.Exact(LtiClaim.Issuer);
        if (issuer != registration.Issuer) return LtiError.Of(LtiReason.IssuerMismatch).With("issuer", registration.Issuer).With("tokenIssuer", issuer);

        var audiences = Audiences(claims.Find(LtiClaim.Audience));
        if (!audiences.Contains(registration.ClientId, StringComparer.Ordinal))
        {
            return LtiError.Of(LtiReason.AudienceMismatch).With("clientId", registration.ClientId).With("tokenAudience", string.Join(' ', audiences));
        }
        if (claims.Find(LtiClaim.AuthorizedParty) is null) return audiences.Count == 1 ? null : LtiError.Of(LtiReason.AuthorizedPartyRequired);
        return claims.Exact(LtiClaim.AuthorizedParty) == registration.ClientId ? null : LtiError.Of(LtiReason.AuthorizedPartyMismatch);
    }

    private static IReadOnlyList<string> Audiences(JsonElement? audience) => audience switch
    {
        { ValueKind: JsonValueKind.String } one => [one.GetString()!],
        { } several => ClaimReader.StringsOf(several) ?? [],
        null => [],
    };
}
