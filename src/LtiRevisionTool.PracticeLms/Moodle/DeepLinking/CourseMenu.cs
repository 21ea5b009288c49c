using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Moodle.DeepLinking;

/// <summary>The activity chooser, with the tools that are shown in it; the others wait on the course's page of external tools.</summary>
internal sealed class CourseMenu(LmsTools tools) : ICourseMenu
{
    public IReadOnlyList<MenuEntry> ToAdd(Person person, LmsCourse course) =>
    [
        .. tools.All.Where(tool => tool is { IsActive: true, IsOffered: true })
            .Select(tool => new MenuEntry(Named(tool), "External tool", ActivityForms.Address(person, course, tool))),
        .. tools.All.Where(tool => tool is { IsActive: true, IsOffered: false })
            .Select(tool => new MenuEntry($"Show {Named(tool)} in activity chooser", "LTI External tools of this course", OfferAddress(person, course, tool), IsButton: true)),
    ];

    public IReadOnlyList<MenuEntry> Of(Person person, CourseLink link) =>
    [
        new("Edit settings", "", ActivityForms.EditAddress(person, link, tools.Of(link))),
        new("Duplicate", "", $"/as/{person.Key}/activity/{link.Key}/duplicate", IsButton: true),
    ];

    /// <summary>By its name, and where several have the same by its deployment too.</summary>
    private string Named(LmsTool tool) => tools.All.Count(other => other.IsActive && other.Name == tool.Name) == 1 ? tool.Name : $"{tool.Name} ({tool.DeploymentId})";

    private static string OfferAddress(Person person, LmsCourse course, LmsTool tool) => $"/as/{person.Key}/course/{course.Id}/offer/{tool.DeploymentId}";
}
