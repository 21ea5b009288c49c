using System.Globalization;
using System.Text.Json;
using LtiAdvantage.Claims;
using LtiAdvantage.Errors;
using LtiAdvantage.Login;

namespace LtiAdvantage.Launch;

/// <summary>The times of a token, with the configured difference of clocks each way.</summary>
/// <remarks>RFC 7519, section 4.1.4 to 4.1.6; Security Framework 1.1, section 5.1.3. Seconds since 1970, fractions allowed.</remarks>
internal static class TimeCheck
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(24);
    private static readonly TimeSpan BeforeLogin = TimeSpan.FromMinutes(5);

    public static LtiError? Check(ClaimReader claims, LoginState login, LtiToolOptions options, DateTimeOffset instant)
    {
        var now = Seconds(instant);
        var skew = options.ClockSkew.TotalSeconds;
        var (expires, issued) = (Read(claims, LtiClaim.Expires), Read(claims, LtiClaim.IssuedAt));
        if (claims.Find(LtiClaim.Expires) is null) return LtiError.Of(LtiReason.Expired) with { Status = 400, Expected = false };
        if (expires is null) return LtiError.Of(LtiReason.Expired) with { Expected = false };
        if (expires + skew < now) return Refuse(LtiReason.Expired, now - issued);
        if (issued is null || issued - skew > now) return Refuse(LtiReason.IssuedAtInvalid, now - issued);
        if (claims.Find(LtiClaim.NotBefore) is not null && (Read(claims, LtiClaim.NotBefore) is not { } start || start - skew > now)) return Refuse(LtiReason.NotYetValid, now - issued);
        if (expires - issued > LongestLife.TotalSeconds) return Refuse(LtiReason.LifetimeTooLong, now - issued);
        return issued < Seconds(login.CreatedAt - BeforeLogin) ? Refuse(LtiReason.TokenPredatesLogin, now - issued) : null;
    }

    /// <summary>Whether it was issued earlier than the clocks can differ before the login that it answers: odd, and borne with up to 5 minutes.</summary>
    public static bool PredatesLogin(ClaimReader claims, LoginState login, LtiToolOptions options) =>
        Read(claims, LtiClaim.IssuedAt) < Seconds(login.CreatedAt - options.ClockSkew);

    /// <summary>How long ago it was issued; null when it does not say, or says something absurd.</summary>
    public static TimeSpan? Age(ClaimReader claims, DateTimeOffset instant)
    {
        var age = Seconds(instant) - Read(claims, LtiClaim.IssuedAt);
        return age is { } seconds && Math.Abs(seconds) < TimeSpan.MaxValue.TotalSeconds / 2 ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static double? Read(ClaimReader claims, string name) =>
        claims.Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var seconds) && double.IsFinite(seconds) ? seconds : null;

    private static double Seconds(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds() / 1000.0;

    private static LtiError Refuse(string reason, double? age) => LtiError.Of(reason).With("offset", age?.ToString("F0", CultureInfo.InvariantCulture));
}
