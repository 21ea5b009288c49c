using LtiRevisionTool.PracticeLms.Services;

namespace LtiRevisionTool.PracticeLms.Faults;

/// <summary>Puts a service behind the box of faults.</summary>
internal static class FaultyService
{
    private static readonly object FaultOfRequest = new();

    public static RequestDelegate Run(ServiceName service, RequestDelegate work) => async context =>
    {
        var fault = context.RequestServices.GetRequiredService<FaultBox>().Take(service);
        context.Items[FaultOfRequest] = fault;
        await (fault is null ? work(context) : SpoilAsync(context, fault, work));
    };

    /// <summary>The fault that was drawn for this request.</summary>
    public static Fault? Of(HttpContext context) => context.Items.TryGetValue(FaultOfRequest, out var fault) ? (Fault?)fault : null;

    public static bool IsHere(HttpContext context, FaultKind kind) => Of(context)?.Kind == kind;

    private static Task SpoilAsync(HttpContext context, Fault fault, RequestDelegate work) => fault.Kind switch
    {
        FaultKind.Slow => SlowlyAsync(context, fault, work),
        FaultKind.LostReply => HangUpAfterAsync(context, work),
        FaultKind.TooManyRequests => TooManyRequestsAsync(context, fault),
        FaultKind.QuotaForbidden => OverLimit.AnswerAsync(context),
        FaultKind.ServerError => Refusals(context).ErrorAsync(context, 500, "Internal Server Error"),
        FaultKind.HtmlPage => PageAsync(context, 200),
        FaultKind.SameSecond => Refusals(context).StaleScoreAsync(context),
        FaultKind.BrokenJson => BrokenJsonAsync(context),
        FaultKind.Unavailable => PageAsync(context, 503),
        _ => work(context),
    };

    private static async Task SlowlyAsync(HttpContext context, Fault fault, RequestDelegate work)
    {
        var time = context.RequestServices.GetRequiredService<TimeProvider>();
        await Task.Delay(TimeSpan.FromSeconds(fault.Seconds), time, context.RequestAborted);
        await work(context);
    }

    private static async Task HangUpAfterAsync(HttpContext context, RequestDelegate work)
    {
        var wire = context.Response.Body;
        context.Response.Body = new MemoryStream();
        await work(context);
        context.Response.Body = wire;
        context.Abort();
    }

    private static Task TooManyRequestsAsync(HttpContext context, Fault fault)
    {
        context.Response.Headers.RetryAfter = fault.Seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Refusals(context).ErrorAsync(context, 429, "Too Many Requests");
    }

    private static Task BrokenJsonAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync("{\"error\" : \"", context.RequestAborted);
    }

    private static Task PageAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            "<!doctype html><html lang=\"en\"><head><title>Maintenance</title></head><body><h1>The site is under maintenance</h1></body></html>",
            context.RequestAborted);
    }

    private static IServiceRefusals Refusals(HttpContext context) => context.RequestServices.GetRequiredService<IServiceRefusals>();
}
