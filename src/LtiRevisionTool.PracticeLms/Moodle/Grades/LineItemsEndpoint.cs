using System.Globalization;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Moodle.Services;
using LtiRevisionTool.PracticeLms.Services;
using LtiRevisionTool.PracticeLms.Tokens;

namespace LtiRevisionTool.PracticeLms.Moodle.Grades;

/// <summary>The container of line items: lists them and makes new ones.</summary>
internal static class LineItemsEndpoint
{
    public static Task AnswerAsync(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) ? ListAsync(context)
        : HttpMethods.IsPost(context.Request.Method) ? CreateAsync(context)
        : ServiceReply.ErrorAsync(context, 405, "Method Not Allowed");

    private static async Task ListAsync(HttpContext context)
    {
        if (!await ServiceRequest.AcceptsAsync(context, MediaTypes.LineItemContainer, anything: false, MediaTypes.LineItem)
            || !await ServiceRequest.MayAsync(context, Scopes.LineItem, Scopes.LineItemReadOnly)
            || !await ServiceRequest.IsOfTheCourseAsync(context))
        {
            return;
        }

        var addresses = context.RequestServices.GetRequiredService<CourseAddresses>();
        var query = context.Request.Query;
        Column[] found =
        [
            .. context.RequestServices.GetRequiredService<Gradebook>().ColumnsIn(ServiceRequest.Course(context))
                .Where(column => column.ToolId == ServiceRequest.Tool(context).ClientId && Fits(query["resource_id"], column.ResourceId)
                    && Fits(query["tag"], column.Tag)
                    && Fits(query["resource_link_id"], column.LinkId)
                    && Fits(query["lti_link_id"], column.LinkId)),
        ];
        var page = Page(context, found, addresses);
        await JsonReply.WriteAsync(
            context, 200, MediaTypes.LineItemContainer, new JsonArray([.. page.Select(column => LineItemJson.Write(column, addresses))]), context.RequestAborted);
    }

    private static bool Fits(string? wanted, string? value) => string.IsNullOrEmpty(wanted) || wanted == value;

    /// <summary>Moodle's <c>Link</c> header: typographic quotation marks, ampersands escaped as in HTML.</summary>
    private static IEnumerable<Column> Page(HttpContext context, Column[] found, CourseAddresses addresses)
    {
        var query = context.Request.Query;
        if (!int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit == 0)
        {
            return found;
        }

        _ = int.TryParse(query["from"], NumberStyles.None, CultureInfo.InvariantCulture, out var from);
        if (from + limit < found.Length)
        {
            context.Response.Headers.Link = $"<{addresses.LineItems(ServiceRequest.Course(context), ServiceRequest.Tool(context))}&amp;limit={limit}&amp;from={from + limit}>; rel=“next”";
        }

        return found.Skip(from).Take(limit);
    }

    private static async Task CreateAsync(HttpContext context)
    {
        if (!await ServiceRequest.BringsAsync(context, MediaTypes.LineItem, MediaTypes.LineItemContainer)
            || !await ServiceRequest.MayAsync(context, Scopes.LineItem)
            || !await ServiceRequest.IsOfTheCourseAsync(context))
        {
            return;
        }

        var json = LineItemJson.Parse(await ServiceRequest.BodyAsync(context));
        if (LineItemJson.Read(json) is not { } column)
        {
            await ServiceReply.ErrorAsync(context, 400, "No label or Score Maximum");
            return;
        }

        var (course, tool) = (ServiceRequest.Course(context), ServiceRequest.Tool(context));
        if (column.LinkId is { } link
            && !context.RequestServices.GetRequiredService<CourseLinks>().In(course).Any(other => other.Id == link && other.ToolId == tool.ClientId))
        {
            await ServiceReply.ErrorAsync(context, 403, "Forbidden");
            return;
        }

        var added = context.RequestServices.GetRequiredService<Gradebook>().Add(column with { CourseId = course.Id, ToolId = tool.ClientId });
        json!["id"] = context.RequestServices.GetRequiredService<CourseAddresses>().LineItem(added);
        await JsonReply.WriteAsync(context, 201, MediaTypes.LineItem, json, context.RequestAborted);
    }
}
