using LtiRevisionTool.PracticeLms.Services;
using System.Text;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Tokens;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Moodle.Services;

/// <summary>What Moodle checks before any service does its work, in its order.</summary>
internal static class ServiceRequest
{
    private static readonly object ToolItem = new();
    private static readonly object CourseItem = new();

    /// <summary>The tool whose token came with the request, once <see cref="MayAsync"/> has let it pass.</summary>
    public static LmsTool Tool(HttpContext context) => (LmsTool)context.Items[ToolItem]!;

    /// <summary>The course of the address, once <see cref="IsOfTheCourseAsync"/> has found it.</summary>
    public static LmsCourse Course(HttpContext context) => (LmsCourse)context.Items[CourseItem]!;

    /// <summary>The media type before any parameter: all that Moodle compares.</summary>
    public static string ContentType(HttpContext context) => MediaTypes.Of(context.Request);

    /// <summary>A read is found by its exact <c>Accept</c>; none at all, and for single things <c>*/*</c>, will do.</summary>
    public static async Task<bool> AcceptsAsync(HttpContext context, string produced, bool anything, params string[] neighbours)
    {
        var accept = context.Request.Headers.Accept.ToString();
        if (accept.Length == 0 || accept == produced || (anything && accept == "*/*"))
        {
            return true;
        }

        await (accept == "*/*" || neighbours.Contains(accept)
            ? ServiceReply.ErrorAsync(context, 400, "No context or unsupported content type")
            : ServiceReply.ErrorAsync(context, 400, $"No handler found for {Place(context)} {accept} "));
        return false;
    }

    /// <summary>A write is found by its content type.</summary>
    public static async Task<bool> BringsAsync(HttpContext context, string consumed, params string[] neighbours)
    {
        var type = ContentType(context);
        if (type == consumed)
        {
            return true;
        }

        await (neighbours.Contains(type)
            ? ServiceReply.ErrorAsync(context, 400, "No context or unsupported content type")
            : ServiceReply.ErrorAsync(context, 400, $"No handler found for {Place(context)}  {type}"));
        return false;
    }

    /// <summary>No token, an old one, one without the scope and a foreign tool number all look alike.</summary>
    public static async Task<bool> MayAsync(HttpContext context, params string[] scopes)
    {
        var type = context.Request.Query["type_id"].ToString();
        var header = context.Request.Headers.Authorization.ToString();
        var token = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : "";
        var tokens = context.RequestServices.GetRequiredService<AccessTokens>();
        if (tokens.Allows(token, scopes)
            && context.RequestServices.GetRequiredService<LmsTools>().Find(tokens.Find(token)!.ClientId) is { } tool
            && (type.Length == 0 || type == tool.DeploymentId))
        {
            context.Items[ToolItem] = tool;
            return true;
        }

        await ServiceReply.ErrorAsync(context, 401, "Unauthorized");
        return false;
    }

    public static async Task<bool> IsOfTheCourseAsync(HttpContext context)
    {
        var course = (string?)context.Request.RouteValues["course"];
        if (context.RequestServices.GetRequiredService<Courses>().Find(course) is { } found)
        {
            context.Items[CourseItem] = found;
            return true;
        }

        await ServiceReply.ErrorAsync(context, 404, $"Not Found: Course {course} doesn't exist");
        return false;
    }

    public static async Task<string> BodyAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(context.RequestAborted);
    }

    private static string Place(HttpContext context) =>
        context.Request.Path.Value!.Replace("/mod/lti/services.php", "", StringComparison.Ordinal);
}
