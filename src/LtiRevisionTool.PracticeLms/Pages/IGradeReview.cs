using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Pages;

/// <summary>How a family opens the work behind a grade.</summary>
internal interface IGradeReview
{
    /// <summary>What it is called, and the address that starts it in a frame; null: there is nothing to open.</summary>
    MenuEntry? Of(Person viewer, CourseLink link, Person student);
}
