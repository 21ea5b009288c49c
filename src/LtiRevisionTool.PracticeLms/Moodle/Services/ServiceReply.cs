using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Services;
using Microsoft.AspNetCore.Http.Features;

namespace LtiRevisionTool.PracticeLms.Moodle.Services;

/// <summary>Refusals in Moodle's shape: the reason stands in the status line too.</summary>
internal static class ServiceReply
{
    public static Task ErrorAsync(HttpContext context, int status, string reason)
    {
        SetReason(context, reason);
        var request = new JsonObject { ["method"] = context.Request.Method, ["url"] = context.Request.Path + context.Request.QueryString };
        if (HttpMethods.IsGet(context.Request.Method))
        {
            request["accept"] = context.Request.Headers.Accept.ToString();
        }

        request["contentType"] = ServiceRequest.ContentType(context);
        var body = new JsonObject { ["status"] = status, ["reason"] = reason, ["request"] = request };
        return JsonReply.WriteAsync(context, status, "application/json", body, context.RequestAborted);
    }

    /// <summary>Score refusals have an empty array as their body whatever the reason.</summary>
    public static Task RefuseScoreAsync(HttpContext context, int status, string reason)
    {
        SetReason(context, reason);
        return JsonReply.WriteAsync(context, status, MediaTypes.Score, new JsonArray(), context.RequestAborted);
    }

    private static void SetReason(HttpContext context, string reason)
    {
        if (context.Features.Get<IHttpResponseFeature>() is { } response)
        {
            response.ReasonPhrase = string.Concat(reason.Where(letter => !char.IsControl(letter)));
        }
    }
}
