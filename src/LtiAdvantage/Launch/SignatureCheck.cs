using LtiAdvantage.Errors;
using LtiAdvantage.Keys;
using LtiAdvantage.Login;
using LtiAdvantage.Platforms;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LtiAdvantage.Launch;

/// <summary>The signature of a token. The library is closed where it is open by default, and checks issuer, audience and times a second time.</summary>
/// <remarks>RFC 7515, section 5.2; Security Framework 1.1, section 5.1.3.</remarks>
internal sealed class SignatureCheck(LtiToolOptions options, TimeProvider time)
{
    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = LaunchToken.Longest, MapInboundClaims = false };

    /// <summary>Whether one of the keys made the signature, and whether the library agrees with the claims too.</summary>
    public async Task<(LtiError? Error, bool ClaimsAgree)> CheckAsync(LaunchToken token, string algorithm, IReadOnlyList<PlatformKey> keys, Registration registration)
    {
        var fitting = keys.Where(key => key.Fits(algorithm)).ToList();
        if (fitting.Count == 0) return (LtiError.Of(LtiReason.AlgorithmKeyMismatch), false);
        foreach (var key in fitting)
        {
            var result = await handler.ValidateTokenAsync(token.Raw, Parameters(algorithm, key, registration));
            if (result.IsValid) return (null, true);
            if (IsAboutClaims(result.Exception)) return (null, false);
        }
        return (LtiError.Of(LtiReason.BadSignature), false);
    }

    private TokenValidationParameters Parameters(string algorithm, PlatformKey key, Registration registration) => new()
    {
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = [algorithm],
        RequireSignedTokens = true,
        ValidIssuer = registration.Issuer,
        ValidAudience = registration.ClientId,
        LifetimeValidator = (start, end, _, _) => IsAlive(start, end),
    };

    // The library's own clock cannot be set from outside.
    private bool IsAlive(DateTime? start, DateTime? end)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return end is not null && now - end <= options.ClockSkew && (start is null || start - now <= options.ClockSkew);
    }

    // These come after the signature was found good; our own checks then name the reason.
    private static bool IsAboutClaims(Exception? fault) => fault is
        SecurityTokenInvalidIssuerException or SecurityTokenInvalidAudienceException or SecurityTokenInvalidLifetimeException;
}
