using LtiAdvantage.Errors;
using LtiAdvantage.Login;

namespace LtiAdvantage.Launch;

/// <summary>
/// Whether the browser that brings a launch is the one that began its login: by the cookie, or where none came by the secret that a page of
/// ours read from the platform's storage.
/// </summary>
/// <remarks>Guards against login CSRF: RFC 6749, section 10.12; OpenID Connect Core 1.0, section 3.1.2.1; LTI postMessage Storage 0.1.</remarks>
internal static class BindingCheck
{
    public static LtiError? Check(LaunchRequest request, LoginState login)
    {
        if (request.Cookie(LoginCookie.NameFor(login.StateHash)) is { Length: > 0 } secret) return Compare(secret, login.BindingHash);
        if (login.StorageHash is { } hash && request.StorageProof is { Length: > 0 } proof) return Compare(proof, hash);
        return LtiError.Of(LtiReason.BrowserUnbound);
    }

    /// <summary>Whether the platform's storage can still bind a browser that brought no cookie.</summary>
    public static bool CanAskStorage(LaunchRequest request, LoginState login) => login.StorageHash is not null && request.StorageProof is null;

    private static LtiError? Compare(string secret, string hash) => Secrets.Matches(secret, hash) ? null : LtiError.Of(LtiReason.BrowserMismatch);
}
