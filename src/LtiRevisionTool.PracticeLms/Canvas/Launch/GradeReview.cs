using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Canvas.Launch;

/// <summary>SpeedGrader shows what was handed in, and nothing before that.</summary>
internal sealed class GradeReview(Gradebook gradebook) : IGradeReview
{
    public MenuEntry? Of(Person viewer, CourseLink link, Person student) =>
        gradebook.ColumnsOf(link.Id) is [var column, ..] && gradebook.GradeOf(column.Id, student.Id)?.Submission is not null
            ? new MenuEntry("SpeedGrader", "", $"/speedgrader/{viewer.Key}/{link.Key}/{student.Key}")
            : null;
}
