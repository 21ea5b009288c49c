using LtiAdvantage.Errors;

namespace LtiAdvantage.Login;

/// <summary>What to answer to a login initiation.</summary>
public abstract record LoginResult
{
    private LoginResult()
    {
    }

    /// <summary>Send the browser on (302) and set the cookie.</summary>
    /// <param name="Location">The platform's authorization endpoint with our request.</param>
    /// <param name="Cookie">The cookie of this login.</param>
    public sealed record Redirect(string Location, LoginCookie Cookie) : LoginResult;

    /// <summary>Refuse; nothing was stored.</summary>
    /// <param name="Error">Why.</param>
    public sealed record Refused(LtiError Error) : LoginResult;
}
