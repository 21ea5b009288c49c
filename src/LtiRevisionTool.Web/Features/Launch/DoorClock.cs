using Microsoft.AspNetCore.Http.Features;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Which step of a launch a request is, and how long it takes: for the log.</summary>
internal sealed class DoorClock(TimeProvider time)
{
    private sealed record Step(string Name, long Began);

    public void Start(HttpContext context, string step) => context.Features.Set(new Step(step, time.GetTimestamp()));

    public static string StepOf(HttpContext context) => context.Features.GetRequiredFeature<Step>().Name;

    public double Milliseconds(HttpContext context) =>
        Math.Round(time.GetElapsedTime(context.Features.GetRequiredFeature<Step>().Began).TotalMilliseconds, 1);
}
