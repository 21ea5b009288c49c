using System.Globalization;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Moodle.Services;
using LtiRevisionTool.PracticeLms.Services;
using LtiRevisionTool.PracticeLms.Tokens;

namespace LtiRevisionTool.PracticeLms.Moodle.Grades;

/// <summary>One line item: reads, replaces, deletes.</summary>
internal static class LineItemEndpoint
{
    public static Task AnswerAsync(HttpContext context) => context.Request.Method switch
    {
        "GET" => ReadAsync(context),
        "PUT" => ReplaceAsync(context),
        "DELETE" => DeleteAsync(context),
        _ => ServiceReply.ErrorAsync(context, 400, $"No handler found for {context.Request.Path}  {ServiceRequest.ContentType(context)}"),
    };

    /// <summary>The column that the address names; without one the 404 has been written.</summary>
    public static async Task<Column?> ColumnAsync(HttpContext context)
    {
        var text = (string?)context.Request.RouteValues["item"];
        var column = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? context.RequestServices.GetRequiredService<Gradebook>().Find(id)
            : null;
        if (column?.CourseId != ServiceRequest.Course(context).Id || column.ToolId != ServiceRequest.Tool(context).ClientId)
        {
            await ServiceReply.ErrorAsync(context, 404, $"Not Found: Grade item {text} doesn't exist");
            return null;
        }

        return column;
    }

    private static async Task ReadAsync(HttpContext context)
    {
        if (await ServiceRequest.AcceptsAsync(context, MediaTypes.LineItem, anything: true)
            && await ServiceRequest.MayAsync(context, Scopes.LineItem, Scopes.LineItemReadOnly)
            && await ServiceRequest.IsOfTheCourseAsync(context)
            && await ColumnAsync(context) is { } column)
        {
            var json = LineItemJson.Write(column, context.RequestServices.GetRequiredService<CourseAddresses>());
            await JsonReply.WriteAsync(context, 200, MediaTypes.LineItem, json, context.RequestAborted);
        }
    }

    private static async Task ReplaceAsync(HttpContext context)
    {
        if (!await ServiceRequest.BringsAsync(context, MediaTypes.LineItem)
            || !await ServiceRequest.MayAsync(context, Scopes.LineItem)
            || !await ServiceRequest.IsOfTheCourseAsync(context)
            || await ColumnAsync(context) is not { } before)
        {
            return;
        }

        var json = LineItemJson.Parse(await ServiceRequest.BodyAsync(context));
        if (LineItemJson.Read(json) is not { } after)
        {
            await ServiceReply.ErrorAsync(context, 400, "Bad Request");
            return;
        }

        context.RequestServices.GetRequiredService<Gradebook>().Replace(after with
        {
            Id = before.Id,
            CourseId = before.CourseId,
            ToolId = before.ToolId,
            Locked = before.Locked,
            Hidden = before.Hidden,
            Ungradable = before.Ungradable,
            CameWithActivity = before.CameWithActivity,
            LinkId = before.CameWithActivity ? before.LinkId : after.LinkId,
        });
        json!["id"] = context.RequestServices.GetRequiredService<CourseAddresses>().LineItem(before);
        await JsonReply.WriteAsync(context, 200, MediaTypes.LineItem, json, context.RequestAborted);
    }

    private static async Task DeleteAsync(HttpContext context)
    {
        if (await ServiceRequest.MayAsync(context, Scopes.LineItem)
            && await ServiceRequest.IsOfTheCourseAsync(context)
            && await ColumnAsync(context) is { } column)
        {
            context.RequestServices.GetRequiredService<Gradebook>().Remove(column.Id);
            context.Response.StatusCode = 204;
        }
    }
}
