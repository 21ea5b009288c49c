using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Moodle.DeepLinking;

/// <summary>What "Save and return to course" does.</summary>
internal sealed class ActivitySaving(CourseLinks links, Gradebook gradebook)
{
    public void Add(ActivityDraft draft, LmsCourse course, LmsTool tool) => gradebook.AddFor(links.Add(draft.Make(course, tool)));

    /// <summary>The column follows: its name, its maximum, and whether there is one.</summary>
    public void Change(CourseLink link, ActivityDraft draft, LmsCourse course, LmsTool tool)
    {
        var after = draft.Make(course, tool) with { Id = link.Id, Key = link.Key, Number = link.Number, Published = link.Published };
        links.Replace(after);
        var own = gradebook.ColumnsOf(link.Id).FirstOrDefault(column => column.CameWithActivity);
        if (own is null)
        {
            gradebook.AddFor(after);
        }
        else if (after.Points is { } points)
        {
            gradebook.Replace(own with { Label = after.Title, Maximum = points, ResourceId = after.ResourceId, Tag = after.Tag, Review = after.Review, Ungradable = after.Ungradable });
        }
        else
        {
            gradebook.Remove(own.Id);
        }
    }
}
