using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.Services;

namespace LtiRevisionTool.PracticeLms.Controls;

/// <summary>What a teacher does with an activity.</summary>
internal static class ActivityControls
{
    /// <summary>Copies an activity with its custom parameters, resource id and tag; the copy has ids of its own, and the answer says its key.</summary>
    public static async Task DuplicateAsync(HttpContext context, CourseCopy copies)
    {
        var order = await Order.ReadAsync(context);
        if (order.Link is not { } link)
        {
            await RefuseAsync(context);
            return;
        }

        var copy = copies.Duplicate(link);
        await JsonReply.WriteAsync(context, 200, "application/json", new JsonObject { ["id"] = copy.Id, ["key"] = copy.Key }, context.RequestAborted);
    }

    /// <summary>Deletes an activity with its columns; with <c>queued=yes</c> its columns stay until somebody deletes them, as before Moodle's cron has run.</summary>
    public static Task DeleteAsync(HttpContext context, CourseLinks links, Gradebook gradebook) => ChangeAsync(context, (order, link) =>
    {
        links.Remove(link);
        if (order.Text("queued") == "yes")
        {
            return;
        }

        foreach (var column in gradebook.ColumnsOf(link.Id))
        {
            gradebook.Remove(column.Id);
        }
    });

    public static Task AttemptsAsync(HttpContext context, CourseLinks links) =>
        ChangeAsync(context, (order, link) => links.Replace(link with { AllowedAttempts = order.Attempts }));

    public static Task PublishAsync(HttpContext context, CourseLinks links) =>
        ChangeAsync(context, (order, link) => links.Replace(link with { Published = order.IsOn }));

    public static Task PassFailAsync(HttpContext context, CourseLinks links) =>
        ChangeAsync(context, (order, link) => links.Replace(link with { PassFail = order.IsOn }));

    private static async Task ChangeAsync(HttpContext context, Action<Order, CourseLink> change)
    {
        var order = await Order.ReadAsync(context);
        if (order.Link is not { } link)
        {
            await RefuseAsync(context);
            return;
        }

        change(order, link);
        context.Response.StatusCode = 204;
    }

    private static Task RefuseAsync(HttpContext context) => PageReply.RefusedAsync(context, "there is no such link");
}
