using LtiRevisionTool.PracticeLms.Canvas.Launch;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.DeepLinking;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Canvas.DeepLinking;

/// <summary>Opens the picker of a tool from one of its placements.</summary>
internal static class PickerStart
{
    /// <summary>Students reach nothing but the button of the editor. While a placement's feature is off, an ordinary launch comes instead.</summary>
    public static Task AnswerAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var query = context.Request.Query;
        var (courses, tools) = (services.GetRequiredService<Courses>(), services.GetRequiredService<LmsTools>());
        var person = services.GetRequiredService<Roll>().Find((string)context.Request.RouteValues["person"]!);
        var course = query["course"].ToString() is { Length: > 0 } id ? courses.Find(id) : courses.First;
        var tool = query["tool"].ToString() is { Length: > 0 } client ? tools.Find(client) : tools.First;
        var placement = Placement.Find(query["placement"].ToString() is { Length: > 0 } name ? name : Placement.Assignment);
        if (person is null || course is null || placement is null || tool is not { IsActive: true, IsOffered: true } || !Offers(tool, placement)
            || (!person.Role.Manages && !(placement.Name == Placement.Editor && person.IsStudent)))
        {
            return PageReply.NotFoundAsync(context);
        }

        if (placement.Feature is { } feature && services.GetRequiredService<CourseState>().FeaturesOff.Contains(feature))
        {
            var menu = Link(LinkKind.CourseMenu, course, tool, tool.TargetUrl);
            return LaunchStart.PostAsync(context, new LaunchOrder(person, menu) { Placement = placement.Name });
        }

        var visit = new PickerVisit(PickerVisits.NewId(), person, course, tool) { Placement = placement.Name };
        services.GetRequiredService<PickerVisits>().Open(visit);
        var order = new LaunchOrder(person, Link(LinkKind.Picker, course, tool, tool.PickerUrl!)) { Placement = placement.Name, Picker = visit };
        return LaunchStart.PostAsync(context, order);
    }

    public static bool Offers(LmsTool tool, Placement placement) => tool.PickerUrl is not null && tool.Placements?.Contains(placement.Name) != false;

    private static CourseLink Link(LinkKind kind, LmsCourse course, LmsTool tool, string address) =>
        new("", "", tool.Name, "", address, null) { Kind = kind, CourseId = course.Id, ToolId = tool.ClientId };
}
