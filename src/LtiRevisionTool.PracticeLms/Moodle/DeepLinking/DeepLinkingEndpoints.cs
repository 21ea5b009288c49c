using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Faults;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Moodle.DeepLinking;

internal static class DeepLinkingEndpoints
{
    public static void MapActivities(this WebApplication app)
    {
        app.MapGet("/deep-link/{person}", FaultyService.Run(ServiceName.Login, PickerStart.AnswerAsync));
        app.MapPost(PickerReturn.Path, PickerReturn.AnswerAsync);
        app.MapGet(ActivityForms.Pattern, ActivityForms.ShowAsync);
        app.MapPost(ActivityForms.Pattern, ActivityForms.SaveAsync);
        app.MapGet(ActivityForms.Pattern + "/select", ActivityForms.SelectAsync);
        app.MapPost("/as/{person}/course/{course}/offer/{tool}", OfferAsync);
        app.MapPost("/as/{person}/activity/{link}/duplicate", DuplicateAsync);
    }

    private static Task OfferAsync(HttpContext context, LmsTools tools)
    {
        if (Place.Of(context) is not { } place)
        {
            return PageReply.NotFoundAsync(context);
        }

        tools.Change(place.Tool.ClientId, tool => tool with { IsOffered = true });
        context.Response.Redirect(CourseAddress.OfAdding(place.Person, place.Course));
        return Task.CompletedTask;
    }

    private static Task DuplicateAsync(HttpContext context, Roll roll, CourseLinks links, Courses courses, CourseCopy copies)
    {
        if (roll.Find((string)context.Request.RouteValues["person"]!) is not { Role.Manages: true } person
            || links.Find((string)context.Request.RouteValues["link"]!) is not { } link)
        {
            return PageReply.NotFoundAsync(context);
        }

        copies.Duplicate(link);
        context.Response.Redirect(CourseAddress.Of(person, courses.Of(link)));
        return Task.CompletedTask;
    }
}
