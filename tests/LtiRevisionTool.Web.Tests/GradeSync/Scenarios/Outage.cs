using System.Diagnostics;
using System.Threading.Channels;
using LtiRevisionTool.Data.Grades;
using Microsoft.AspNetCore.Http;

namespace LtiRevisionTool.Web.Tests.GradeSync.Scenarios;

/// <summary>A platform that is down, and then answers each request in 150 ms of the bench's clock.</summary>
internal sealed class Outage(SyncBench bench, LoopbackGradebook gradebook)
{
    public static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(150);

    // Of the machine's clock: so long nothing new arrives when nothing more will before the bench's clock goes on.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    private readonly Channel<bool> arrivals = Channel.CreateUnbounded<bool>();
    private bool isDown;
    private int requests;

    public int Requests => requests;

    public void Begin()
    {
        isDown = true;
        gradebook.Gate = ServeAsync;
    }

    public void End() => isDown = false;

    /// <summary>Lets the clock run to the end of the outage, with a worker at its side.</summary>
    public async Task LastAsync(TimeSpan duration)
    {
        var end = bench.Time.GetUtcNow() + duration;
        while (bench.Time.GetUtcNow() < end)
        {
            await bench.RunAsync();
            var next = await bench.Deliveries.NextDueAsync(bench.Time.GetUtcNow(), CancellationToken.None);
            bench.Time.SetUtcNow(next is { } due && due < end ? due : end);
        }
    }

    /// <summary>Lets the clock run until no grade waits, as many requests at a time as the worker makes.</summary>
    /// <returns>How long that took by the bench's clock.</returns>
    public async Task<TimeSpan> DrainAsync(int atMostAtOnce)
    {
        var start = bench.Time.GetUtcNow();
        while (true)
        {
            var run = bench.RunAsync();
            while (!run.IsCompleted)
            {
                for (var arrived = 0; arrived < atMostAtOnce && !run.IsCompleted; arrived++)
                {
                    if (!await HasArrivedAsync())
                    {
                        break;
                    }
                }

                bench.Time.Advance(AnswerTime);
            }

            await run;
            if (!await WaitsAsync() || await bench.Deliveries.NextDueAsync(bench.Time.GetUtcNow(), CancellationToken.None) is not { } next)
            {
                return bench.Time.GetUtcNow() - start;
            }

            bench.Time.SetUtcNow(next);
        }
    }

    public static string Figures(string what, TimeSpan simulated, int requests, Stopwatch wall) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{what}: {simulated.TotalMinutes:0.0} simulated minutes, {requests} requests, {wall.Elapsed.TotalSeconds:0} s");

    private async Task<bool> HasArrivedAsync()
    {
        try
        {
            return await arrivals.Reader.WaitToReadAsync().AsTask().WaitAsync(Quiet) && arrivals.Reader.TryRead(out _);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task<bool> WaitsAsync() =>
        (await bench.Outbox.ListAsync(new GradeFilter { State = OutboxState.Waiting, Limit = 1 }, CancellationToken.None)).Count > 0;

    private async Task<bool> ServeAsync(HttpContext context)
    {
        Interlocked.Increment(ref requests);
        if (isDown)
        {
            context.Response.StatusCode = 503;
            return false;
        }

        var answered = Task.Delay(AnswerTime, bench.Time);
        arrivals.Writer.TryWrite(true);
        await answered;
        return true;
    }
}
