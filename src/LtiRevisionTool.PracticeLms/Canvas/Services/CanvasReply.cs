using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Services;

namespace LtiRevisionTool.PracticeLms.Canvas.Services;

/// <summary>Refusals in Canvas's three shapes.</summary>
internal static class CanvasReply
{
    private const string Json = "application/json";

    /// <summary>A refusal of an LTI service: <c>errors</c> is an object.</summary>
    public static Task RefuseAsync(HttpContext context, int status, string message)
    {
        var errors = new JsonObject { ["type"] = TypeOf(status), ["message"] = message };
        return JsonReply.WriteAsync(context, status, Json, new JsonObject { ["errors"] = errors }, context.RequestAborted);
    }

    /// <summary>A refusal of Canvas as a whole: <c>errors</c> is an array.</summary>
    public static Task GenericAsync(HttpContext context, int status, string message)
    {
        var errors = new JsonArray(new JsonObject { ["message"] = message });
        return JsonReply.WriteAsync(context, status, Json, new JsonObject { ["errors"] = errors }, context.RequestAborted);
    }

    public static Task NotFoundAsync(HttpContext context) => GenericAsync(context, 404, "The specified resource does not exist.");

    /// <summary>The same as a text alone.</summary>
    public static Task PlainAsync(HttpContext context, int status, string message) =>
        JsonReply.WriteAsync(context, status, Json, new JsonObject { ["error"] = message }, context.RequestAborted);

    public static Task EmptyAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static string TypeOf(int status) => status switch
    {
        400 => "bad_request",
        401 => "unauthorized",
        404 => "not_found",
        412 => "precondition_failed",
        422 => "unprocessable_entity",
        429 => "too_many_requests",
        _ => "internal_server_error",
    };
}
