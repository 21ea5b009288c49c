using LtiAdvantage.Platforms;
using LtiRevisionTool.Data.Platforms;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>The registered platforms of the database, as the protocol sees them.</summary>
internal sealed class Registrations(PlatformStore platforms, DeploymentStore deployments) : IRegistrations
{
    public async Task<IReadOnlyList<Registration>> FindByIssuerAsync(string issuer, CancellationToken cancellation) =>
        [.. (await platforms.FindByIssuerAsync(issuer, cancellation)).Select(From)];

    public async Task<Registration?> FindAsync(Guid id, CancellationToken cancellation) =>
        await platforms.FindAsync(id, cancellation) is { } row ? From(row) : null;

    public async Task<DeploymentStanding> FindDeploymentAsync(Guid registrationId, string deploymentId, CancellationToken cancellation) =>
        (await deployments.FindAsync(registrationId, deploymentId, cancellation))?.State switch
        {
            null => DeploymentStanding.Unknown,
            DeploymentState.Active => DeploymentStanding.Active,
            _ => DeploymentStanding.Disabled,
        };

    private static Registration From(PlatformRow row) => new()
    {
        Id = row.Id,
        Issuer = row.Issuer,
        ClientId = row.ClientId,
        AuthorizationEndpoint = row.AuthorizationEndpoint,
        TokenEndpoint = row.TokenEndpoint,
        JwksUri = row.JwksUri,
        TokenAudience = row.TokenAudience,
        SigningAlgorithms = row.SigningAlgorithms.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        AcceptNewDeployments = row.AcceptNewDeployments,
        Enabled = row.State == PlatformState.Active,
        Profile = PlatformProfile.ForFamily(row.Family),
    };
}
