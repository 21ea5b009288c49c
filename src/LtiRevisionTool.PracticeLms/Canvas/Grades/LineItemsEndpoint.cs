using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Canvas.Services;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Services;
using LtiRevisionTool.PracticeLms.Tokens;

namespace LtiRevisionTool.PracticeLms.Canvas.Grades;

/// <summary>The list of line items of the developer key, and making new ones.</summary>
internal static class LineItemsEndpoint
{
    private const int Usual = 10;
    private const int Most = 100;

    public static Task AnswerAsync(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) ? ListAsync(context)
        : HttpMethods.IsPost(context.Request.Method) ? CreateAsync(context)
        : CanvasReply.NotFoundAsync(context);

    private static async Task ListAsync(HttpContext context)
    {
        if (!await ServiceGate.MayAsync(context, Scopes.LineItem, Scopes.LineItemReadOnly))
        {
            return;
        }

        var services = context.RequestServices;
        var (addresses, links) = (services.GetRequiredService<CourseAddresses>(), services.GetRequiredService<CourseLinks>());
        var query = context.Request.Query;
        var (course, tool) = (ServiceGate.Course(context), ServiceGate.Tool(context));
        Column[] found =
        [
            .. services.GetRequiredService<Gradebook>().ColumnsIn(course)
                .Where(column => column.ToolId == tool.ClientId && Fits(query["resource_id"], column.ResourceId) && Fits(query["tag"], column.Tag) && Fits(query["resource_link_id"], column.LinkId)),
        ];
        var withAddress = query["include[]"].Contains("launch_url");
        var items = Paging.Take(context, found, addresses.LineItems(course), Usual, Most).Select(column =>
        {
            var json = LineItemJson.Write(column, addresses.LineItem(column));
            if (withAddress && column.LinkId is { } id && links.Find(id) is { } link)
            {
                json[LineItemJson.LaunchUrl] = addresses.Target(link);
            }

            return (JsonNode)json;
        });
        await JsonReply.WriteAsync(context, 200, MediaTypes.LineItemContainer, new JsonArray([.. items]), context.RequestAborted);
    }

    private static bool Fits(string? wanted, string? value) => string.IsNullOrEmpty(wanted) || wanted == value;

    private static async Task CreateAsync(HttpContext context)
    {
        if (!await ServiceGate.MayAsync(context, Scopes.LineItem))
        {
            return;
        }

        var json = await LineItemJson.ReadAsync(context);
        if (json is null || LineItemJson.Text(json, "label") is not { Length: > 0 } label || LineItemJson.Maximum(json) is not { } maximum)
        {
            await CanvasReply.GenericAsync(context, 400, "param is missing or the value is empty: label or scoreMaximum");
            return;
        }

        var column = new Column
        {
            Id = 0,
            CourseId = ServiceGate.Course(context).Id,
            ToolId = ServiceGate.Tool(context).ClientId,
            Label = label,
            Maximum = maximum,
            ResourceId = LineItemJson.Text(json, "resourceId") ?? "",
            Tag = LineItemJson.Text(json, "tag") ?? "",
        };
        await (LineItemJson.Text(json, "resourceLinkId") is { } link ? AddSecondAsync(context, column, link) : AddNewAsync(context, column, json));
    }

    /// <summary>One more line item of an assignment; no score of it is ever seen.</summary>
    private static Task AddSecondAsync(HttpContext context, Column column, string linkId)
    {
        var gradebook = context.RequestServices.GetRequiredService<Gradebook>();
        if (context.RequestServices.GetRequiredService<CourseLinks>().Find(linkId) is not { Kind: LinkKind.Activity, Points: not null } link
            || link.Id != linkId || link.CourseId != column.CourseId || link.ToolId != column.ToolId)
        {
            return CanvasReply.NotFoundAsync(context);
        }

        // The teacher deleted the assignment; its link is still known.
        return gradebook.ColumnsOf(linkId).Count == 0 ? CanvasReply.EmptyAsync(context, 412) : MadeAsync(context, gradebook.Add(column with { LinkId = linkId }));
    }

    /// <summary>A new assignment: with nothing to open, unless the tool says what opens.</summary>
    private static Task AddNewAsync(HttpContext context, Column column, JsonObject json)
    {
        var type = json[LineItemJson.SubmissionType] as JsonObject;
        switch (type is null ? "none" : LineItemJson.Text(type, "type"))
        {
            case "none":
                return MadeAsync(context, context.RequestServices.GetRequiredService<Gradebook>().Add(column));
            case "external_tool":
                var url = LineItemJson.Text(type!, "external_tool_url") ?? ServiceGate.Tool(context).TargetUrl;

                // The tool that the LMS starts with is wherever the settings say, under whatever name it calls itself.
                var address = column.ToolId == CourseFacts.ClientId && Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.PathAndQuery : url;
                var link = context.RequestServices.GetRequiredService<CourseLinks>().Add(
                    new CourseLink("", "", column.Label, column.Label, address, column.Maximum) { CourseId = column.CourseId, ToolId = column.ToolId });
                return MadeAsync(
                    context, context.RequestServices.GetRequiredService<Gradebook>().Add(column with { LinkId = link.Id, SubmissionType = type!.ToJsonString() }));
            case var other:
                return CanvasReply.PlainAsync(context, 400, $"Invalid submission_type for new assignment: {other}");
        }
    }

    private static Task MadeAsync(HttpContext context, Column made)
    {
        var json = LineItemJson.Write(made, context.RequestServices.GetRequiredService<CourseAddresses>().LineItem(made));
        return JsonReply.WriteAsync(context, 201, MediaTypes.LineItem, json, context.RequestAborted);
    }
}
