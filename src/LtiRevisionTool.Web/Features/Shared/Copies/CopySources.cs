using LtiRevisionTool.Data.Placements;

namespace LtiRevisionTool.Web.Features.Shared.Copies;

/// <summary>
/// Finds the activity that a link was copied from. Settings are nobody's personal data, and whoever copies a course need not have taught
/// it: so the same platform and deployment are asked for, and nothing else.
/// </summary>
internal sealed class CopySources(CopyStore store, TopicLibrary topics)
{
    /// <summary>By the history of the link, where the platform tells it; else by that of its course.</summary>
    public async Task<CopySourceRow?> FindAsync(CopiedLink copy, CancellationToken cancellation) =>
        await FindLinkAsync(copy, cancellation) ?? CopySource.OfCourses(topics.All, copy, await store.OfCoursesAsync(copy, cancellation));

    /// <summary>By the history of the link alone.</summary>
    public async Task<CopySourceRow?> FindLinkAsync(CopiedLink copy, CancellationToken cancellation) =>
        CopySource.OfLinks(copy, await store.LinksAsync(copy, cancellation));
}
