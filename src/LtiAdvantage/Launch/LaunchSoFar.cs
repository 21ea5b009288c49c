using LtiAdvantage.Errors;
using LtiAdvantage.Login;
using LtiAdvantage.Platforms;

namespace LtiAdvantage.Launch;

/// <summary>What is known of a launch when it is refused.</summary>
internal sealed record LaunchSoFar(Registration? Registration, TokenFacts? Facts, string? SpentCookie)
{
    public LaunchSoFar Spent(LoginState login) => this with { SpentCookie = LoginCookie.NameFor(login.StateHash) };

    public LaunchResult.Refused Refuse(string reason) => Refuse(LtiError.Of(reason));

    public LaunchResult.Refused Refuse(LtiError error)
    {
        var explained = error.Message == LtiUserMessage.Setup && Registration is not null
            ? error.With("issuer", Registration.Issuer).With("clientId", Registration.ClientId)
            : error;
        return new LaunchResult.Refused(explained, Registration, Facts, SpentCookie);
    }
}
