using System.Globalization;
using LtiRevisionTool.PracticeLms.Families;
using LtiRevisionTool.PracticeLms.Faults;
using LtiRevisionTool.PracticeLms.Services;

namespace LtiRevisionTool.PracticeLms.Grades;

/// <summary>The latest score requests, refused and spoiled ones too.</summary>
internal sealed class ScoreLog : IForgetful
{
    private const int Kept = 10_000;

    private static readonly object Taken = new();

    private readonly Lock _gate = new();
    private readonly Queue<ReceivedScore> _received = [];

    public static RequestDelegate Keep(RequestDelegate work) => async context =>
    {
        var at = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        context.Request.EnableBuffering();
        using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        context.Request.Body.Position = 0;
        try
        {
            await work(context);
        }
        finally
        {
            context.RequestServices.GetRequiredService<ScoreLog>().Add(Entry(context, at, body));
        }
    };

    /// <summary>Says of this request that its score was taken.</summary>
    public static void MarkTaken(HttpContext context) => context.Items[Taken] = true;

    public IReadOnlyList<ReceivedScore> All()
    {
        lock (_gate)
        {
            return [.. _received];
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            _received.Clear();
        }
    }

    private static ReceivedScore Entry(HttpContext context, DateTimeOffset at, string body)
    {
        _ = int.TryParse((string?)context.Request.RouteValues["item"], NumberStyles.None, CultureInfo.InvariantCulture, out var column);
        var fault = FaultyService.Of(context) is { } drawn ? FaultNames.Of(drawn.Kind) : null;
        return new ReceivedScore(
            at, column, SentScore.Read(body)?.UserId, MediaTypes.Of(context.Request), body, context.Response.StatusCode, context.Items.ContainsKey(Taken), fault);
    }

    private void Add(ReceivedScore score)
    {
        lock (_gate)
        {
            _received.Enqueue(score);
            if (_received.Count > Kept)
            {
                _received.Dequeue();
            }
        }
    }
}
