using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Canvas.DeepLinking;

/// <summary>Who adds something of which tool to which course, and from where.</summary>
internal sealed record Place(Person Person, LmsCourse Course, Placement Placement, LmsTool Tool)
{
    /// <returns>Null where there is no such thing, or the person may not.</returns>
    public static Place? Of(HttpContext context)
    {
        var (services, values) = (context.RequestServices, context.Request.RouteValues);
        return services.GetRequiredService<Roll>().Find((string)values["person"]!) is { Role.Manages: true } person
            && services.GetRequiredService<Courses>().Find((string)values["course"]!) is { } course
            && Placement.Find((string)values["placement"]!) is { } placement
            && services.GetRequiredService<LmsTools>().Find((string)values["tool"]!) is { IsActive: true, IsOffered: true } tool
            && PickerStart.Offers(tool, placement)
                ? new Place(person, course, placement, tool)
                : null;
    }
}
