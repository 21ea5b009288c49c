using LtiAdvantage.Errors;
using LtiAdvantage.Platforms;

namespace LtiAdvantage.Login;

/// <summary>What to answer to a login initiation.</summary>
public abstract record LoginResult
{
    private LoginResult()
    {
    }

    /// <summary>Send the browser on and set the cookie.</summary>
    /// <param name="Location">The platform's authorization endpoint with our request.</param>
    /// <param name="Cookie">The cookie of this login.</param>
    /// <param name="Registration">The platform that it leads to.</param>
    public sealed record Redirect(string Location, LoginCookie Cookie, Registration Registration) : LoginResult
    {
        /// <summary>Set where the platform offers its storage: then a page stores the secret first and goes on by itself.</summary>
        public StorageOffer? Storage { get; init; }
    }

    /// <summary>Refuse; nothing was stored.</summary>
    /// <param name="Error">Why.</param>
    public sealed record Refused(LtiError Error) : LoginResult;
}
