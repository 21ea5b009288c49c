using LtiRevisionTool.PracticeLms.Canvas.Services;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Services;
using LtiRevisionTool.PracticeLms.Tokens;

namespace LtiRevisionTool.PracticeLms.Canvas.Grades;

/// <summary>One line item: reads, changes what is sent, deletes what the tool made.</summary>
internal static class LineItemEndpoint
{
    public static Task AnswerAsync(HttpContext context) => context.Request.Method switch
    {
        "GET" => ReadAsync(context),
        "PUT" => ChangeAsync(context),
        "DELETE" => DeleteAsync(context),
        _ => CanvasReply.NotFoundAsync(context),
    };

    private static async Task ReadAsync(HttpContext context)
    {
        if (await ServiceGate.MayAsync(context, Scopes.LineItem, Scopes.LineItemReadOnly) && await ServiceGate.ColumnAsync(context) is { } column)
        {
            await WriteAsync(context, column);
        }
    }

    private static async Task ChangeAsync(HttpContext context)
    {
        if (!await ServiceGate.MayAsync(context, Scopes.LineItem) || await ServiceGate.ColumnAsync(context) is not { } before)
        {
            return;
        }

        if (await LineItemJson.ReadAsync(context) is not { } json)
        {
            await CanvasReply.GenericAsync(context, 400, "the body is no JSON object");
            return;
        }

        var after = before with
        {
            Label = LineItemJson.Text(json, "label") ?? before.Label,
            Maximum = LineItemJson.Maximum(json) ?? before.Maximum,
            ResourceId = LineItemJson.Text(json, "resourceId") ?? before.ResourceId,
            Tag = LineItemJson.Text(json, "tag") ?? before.Tag,
        };
        var gradebook = context.RequestServices.GetRequiredService<Gradebook>();
        gradebook.Replace(after);

        // The first line item is the assignment: its name and points follow.
        var links = context.RequestServices.GetRequiredService<CourseLinks>();
        if (after.LinkId is { } id && gradebook.ColumnsOf(id)[0].Id == after.Id && links.Find(id) is { } link)
        {
            links.Replace(link with { Title = after.Label, Points = after.Maximum });
        }

        await WriteAsync(context, after);
    }

    private static async Task DeleteAsync(HttpContext context)
    {
        if (!await ServiceGate.MayAsync(context, Scopes.LineItem) || await ServiceGate.ColumnAsync(context) is not { } column)
        {
            return;
        }

        if (column.CameWithActivity)
        {
            await CanvasReply.EmptyAsync(context, 401);
            return;
        }

        context.RequestServices.GetRequiredService<Gradebook>().Remove(column.Id);
        if (column.SubmissionType is not null && context.RequestServices.GetRequiredService<CourseLinks>().Find(column.LinkId!) is { } link)
        {
            context.RequestServices.GetRequiredService<CourseLinks>().Remove(link);
        }

        await CanvasReply.EmptyAsync(context, 204);
    }

    private static Task WriteAsync(HttpContext context, Column column)
    {
        var json = LineItemJson.Write(column, context.RequestServices.GetRequiredService<CourseAddresses>().LineItem(column));
        return JsonReply.WriteAsync(context, 200, MediaTypes.LineItem, json, context.RequestAborted);
    }
}
