using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Moodle.Launch;

/// <summary>Each cell of an activity's column leads to the tool, whether or not there is a grade in it.</summary>
internal sealed class GradeReview : IGradeReview
{
    public MenuEntry? Of(Person viewer, CourseLink link, Person student) => link.Points is null || !student.IsStudent
        ? null
        : new MenuEntry("Grade analysis", "", $"/review/{viewer.Key}/{link.Key}/{student.Key}");
}
