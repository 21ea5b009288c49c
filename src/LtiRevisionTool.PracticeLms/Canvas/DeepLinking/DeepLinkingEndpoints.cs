using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Faults;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Canvas.DeepLinking;

internal static class DeepLinkingEndpoints
{
    public static void MapItems(this WebApplication app)
    {
        app.MapGet("/deep-link/{person}", FaultyService.Run(ServiceName.Login, PickerStart.AnswerAsync));
        app.MapPost("/courses/{course}/deep_linking_response", PickerReturn.AnswerAsync);
        app.MapGet(ItemForms.Pattern, ItemForms.ShowAsync);
        app.MapPost(ItemForms.Pattern, ItemForms.SaveAsync);
        app.MapGet(ItemForms.Pattern + "/select", ItemForms.SelectAsync);
        app.MapPost("/as/{person}/activity/{link}/publish", PublishAsync);
    }

    private static Task PublishAsync(HttpContext context, Roll roll, CourseLinks links, Courses courses)
    {
        if (roll.Find((string)context.Request.RouteValues["person"]!) is not { Role.Manages: true } person
            || links.Find((string)context.Request.RouteValues["link"]!) is not { } link)
        {
            return PageReply.NotFoundAsync(context);
        }

        links.Replace(link with { Published = !link.Published });
        context.Response.Redirect(CourseAddress.Of(person, courses.Of(link)));
        return Task.CompletedTask;
    }
}
