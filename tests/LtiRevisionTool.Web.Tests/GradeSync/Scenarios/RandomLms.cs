using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LtiRevisionTool.Web.Tests.GradeSync.Scenarios;

/// <summary>
/// A platform on a real port that behaves like Moodle or like Canvas and fails as it is told. It has a clock of its own, columns
/// that can be deleted, and teachers who enter grades by hand.
/// </summary>
internal sealed class RandomLms : IAsyncDisposable
{
    private const string Extension = "https://canvas.instructure.com/lti/submission";
    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Dictionary<string, JsonElement>> columns = [];
    private readonly Dictionary<(string Column, string User), LmsCell> cells = [];
    private int made;

    private RandomLms(WebApplication app) => this.app = app;

    public bool IsCanvas { get; private set; }

    public DateTimeOffset Now { get; set; }

    /// <summary>How the next request fails; asked once for each.</summary>
    public Func<LmsFault> NextFault { get; set; } = () => LmsFault.None;

    /// <summary>Told of each request and how it ended.</summary>
    public Action<string> Heard { get; set; } = _ => { };

    /// <summary>What no tool may do: send a score older than one that was taken before, or take away a grade that a teacher entered.</summary>
    public List<string> Complaints { get; } = [];

    public string Url => app.Urls.Single();

    public string Columns => $"{Url}/lineitems?type_id=3";

