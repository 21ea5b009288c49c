using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>
/// What Development allows is said aloud there, and stops the start anywhere else: a database that comes from a developer's desk may
/// know platforms on plain http.
/// </summary>
internal sealed class SecureAddressesAtStart(PlatformStore platforms, IHostEnvironment environment, ILogger<LaunchLog> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (environment.IsDevelopment())
        {
            LaunchLog.DevelopmentBanner(logger);
            return;
        }

        foreach (var platform in await platforms.ListAsync(cancellationToken))
        {
            string[] addresses = [platform.AuthorizationEndpoint, platform.TokenEndpoint, platform.JwksUri];
            if (platform.State == PlatformState.Active && addresses.Any(address => !address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)))
            {
                throw new StartException(
                    $"The platform \"{platform.Name}\" ({platform.Issuer}) has an address without https, which only Development allows. Correct it in Platforms__…, or run: platforms disable {platform.Id}");
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
