using LtiAdvantage.Login;

namespace LtiAdvantage.Tests.Launch;

/// <summary>What the browser and the platform hold after a login initiation.</summary>
internal sealed record StartedLogin(string State, string Nonce, string CookieName, string CookieValue)
{
    public StorageOffer? Storage { get; init; }
}
