using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LtiRevisionTool.PracticeLms.Pages;

internal static class PageReply
{
    public static Task ShowAsync<TPage>(HttpContext context, Dictionary<string, object?> parameters, int status = 200)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters) { StatusCode = status }.ExecuteAsync(context);

    /// <summary>A form that posts itself, with a button for browsers without script.</summary>
    public static Task PostOnAsync(HttpContext context, string action, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        context.Response.Headers.CacheControl = "no-store";
        return ShowAsync<PostOn>(context, new() { [nameof(PostOn.Action)] = action, [nameof(PostOn.Fields)] = fields });
    }

    /// <summary>Leaves the frame for a page of the LMS: a form that sends itself, with a button for browsers without script.</summary>
    public static Task GoOnAsync(HttpContext context, string action, Dictionary<string, string> fields)
    {
        context.Response.Headers.CacheControl = "no-store";
        return ShowAsync<GoOn>(context, new() { [nameof(GoOn.Action)] = action, [nameof(GoOn.Fields)] = fields });
    }

    public static Task NotFoundAsync(HttpContext context) =>
        MessageAsync(context, 404, "Not found", "There is no such person or activity in this course.");

    /// <summary>What Moodle shows when it cannot trust the request enough to answer the tool.</summary>
    public static Task InvalidRequestAsync(HttpContext context) =>
        MessageAsync(context, 404, "Invalid request", "The activity was opened already, or the tool asked for something that this LMS does not give.");

    /// <summary>What Canvas shows when it cannot trust the request enough to answer the tool.</summary>
    public static Task CannotLaunchAsync(HttpContext context) =>
        MessageAsync(context, 400, "The tool cannot be opened", "The launch is too old, or the tool asked for an address that it is not registered with.");

    /// <summary>What Moodle shows in the frame of a picker to somebody who may not add activities.</summary>
    public static Task MayNotAsync(HttpContext context) =>
        MessageAsync(context, 404, "You may not do that", "Sorry, but you do not currently have permissions to do that (Manage activities).");

    /// <summary>A page of the LMS about something that the tool or a person did wrong.</summary>
    public static Task ErrorAsync(HttpContext context, int status, string heading, string text) => MessageAsync(context, status, heading, text);

    public static Task ReturnedAsync(HttpContext context)
    {
        var person = context.RequestServices.GetRequiredService<Roll>().Find(context.Request.Query["person"].ToString());
        var courses = context.RequestServices.GetRequiredService<Courses>();
        var course = courses.Find((string?)context.Request.RouteValues["course"] ?? context.Request.Query["course"]) ?? courses.First;
        var said = context.Request.Query["lti_errormsg"].ToString() + context.Request.Query["lti_msg"];
        return ShowAsync<Message>(context, new()
        {
            [nameof(Message.Heading)] = "Back in the course",
            [nameof(Message.Text)] = said.Length > 0 ? said : "You have left the activity.",
            [nameof(Message.Back)] = person is null ? "/" : course == courses.First ? $"/as/{person.Key}" : CourseAddress.Of(person, course),
            [nameof(Message.BackText)] = "Go on to the course",
        });
    }

    public static Task RefusedAsync(HttpContext context, string why) => MessageAsync(context, 400, "Not done", $"Nothing was changed: {why}.");

    private static Task MessageAsync(HttpContext context, int status, string heading, string text) =>
        ShowAsync<Message>(context, new() { [nameof(Message.Heading)] = heading, [nameof(Message.Text)] = text }, status);
}
