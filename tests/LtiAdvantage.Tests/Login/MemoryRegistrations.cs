using LtiAdvantage.Platforms;

namespace LtiAdvantage.Tests.Login;

internal sealed class MemoryRegistrations : IRegistrations
{
    public List<Registration> All { get; } = [];

    public Dictionary<string, DeploymentStanding> Deployments { get; } = [];

    public Task<IReadOnlyList<Registration>> FindByIssuerAsync(string issuer, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Registration>>(All.Where(registration => registration.Issuer == issuer).ToList());

    public Task<Registration?> FindAsync(Guid id, CancellationToken cancellation) => Task.FromResult(All.SingleOrDefault(registration => registration.Id == id));

    public Task<DeploymentStanding> FindDeploymentAsync(Guid registrationId, string deploymentId, CancellationToken cancellation) =>
        Task.FromResult(Deployments.GetValueOrDefault(deploymentId));
}
