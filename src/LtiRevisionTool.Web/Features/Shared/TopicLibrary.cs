using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>All topics of this installation, read once at the start.</summary>
internal sealed class TopicLibrary(IReadOnlyList<Topic> topics)
{
    /// <summary>The topics, sorted by their slugs.</summary>
    public IReadOnlyList<Topic> All { get; } = [.. topics.OrderBy(topic => topic.Slug, StringComparer.Ordinal)];

    /// <summary>What the visit's link shows and how it counts.</summary>
    public LinkSettings LinkOf(Visit visit)
    {
        var link = StoredLink.Read(All, visit.LinkSettings, visit.OwnSettings);
        return visit.OwnDates is { } own ? link with { Opens = own.Opens, Due = own.Due, Closes = own.Closes } : link;
    }
}
