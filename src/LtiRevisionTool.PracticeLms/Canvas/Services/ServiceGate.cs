using System.Globalization;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Tokens;

namespace LtiRevisionTool.PracticeLms.Canvas.Services;

/// <summary>What Canvas checks before any service does its work, in its order: token, key, scope, course, tool, whether the course goes on.</summary>
internal static class ServiceGate
{
    private const string Concluded = "This course has concluded. AGS requests will no longer be accepted for this course.";

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

        if ((string?)context.Request.RouteValues["course"] != CourseFacts.CourseId)
        {
            await CanvasReply.RefuseAsync(context, 404, "Context not found");
            return false;
        }

        if (context.RequestServices.GetRequiredService<CourseState>().ToolRemoved)
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
        if (isNumber && context.RequestServices.GetRequiredService<Gradebook>().Find(id) is { } column)
        {
            return column;
        }

        await (isNumber && id == CourseFacts.ForeignLineItem
            ? CanvasReply.RefuseAsync(context, 412, "Tool does not have permission to view line_item")
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

        if (context.RequestServices.GetRequiredService<CourseState>().KeySwitchedOff)
        {
            return "Unknown or inactive Developer Key";
        }

        return scopes.Any(grant.Scopes.Contains) ? null : "Insufficient permissions";
    }
}