    public static async Task<RandomLms> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var lms = new RandomLms(builder.Build());
        lms.app.MapPost("/token", context => lms.ServeAsync(context, _ => (200, """{"access_token":"secret","expires_in":3600}""")));
        lms.app.MapGet("/lineitems", context => lms.ServeAsync(context, _ => (200, JsonSerializer.Serialize(lms.columns.Values))));
        lms.app.MapPost("/lineitems", context => lms.ServeAsync(context, lms.Make));
        lms.app.MapGet("/lineitems/{id}/lineitem/results", context => lms.ServeAsync(context, _ => lms.Show(context)));
        lms.app.MapPost("/lineitems/{id}/lineitem/scores", context => lms.ServeAsync(context, body => lms.Take(Id(context), body)));
        await lms.app.StartAsync();
        return lms;
    }

    /// <summary>A new term: no columns, no grades.</summary>
    public void Reset(bool isCanvas, DateTimeOffset now)
    {
        lock (gate)
        {
            columns.Clear();
            cells.Clear();
            Complaints.Clear();
            (IsCanvas, Now, NextFault, Heard) = (isCanvas, now, () => LmsFault.None, _ => { });
        }
    }

    /// <summary>A teacher makes a column; its address.</summary>
    public string AddColumn(string link)
    {
        lock (gate)
        {
            return Add(new() { ["label"] = Json("By hand"), ["scoreMaximum"] = Json(10), ["resourceLinkId"] = Json(link) });
        }
    }

    public void DeleteColumn(string address)
    {
        lock (gate)
        {
            var id = columns.Single(column => column.Value["id"].GetString() == address).Key;
            columns.Remove(id);
        }
    }

    /// <summary>The columns of a link that are there.</summary>
    public IReadOnlyList<string> ColumnsOf(string link)
    {
        lock (gate)
        {
            return [.. columns.Values.Where(column => column["resourceLinkId"].GetString() == link).Select(column => column["id"].GetString()!)];
        }
    }

    /// <summary>A teacher enters a grade by hand.</summary>
    public void Enter(string address, string user, decimal share)
    {
        lock (gate)
        {
            cells[(address, user)] = Cell(address, user) with { Teacher = share, TeacherAt = Now };
        }
    }

    /// <summary>A teacher wants the tool's grade for a learner, whatever was entered by hand.</summary>
    public void Permit(string user)
    {
        lock (gate)
        {
            foreach (var key in cells.Keys.Where(key => key.User == user).ToList())
            {
                cells[key] = cells[key] with { GivesWay = true };
            }
        }
    }

    public LmsCell CellOf(string address, string user)
    {
        lock (gate)
        {
            return Cell(address, user);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value);

    private static string Id(HttpContext context) => (string)context.Request.RouteValues["id"]!;

    private LmsCell Cell(string address, string user) => cells.GetValueOrDefault((address, user)) ?? new LmsCell();

    private string Add(Dictionary<string, JsonElement> column)
    {
        var id = (10 + made++).ToString(CultureInfo.InvariantCulture);
        column["id"] = Json($"{Url}/lineitems/{id}/lineitem?type_id=3");
        columns[id] = column;
        return column["id"].GetString()!;
    }

    private (int Status, string Body) Make(JsonElement body)
    {
        var column = body.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.Clone());
        Add(column);
        return (201, JsonSerializer.Serialize(column));
    }

    private (int Status, string Body) Show(HttpContext context)
    {
        if (!columns.TryGetValue(Id(context), out var column))
        {
            return (404, """{"status":404}""");
        }

        var user = context.Request.Query["user_id"].ToString();
        var cell = Cell(column["id"].GetString()!, user);

        // Canvas lists those for whom the tool has posted something.
        var listed = IsCanvas ? cell.ToolAt != default : cell.Shown is not null;
        return (200, listed ? JsonSerializer.Serialize(new[] { new { userId = user, resultScore = cell.Shown * 10, resultMaximum = 10 } }) : "[]");
    }

    private (int Status, string Body) Take(string id, JsonElement body)
    {
        if (!columns.TryGetValue(id, out var column))
        {
            return (404, """{"status":404}""");
        }

        var (address, user) = (column["id"].GetString()!, body.GetProperty("userId").GetString()!);
        var at = body.GetProperty("timestamp").GetDateTimeOffset();
        var share = body.GetProperty("scoreGiven").GetDecimal() / body.GetProperty("scoreMaximum").GetDecimal();
        var cell = Cell(address, user);
        if (IsCanvas)
        {
            if (at < cell.ToolAt)
            {
                var message = $"Provided timestamp of {at:O} before last updated timestamp of {cell.ToolAt:O}";
                return (400, JsonSerializer.Serialize(new { errors = new { type = "bad_request", message } }));
            }

            var keeps = body.GetProperty(Extension).TryGetProperty("prioritize_non_tool_grade", out var keep) && keep.GetBoolean() && cell.Shown is not null;
            if (!keeps && cell is { Teacher: { } byHand, GivesWay: false })
            {
                Complaints.Add($"{user}: {share} took the place of a teacher's {byHand}");
            }

            cells[(address, user)] = keeps ? cell with { ToolAt = at } : cell with { Tool = share, ToolAt = at, Teacher = null, GivesWay = false };
        }
        else
        {
            if (at <= Second(cell.ToolAt > cell.TeacherAt ? cell.ToolAt : cell.TeacherAt))
            {
                return (409, "[]");
            }

            cells[(address, user)] = cell with { Tool = share, ToolAt = at };
        }

        if (at < cell.ToolAt || (at == cell.ToolAt && share != cell.Tool))
        {
            Complaints.Add($"{user}: {share} at {at:O} came after {cell.Tool} at {cell.ToolAt:O}");
        }

        return (200, "");
    }

    private async Task ServeAsync(HttpContext context, Func<JsonElement, (int Status, string Body)> act)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync();
        (int Status, string Body) answer;
        LmsFault fault;
        lock (gate)
        {
            fault = NextFault();
            answer = fault is LmsFault.None or LmsFault.LostReply or LmsFault.GatewayTimeout
                ? act(text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default)
                : (0, "");
            Heard($"{context.Request.Method} {context.Request.Path} {text} {fault}: {answer.Status} {answer.Body}");
        }

        switch (fault)
        {
            case LmsFault.LostRequest or LmsFault.LostReply:
                context.Abort();
                return;
            case LmsFault.TooMany:
                context.Response.Headers.RetryAfter = "40";
                break;
            case LmsFault.Quota:
                context.Response.Headers["X-Rate-Limit-Remaining"] = "0.0";
                break;
        }

        (context.Response.StatusCode, var shown) = fault switch
        {
            LmsFault.GatewayTimeout => (504, "<html>Gateway time-out</html>"),
            LmsFault.ServerError => (500, """{"errors":[{"message":"An error occurred."}]}"""),
            LmsFault.TooMany => (429, ""),
            LmsFault.Quota => (403, "403 Forbidden (Rate Limit Exceeded)\n"),
            LmsFault.Page => (200, "<html>Maintenance</html>"),
            _ => answer,
        };
        await context.Response.WriteAsync(shown);
    }

    private static DateTimeOffset Second(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());
}
