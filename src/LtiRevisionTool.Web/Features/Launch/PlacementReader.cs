using LtiAdvantage.Launch;
using LtiAdvantage.Messages;
using LtiRevisionTool.Data.Placements;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Web.Features.Shared;
using LtiRevisionTool.Web.Features.Shared.Copies;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Reads of a launch what is kept of its link.</summary>
internal sealed class PlacementReader(CopySources sources, TopicLibrary topics)
{
    public async Task<LaunchedPlacement> ReadAsync(LaunchResult.Accepted launch, ResourceLinkRequest message, CancellationToken cancellation)
    {
        var copy = Copied(launch, message);
        var link = await FindLostAsync(copy, cancellation);
        return new LaunchedPlacement
        {
            ResourceLinkId = copy.ResourceLinkId,
            Title = copy.Title,
            LinkSettings = link,
            MakesColumn = message.Grades is { } offered
                ? PlacementGrading.MayMakeColumn(StoredLink.Read([], link, own: null), launch.Registration.Profile, offered)
                : null,
            LineItemUrl = message.Grades?.LineItem,
            LineItemsUrl = message.Grades?.LineItems,
            Scopes = message.Grades is { } grades ? string.Join(' ', grades.Scopes) : null,
            LinkHistory = copy.LinkHistory,
            CourseHistory = copy.CourseHistory,
        };
    }

    private static CopiedLink Copied(LaunchResult.Accepted launch, ResourceLinkRequest message) => new()
    {
        PlatformId = launch.Registration.Id,
        DeploymentId = message.DeploymentId,
        ResourceLinkId = message.ResourceLink.Id,
        Title = message.ResourceLink.Title,
        LinkSettings = StoredLink.Write(message.Custom, launch.Target),
        LinkHistory = CopyParameters.Links(message),
        CourseHistory = CopyParameters.Courses(message),
    };

    // A link whose settings were lost on the way shows what the one asked for that it was copied from: the platform's own word, no guess.
    private async Task<string> FindLostAsync(CopiedLink copy, CancellationToken cancellation) =>
        copy.LinkHistory.Count > 0 && StoredLink.Read([], copy.LinkSettings, own: null).NamesNothing
        && await sources.FindLinkAsync(copy, cancellation) is { } source
            ? StoredLink.Recover(topics.All, copy.LinkSettings, source.LinkSettings)
            : copy.LinkSettings;
}
