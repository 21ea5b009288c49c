using LtiAdvantage.Keys;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>The signing key exists, and can be opened here, before the first request.</summary>
internal sealed class KeyAtStart(IToolKeys keys) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => keys.CurrentAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
