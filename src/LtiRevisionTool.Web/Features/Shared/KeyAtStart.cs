namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>The signing keys exist, and can be opened here, before the first request.</summary>
internal sealed class KeyAtStart(ToolKeyRing ring) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => ring.CheckAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
