using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Pages;

/// <summary>What a family lets those do who may change a course.</summary>
internal interface ICourseMenu
{
    /// <summary>What can be added to the course.</summary>
    IReadOnlyList<MenuEntry> ToAdd(Person person, LmsCourse course);

    /// <summary>What can be done with a link of it.</summary>
    IReadOnlyList<MenuEntry> Of(Person person, CourseLink link);
}
