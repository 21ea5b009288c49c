using LtiAdvantage.Errors;
using LtiAdvantage.Login;
using LtiAdvantage.Messages;
using LtiAdvantage.Platforms;

namespace LtiAdvantage.Launch;

/// <summary>What became of a launch.</summary>
public abstract record LaunchResult
{
    private LaunchResult()
    {
    }

    /// <summary>A whole and verified message.</summary>
    /// <param name="Message">What the platform says.</param>
    /// <param name="Registration">The platform that says it.</param>
    /// <param name="Target">The verified target link URI, on our own host; our launch address, which names no page, where the message has none.</param>
    /// <param name="SpentCookie">Name of the login cookie to delete.</param>
    /// <param name="NewDeployment">The deployment was never seen before and is accepted.</param>
    /// <param name="Facts">For the log.</param>
    public sealed record Accepted(LtiMessage Message, Registration Registration, string Target, string SpentCookie, bool NewDeployment, TokenFacts Facts) : LaunchResult;

    /// <summary>
    /// A whole and verified message from a browser without the login's cookie, where the platform offered its storage: not used up yet. A page
    /// asks the storage for the secret; the same launch with <see cref="LaunchRequest.StorageProof"/> decides.
    /// </summary>
    /// <param name="Registration">The platform.</param>
    /// <param name="Place">Where the secret is.</param>
    /// <param name="StateHash">Which login it answers.</param>
    /// <param name="Facts">For the log.</param>
    public sealed record Unproven(Registration Registration, StoragePlace Place, string StateHash, TokenFacts Facts) : LaunchResult;

    /// <summary>Refused; nothing was stored but that the login is used up, where it is.</summary>
    /// <param name="Error">Why.</param>
    /// <param name="Registration">The platform of the login that it answers, where there was one.</param>
    /// <param name="Facts">For the log, where a token could be read.</param>
    /// <param name="SpentCookie">Name of a login cookie to delete, where the login is used up or over.</param>
    public sealed record Refused(LtiError Error, Registration? Registration, TokenFacts? Facts, string? SpentCookie) : LaunchResult
    {
        /// <summary>Where the user can be sent back to; from a verified token alone.</summary>
        public string? ReturnUrl { get; init; }
    }
}
