using System.Globalization;
using LtiRevisionTool.PracticeLms.Faults;

namespace LtiRevisionTool.PracticeLms.Canvas.Services;

/// <summary>Puts a service behind the leaky bucket.</summary>
internal static class Throttle
{
    private const double LeastCost = 0.04;

    public static RequestDelegate Run(RequestDelegate work) => async context =>
    {
        var bucket = context.RequestServices.GetRequiredService<LeakyBucket>();
        if (!bucket.TryEnter())
        {
            await OverLimit.AnswerAsync(context);
            return;
        }

        var time = context.RequestServices.GetRequiredService<TimeProvider>();
        var start = time.GetTimestamp();
        double Cost() => LeastCost + time.GetElapsedTime(start).TotalSeconds;
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (!headers.ContainsKey(OverLimit.Remaining))
            {
                headers["X-Request-Cost"] = Cost().ToString("0.0000", CultureInfo.InvariantCulture);
                headers[OverLimit.Remaining] = bucket.RemainingAfter(Cost()).ToString("0.0###", CultureInfo.InvariantCulture);
            }

            return Task.CompletedTask;
        });
        try
        {
            await work(context);
        }
        finally
        {
            bucket.Leave(Cost());
        }
    };
}
