namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Reads the topics before the tool serves anything, so that broken content stops the start.</summary>
internal sealed class TopicsAtStart(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<TopicLibrary>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
