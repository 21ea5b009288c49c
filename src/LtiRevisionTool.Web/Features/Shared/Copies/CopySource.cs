using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data.Placements;

namespace LtiRevisionTool.Web.Features.Shared.Copies;

/// <summary>Which of the known activities a link is a copy of.</summary>
internal static class CopySource
{
    /// <summary>The nearest known link of its own history: the platform's word.</summary>
    public static CopySourceRow? OfLinks(CopiedLink copy, IReadOnlyList<CopySourceRow> known) =>
        copy.LinkHistory.Select(id => known.FirstOrDefault(row => row.ResourceLinkId == id)).FirstOrDefault(row => row is not null);

    /// <summary>
    /// In the nearest course of its history that has one: the activity whose link shows the same, of several the one of the same title.
    /// A link that names nothing is known by its title alone. Where two could be meant that are set differently, neither is.
    /// </summary>
    public static CopySourceRow? OfCourses(IReadOnlyList<Topic> topics, CopiedLink copy, IReadOnlyList<CopySourceRow> known)
    {
        var link = StoredLink.Read(topics, copy.LinkSettings, own: null);
        if (link is { Part: null, NamesNothing: false })
        {
            return null;
        }

        var alike = copy.CourseHistory
            .Select(course => Alike(copy, link, known.Where(row => row.ContextId == course && Shows(row, topics, link))))
            .FirstOrDefault(rows => rows.Count > 0);
        return alike?.DistinctBy(row => row.OwnSettings).Count() == 1 ? alike[0] : null;
    }

    private static List<CopySourceRow> Alike(CopiedLink copy, LinkSettings link, IEnumerable<CopySourceRow> showSame)
    {
        var all = showSame.ToList();
        var titled = all.FindAll(row => row.Title == copy.Title);
        return titled.Count > 0 || link.NamesNothing ? titled : all;
    }

    private static bool Shows(CopySourceRow row, IReadOnlyList<Topic> topics, LinkSettings link)
    {
        var other = StoredLink.Read(topics, row.LinkSettings, own: null);
        return other.Topic == link.Topic && other.Part == link.Part && other.NamesNothing == link.NamesNothing;
    }
}
