using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Moodle.DeepLinking;

/// <summary>Who adds something of which tool to which course.</summary>
internal sealed record Place(Person Person, LmsCourse Course, LmsTool Tool)
{
    /// <returns>Null where there is no such thing, or the person may not.</returns>
    public static Place? Of(HttpContext context)
    {
        var (services, values) = (context.RequestServices, context.Request.RouteValues);
        return services.GetRequiredService<Roll>().Find((string)values["person"]!) is { Role.Manages: true } person
            && services.GetRequiredService<Courses>().Find((string)values["course"]!) is { } course
            && services.GetRequiredService<LmsTools>().FindDeployment((string)values["tool"]!) is { IsActive: true } tool
                ? new Place(person, course, tool)
                : null;
    }
}
