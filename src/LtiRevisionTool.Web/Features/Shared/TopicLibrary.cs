using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>All topics of this installation, read once at the start.</summary>
internal sealed class TopicLibrary(IReadOnlyList<Topic> topics)
{
    /// <summary>The topics, sorted by their slugs.</summary>
    public IReadOnlyList<Topic> All { get; } = [.. topics.OrderBy(topic => topic.Slug, StringComparer.Ordinal)];

    /// <summary>What the visit's link shows and how it counts.</summary>
    public LinkSettings LinkOf(Visit visit) => StoredLink.Read(All, visit.LinkSettings, visit.OwnSettings);
}
