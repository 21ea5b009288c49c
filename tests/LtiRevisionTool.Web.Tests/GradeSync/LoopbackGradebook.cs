using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>
/// A gradebook on a real port. It compares timestamps in whole seconds and answers 409 when one is not later, as Moodle does;
/// it makes a column each time it is asked.
/// </summary>
internal sealed class LoopbackGradebook : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<ScorePost> posts = new();
    private readonly ConcurrentQueue<Fault> faults = new();
    private readonly ConcurrentDictionary<(string Column, string User), ShownScore> shown = new();
    private readonly List<JsonElement> columns = [];
    private readonly HashSet<string> gone = [];
    private readonly Lock gate = new();
    private int reads;

    private LoopbackGradebook(WebApplication app) => this.app = app;

    public string Url => app.Urls.Single();

    public string Column => $"{Url}/lineitems/7/lineitem?type_id=3";

    public string Columns => $"{Url}/lineitems?type_id=3";

    /// <summary>The scores that were posted, refused and lost ones too.</summary>
    public IReadOnlyList<ScorePost> Posts => [.. posts];

    /// <summary>The columns that were made and are still there.</summary>
    public IReadOnlyList<JsonElement> Made
    {
        get
        {
            lock (gate)
            {
                return [.. columns.Where((_, index) => !gone.Contains(Name(index)))];
            }
        }
    }

    /// <summary>Runs when a score has arrived and before it is answered.</summary>
    public Func<Task> OnScore { get; set; } = () => Task.CompletedTask;

    /// <summary>Before any request is served; false: it has been answered already.</summary>
    public Func<HttpContext, Task<bool>> Gate { get; set; } = _ => Task.FromResult(true);

    /// <summary>
    /// Columns of a kind that takes every score and shows none, as Moodle's grade types None and Text do; set to points, they show what
    /// they took.
    /// </summary>
    public bool ShowsNothing { get; set; }

    /// <summary>What a teacher made of the column's maximum since: grades are rescaled, and results go on naming the maximum of before, as Moodle's do.</summary>
    public decimal? MaximumSince { get; set; }

    /// <summary>How often somebody read a grade back.</summary>
    public int Reads => reads;

    /// <summary>Whether grades may be read back.</summary>
    public bool Readable { get; set; } = true;

    /// <summary>What every try to read a grade back is answered with; null: the grade.</summary>
    public int? ReadFault { get; set; }

    public static async Task<LoopbackGradebook> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var gradebook = new LoopbackGradebook(builder.Build());
        gradebook.app.Use(async (context, next) =>
        {
            if (await gradebook.Gate(context))
            {
                await next();
            }
        });
        gradebook.app.MapPost("/token", () => Results.Json(new Dictionary<string, object> { ["access_token"] = "secret", ["expires_in"] = 3600 }));
        gradebook.app.MapPost("/lineitems/{id}/lineitem/scores", gradebook.ScoreAsync);
        gradebook.app.MapGet("/lineitems/{id}/lineitem/results", gradebook.Show);
        gradebook.app.MapGet("/lineitems/{id}/lineitem", (string id) => Results.Json(new { id = gradebook.Column, label = id, scoreMaximum = gradebook.MaximumSince ?? 10 }));
        gradebook.app.MapGet("/lineitems", gradebook.List);
        gradebook.app.MapPost("/lineitems", gradebook.MakeAsync);
        await gradebook.app.StartAsync();
        return gradebook;
    }

    /// <summary>The next score or new column meets this; several are met one after the other.</summary>
    public void Next(Fault fault) => faults.Enqueue(fault);

    /// <summary>Somebody enters a grade by hand.</summary>
    public void Enter(string user, decimal given, decimal maximum, DateTimeOffset at, string column = "7") =>
        shown[(column, user)] = new(given, maximum, at);

    /// <summary>The share that the gradebook shows; null when it shows no grade.</summary>
    public decimal? Share(string user, string column = "7") =>
        shown.TryGetValue((column, user), out var score) ? score.Given / score.Maximum : null;

    /// <summary>Nobody has a grade any more.</summary>
    public void Forget() => shown.Clear();

    /// <summary>Somebody deletes a column.</summary>
    public void Delete(string column)
    {
        lock (gate)
        {
            gone.Add(column);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ScoreAsync(HttpContext context, string id)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, cancellationToken: context.RequestAborted);
        var post = new ScorePost(id, context.Request.QueryString.Value!, body);
        posts.Enqueue(post);
        faults.TryDequeue(out var fault);
        await OnScore();
        if (fault is { Stores: false })
        {
            Fail(context, fault);
            return;
        }

        if (IsGone(id))
        {
            context.Response.StatusCode = 404;
            return;
        }

        var late = shown.TryGetValue((id, post.User), out var before) && post.Timestamp <= Second(before.At);
        if (!late)
        {
            shown[(id, post.User)] = new(post.Given, post.Maximum, post.Timestamp);
        }

        if (fault is not null)
        {
            Fail(context, fault);
        }
        else
        {
            context.Response.StatusCode = late ? 409 : 200;
        }
    }

    private IResult Show(string id, string user_id)
    {
        Interlocked.Increment(ref reads);
        return IsGone(id) ? Results.NotFound()
            : ReadFault is { } status ? Results.StatusCode(status)
            : !Readable ? Results.StatusCode(403)
            : !ShowsNothing && shown.TryGetValue((id, user_id), out var score)
                ? Results.Json(new[] { new { userId = user_id, resultScore = MaximumSince is { } now ? score.Given * now / score.Maximum : score.Given, resultMaximum = score.Maximum } })
            : Results.Json(Array.Empty<object>());
    }

    private IResult List() => Results.Json(Made);

    private async Task MakeAsync(HttpContext context)
    {
        var asked = await JsonSerializer.DeserializeAsync<Dictionary<string, JsonElement>>(context.Request.Body, cancellationToken: context.RequestAborted);
        faults.TryDequeue(out var fault);
        if (fault is { Stores: false })
        {
            Fail(context, fault);
            return;
        }

        JsonElement made;
        lock (gate)
        {
            asked!["id"] = JsonSerializer.SerializeToElement($"{Url}/lineitems/{Name(columns.Count)}/lineitem?type_id=3");
            made = JsonSerializer.SerializeToElement(asked);
            columns.Add(made);
        }

        if (fault is not null)
        {
            Fail(context, fault);
            return;
        }

        await Results.Json(made, statusCode: 201).ExecuteAsync(context);
    }

    private static void Fail(HttpContext context, Fault fault)
    {
        if (fault.Status is not { } status)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = status;
        if (fault.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static string Name(int index) => (index + 10).ToString(CultureInfo.InvariantCulture);

    private bool IsGone(string column)
    {
        lock (gate)
        {
            return gone.Contains(column);
        }
    }

    private static DateTimeOffset Second(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());

    private sealed record ShownScore(decimal Given, decimal Maximum, DateTimeOffset At);
}
