namespace LtiAdvantage.Platforms;

/// <summary>The registered platforms, wherever they are kept.</summary>
public interface IRegistrations
{
    /// <summary>All registrations of an issuer; empty when there is none.</summary>
    Task<IReadOnlyList<Registration>> FindByIssuerAsync(string issuer, CancellationToken cancellation);

    /// <summary>One registration by the tool's own id.</summary>
    Task<Registration?> FindAsync(Guid id, CancellationToken cancellation);

    /// <summary>What is known of a deployment of a registration.</summary>
    Task<DeploymentStanding> FindDeploymentAsync(Guid registrationId, string deploymentId, CancellationToken cancellation);
}
