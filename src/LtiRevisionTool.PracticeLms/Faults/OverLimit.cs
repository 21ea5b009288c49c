namespace LtiRevisionTool.PracticeLms.Faults;

/// <summary>Canvas's answer to too many requests: forbidden, in plain text, without a word of when to come back.</summary>
internal static class OverLimit
{
    public const string Remaining = "X-Rate-Limit-Remaining";

    public static Task AnswerAsync(HttpContext context)
    {
        context.Response.StatusCode = 403;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers[Remaining] = "0.0";
        return context.Response.WriteAsync("403 Forbidden (Rate Limit Exceeded)\n", context.RequestAborted);
    }
}
