using LtiRevisionTool.Data.Platforms;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>Writes the platforms of the settings into the database at each start; one no longer listed stays.</summary>
internal sealed partial class PlatformsAtStart(
    PlatformStore platforms, IOptions<PlatformsOptions> options, TimeProvider time, ILogger<PlatformsAtStart> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var entry in options.Value.Platforms)
        {
            await platforms.UpsertFromSettingsAsync(Settings(entry), time.GetUtcNow(), cancellationToken);
            PlatformKnown(logger, entry.Name, entry.Family);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static PlatformSettings Settings(PlatformEntry entry) => new()
    {
        Name = entry.Name,
        Issuer = entry.Issuer,
        ClientId = entry.ClientId,
        AuthorizationEndpoint = entry.AuthorizationEndpoint,
        TokenEndpoint = entry.TokenEndpoint,
        JwksUri = entry.JwksUri,
        TokenAudience = string.IsNullOrWhiteSpace(entry.TokenAudience) ? null : entry.TokenAudience,
        Family = entry.Family,
        AcceptNewDeployments = entry.AcceptNewDeployments,
        Deployments = [.. entry.Deployments],
        SigningAlgorithms = entry.SigningAlgorithms.Count == 0 ? "RS256" : string.Join(' ', entry.SigningAlgorithms),
        Names = Enum.Parse<NamePolicy>(entry.Names),
    };

    [LoggerMessage(5000, LogLevel.Information, "Platform {Name} ({Family}) is set up from the settings")]
    private static partial void PlatformKnown(ILogger logger, string name, string family);
}
