using System.Text.Json.Nodes;

namespace LtiRevisionTool.PracticeLms.Services;

internal static class JsonReply
{
    public static Task WriteAsync(HttpContext context, int status, string mediaType, JsonNode body, CancellationToken cancellation)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = $"{mediaType}; charset=utf-8";
        return context.Response.WriteAsync(body.ToJsonString(), cancellation);
    }
}
