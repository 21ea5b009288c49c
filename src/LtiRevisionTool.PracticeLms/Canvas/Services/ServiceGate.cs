using System.Globalization;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Tokens;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Canvas.Services;

/// <summary>What Canvas checks before any service does its work, in its order: token, key, scope, course, tool, whether the course goes on.</summary>
internal static class ServiceGate
{
    private const string Concluded = "This course has concluded. AGS requests will no longer be accepted for this course.";

    private const string NotYours = "Tool does not have permission to view line_item";
    private static readonly object ToolItem = new();
    private static readonly object CourseItem = new();

    /// <summary>The tool whose token came with the request, once the gate has let it pass.</summary>
    public static LmsTool Tool(HttpContext context) => (LmsTool)context.Items[ToolItem]!;

    /// <summary>The course of the address, once the gate has let the request pass.</summary>
    public static LmsCourse Course(HttpContext context) => (LmsCourse)context.Items[CourseItem]!;

    /// <param name="scopes">One of them is needed.</param>
    /// <returns>False when the refusal has been written.</returns>
    public static async Task<bool> MayAsync(HttpContext context, params string[] scopes)
    {
        if (await PassesAsync(context, scopes))
        {
            var state = context.RequestServices.GetRequiredService<CourseState>();
            if (!state.Concluded)
            {
                return true;
            }

            await (state.ConcludedQuietly ? CanvasReply.NotFoundAsync(context) : CanvasReply.RefuseAsync(context, 422, Concluded));
        }

        return false;
    }

    /// <summary>The same for services that do not care whether the course goes on.</summary>
    public static async Task<bool> PassesAsync(HttpContext context, params string[] scopes)
    {
        if (TokenFault(context, scopes) is { } fault)
        {
            await CanvasReply.RefuseAsync(context, 401, fault);
            return false;
        }

        if (context.RequestServices.GetRequiredService<Courses>().Find((string?)context.Request.RouteValues["course"]) is not { } course)
        {
            await CanvasReply.RefuseAsync(context, 404, "Context not found");
            return false;
        }

        context.Items[CourseItem] = course;

        if (context.RequestServices.GetRequiredService<CourseState>().ToolRemoved || !Tool(context).IsOffered)
        {
            await CanvasReply.RefuseAsync(context, 401, "Access Token not linked to a Tool associated with this Context");
            return false;
        }

        return true;
    }

    /// <summary>The column that the address names; without one the refusal has been written.</summary>
    public static async Task<Column?> ColumnAsync(HttpContext context)
    {
        var isNumber = int.TryParse((string?)context.Request.RouteValues["item"], NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        if (isNumber && context.RequestServices.GetRequiredService<Gradebook>().Find(id) is { } column
            && column.CourseId == Course(context).Id)
        {
            if (column.ToolId == Tool(context).ClientId)
            {
                return column;
            }

            await CanvasReply.RefuseAsync(context, 412, NotYours);
            return null;
        }

        await (isNumber && id == CourseFacts.ForeignLineItem
            ? CanvasReply.RefuseAsync(context, 412, NotYours)
            : CanvasReply.NotFoundAsync(context));
        return null;
    }

    private static string? TokenFault(HttpContext context, string[] scopes)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return "Missing access token";
        }

        var token = header["Bearer ".Length..].Trim();
        var tokens = context.RequestServices.GetRequiredService<AccessTokens>();
        if (tokens.Find(token) is not { } grant)
        {
            return token.Split('.').Length == 3 ? "Invalid access token signature" : "Invalid access token format";
        }

        if (tokens.HasEnded(grant))
        {
            return "Access token expired";
        }

        if (context.RequestServices.GetRequiredService<CourseState>().KeySwitchedOff
            || context.RequestServices.GetRequiredService<LmsTools>().Find(grant.ClientId) is not { IsActive: true } tool)
        {
            return "Unknown or inactive Developer Key";
        }

        context.Items[ToolItem] = tool;

        return scopes.Any(grant.Scopes.Contains) ? null : "Insufficient permissions";
    }
}
