using LtiAdvantage.Platforms;

namespace LtiAdvantage.Tokens;

/// <summary>What a verified launch lets the tool do on its platform: the place of every service call.</summary>
/// <param name="Registration">The platform.</param>
/// <param name="DeploymentId">The deployment of the launch.</param>
/// <param name="Scopes">The scopes that the service claims of the launch offered.</param>
public sealed record ServiceGrant(Registration Registration, string DeploymentId, IReadOnlyCollection<string> Scopes);
