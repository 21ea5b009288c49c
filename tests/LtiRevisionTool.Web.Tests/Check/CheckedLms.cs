using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LtiRevisionTool.Web.Tests.Check;

/// <summary>
/// The services of a platform, all in order until a test breaks one of them: key set, tokens, list of students, columns, scores, results.
/// The platform that launches signs with its own key, which this one publishes.
/// </summary>
internal sealed class CheckedLms : IAsyncDisposable
{
    public const string LineItem = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
    public const string Result = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";
    public const string Score = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
    public const string Members = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

    private readonly WebApplication app;
    private readonly ForeignPlatform platform;
    private readonly Lock gate = new();
    private readonly Dictionary<int, JsonObject> columns = [];
    private readonly Dictionary<(int Column, string User), JsonNode> scores = [];
    private int made;

    private CheckedLms(WebApplication app, string address, ForeignPlatform platform) => (this.app, Address, this.platform) = (app, address, platform);

    public string Address { get; }

    /// <summary>What answers in place of a service, by its name: keys, token, members, items, make, score, results, delete.</summary>
    public Dictionary<string, Func<HttpContext, IResult>> Instead { get; } = [];

    /// <summary>How far its clock is ahead of ours.</summary>
    public TimeSpan ClockAhead { get; set; }

    /// <summary>The scopes that it gives tokens for.</summary>
    public IReadOnlyList<string> Offered { get; set; } = [LineItem, Result, Score, Members];

    public int Columns => columns.Count;

    public int ColumnsMade => made;

    public static async Task<CheckedLms> StartAsync(ForeignPlatform platform)
    {
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var lms = new CheckedLms(builder.Build(), address, platform);
        lms.Map();
        await lms.app.StartAsync();
        return lms;
    }

    /// <summary>Puts everything right again.</summary>
    public void Mend()
    {
        Instead.Clear();
        ClockAhead = TimeSpan.Zero;
        Offered = [LineItem, Result, Score, Members];
        lock (gate)
        {
            columns.Clear();
            scores.Clear();
        }
    }

    public static IResult WebPage(int status = 200) => Results.Text("<!doctype html><html><title>Sign in</title></html>", "text/html", null, status);

    public static IResult Json(string json, int status = 200) => Results.Text(json, "application/json", null, status);

    /// <summary>A refusal as Canvas writes it.</summary>
    public static IResult Canvas(int status, string message) => Json(new JsonObject { ["errors"] = new JsonObject { ["type"] = "unauthorized", ["message"] = message } }.ToJsonString(), status);

    /// <summary>A token refusal as Moodle writes it: nothing is escaped, and it says that it is a page.</summary>
    public static IResult Moodle(string error) => Results.Text($"{{\n  \"error\" : \"{error}\"\n}}\n", "text/html", null, 400);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private void Map()
    {
        app.Use((context, next) =>
        {
            // Said outright, not by the server's heart, which a busy machine may hold up.
            context.Response.Headers.Date = (TimeProvider.System.GetUtcNow() + ClockAhead).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
            return next(context);
        });
        app.MapGet("/keys", Or("keys", _ => Json(KeySet())));
        app.MapPost("/token", Or("token", Token));
        app.MapGet("/members", Or("members", _ => Json(
            """{"id":"x","members":[{"user_id":"teacher-1","roles":["Instructor"]},{"user_id":"student-1","roles":["Learner"]},{"user_id":"student-2","roles":["Learner"]}]}""")));
        app.MapGet("/items", Or("items", _ => Json(Items())));
        app.MapPost("/items", Or("make", Make));
        app.MapDelete("/items/{id:int}", Or("delete", Delete));
        app.MapPost("/items/{id:int}/scores", Or("score", Take));
        app.MapGet("/items/{id:int}/results", Or("results", Show));
    }

    private RequestDelegate Or(string service, Func<HttpContext, IResult> usual) => async context =>
    {
        context.Request.EnableBuffering();
        await (Instead.GetValueOrDefault(service, usual)(context)).ExecuteAsync(context);
    };

    private string KeySet()
    {
        var parts = platform.Key.ExportParameters(includePrivateParameters: false);
        return JsonSerializer.Serialize(new
        {
            keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = platform.KeyId, n = Base64Url.EncodeToString(parts.Modulus), e = Base64Url.EncodeToString(parts.Exponent) } },
        });
    }

    private IResult Token(HttpContext context)
    {
        var form = context.Request.ReadFormAsync().GetAwaiter().GetResult();
        string[] granted = [.. form["scope"].ToString().Split(' ').Where(Offered.Contains)];
        return form["client_assertion"].Count == 0 ? Json("""{"error":"invalid_request"}""", 400)
            : granted.Length == 0 ? Json("""{"error":"invalid_scope"}""", 400)
            : Json(new JsonObject { ["access_token"] = "opaque", ["token_type"] = "Bearer", ["expires_in"] = 3600, ["scope"] = string.Join(' ', granted) }.ToJsonString());
    }

    private string Items()
    {
        lock (gate)
        {
            return new JsonArray([.. columns.Values.Select(column => column.DeepClone())]).ToJsonString();
        }
    }

    private IResult Make(HttpContext context)
    {
        var column = Body(context).AsObject();
        lock (gate)
        {
            var id = ++made;
            column["id"] = $"{Address}/items/{id}?type_id=3";
            columns[id] = column;
        }

        return Json(column.ToJsonString(), 201);
    }

    private IResult Delete(HttpContext context)
    {
        lock (gate)
        {
            return columns.Remove(Id(context)) ? Results.StatusCode(204) : Results.StatusCode(404);
        }
    }

    private IResult Take(HttpContext context)
    {
        var score = Body(context);
        lock (gate)
        {
            scores[(Id(context), (string)score["userId"]!)] = score;
        }

        return Results.StatusCode(200);
    }

    private IResult Show(HttpContext context)
    {
        var user = context.Request.Query["user_id"].ToString();
        lock (gate)
        {
            return Json(scores.TryGetValue((Id(context), user), out var score)
                ? new JsonArray(new JsonObject { ["userId"] = user, ["resultScore"] = (decimal)score["scoreGiven"]! / 2, ["resultMaximum"] = (decimal)score["scoreMaximum"]! / 2 }).ToJsonString()
                : "[]");
        }
    }

    private static int Id(HttpContext context) => int.Parse((string)context.Request.RouteValues["id"]!, System.Globalization.CultureInfo.InvariantCulture);

    private static JsonNode Body(HttpContext context) => JsonNode.ParseAsync(context.Request.Body).GetAwaiter().GetResult()!;
}
