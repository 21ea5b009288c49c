using LtiRevisionTool.PracticeLms.Grades;

namespace LtiRevisionTool.PracticeLms.Course;

/// <summary>Copies of courses and activities: ids of their own, the same settings, empty columns.</summary>
internal sealed class CourseCopy(Courses courses, CourseLinks links, Gradebook gradebook)
{
    public LmsCourse Copy(LmsCourse source)
    {
        var copy = courses.AddCopy(source);
        foreach (var link in links.In(source).Where(link => link.Kind != LinkKind.AccountMenu))
        {
            Add(link, link with
            {
                CourseId = copy.Id,
                Key = $"{link.Key}-in-{copy.Id}",
                Title = link.Kind == LinkKind.CourseMenu ? copy.Title : link.Title,
            });
        }

        return copy;
    }

    /// <summary>The copy stands in the same course.</summary>
    public CourseLink Duplicate(CourseLink link)
    {
        var copies = links.All.Count(other => other.Key.StartsWith(link.Key + "-copy", StringComparison.Ordinal));
        return Add(link, link with { Key = $"{link.Key}-copy-{copies + 1}", Title = link.Title + " (copy)" });
    }

    private CourseLink Add(CourseLink source, CourseLink copy)
    {
        var own = gradebook.ColumnsOf(source.Id).FirstOrDefault(column => column.CameWithActivity);
        var added = links.Add(own is null ? copy : copy with { Points = own.Maximum, ResourceId = own.ResourceId, Tag = own.Tag });
        gradebook.AddFor(added);
        return added;
    }
}
