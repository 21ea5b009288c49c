using LtiAdvantage.Errors;
using LtiAdvantage.Login;

namespace LtiAdvantage.Launch;

/// <summary>Whether the browser that brings a launch is the one that began its login.</summary>
/// <remarks>Guards against login CSRF: RFC 6749, section 10.12; OpenID Connect Core 1.0, section 3.1.2.1.</remarks>
internal static class BindingCheck
{
    public static LtiError? Check(LaunchRequest request, LoginState login) => request.Cookie(LoginCookie.NameFor(login.StateHash)) switch
    {
        null or "" => LtiError.Of(LtiReason.BrowserUnbound),
        var secret when Secrets.Matches(secret, login.BindingHash) => null,
        _ => LtiError.Of(LtiReason.BrowserMismatch),
    };
}
