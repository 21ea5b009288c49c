using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Canvas.DeepLinking;

/// <summary>The places of a course in which a tool can be chosen.</summary>
internal sealed class CourseMenu(LmsTools tools) : ICourseMenu
{
    public IReadOnlyList<MenuEntry> ToAdd(Person person, LmsCourse course) =>
    [
        .. from placement in Placement.All
           from tool in tools.All
           where tool.IsActive && tool.IsOffered && PickerStart.Offers(tool, placement)
           select new MenuEntry($"{placement.InWords}: {tool.Name}", placement.Name, ItemForms.Address(person, course, placement.Name, tool)),
    ];

    public IReadOnlyList<MenuEntry> Of(Person person, CourseLink link) => link.Kind is LinkKind.Activity or LinkKind.Item
        ? [new(link.Published ? "Unpublish" : "Publish", "", $"/as/{person.Key}/activity/{link.Key}/publish", IsButton: true)]
        : [];
}
