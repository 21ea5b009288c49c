using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>The topics of this installation.</summary>
internal static class TopicServices
{
    public static void AddTopics(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<TopicOptions>().BindConfiguration(TopicOptions.Section)
            .Validate(options => !string.IsNullOrWhiteSpace(options.Path), "Topics__Path must name a folder").ValidateOnStart();
        services.AddSingleton(provider => TopicFolder.Read(provider.GetRequiredService<IOptions<TopicOptions>>().Value.FullPath));
        services.AddHostedService<TopicsAtStart>();
    }
}
