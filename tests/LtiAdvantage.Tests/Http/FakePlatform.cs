using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace LtiAdvantage.Tests.Http;

/// <summary>A platform on a real port: a token endpoint that checks signatures, and services that answer as a test says.</summary>
internal sealed class FakePlatform : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<SeenRequest> seen = new();
    private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FakePlatform(WebApplication app) => this.app = app;

    public string Url => app.Urls.Single();

    public FakeTokenEndpoint Tokens { get; } = new();

    /// <summary>What a service request with a good token gets.</summary>
    public Func<SeenRequest, FakeAnswer> Service { get; set; } = _ => new FakeAnswer();

    /// <summary>What the services saw, without the token requests.</summary>
    public IReadOnlyList<SeenRequest> Seen => [.. seen];

    /// <summary>Ends when the first request that will hang has been read.</summary>
    public Task Arrived => arrived.Task;

    public static async Task<FakePlatform> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        // Moodle writes UTF-8 into its headers.
        builder.WebHost.ConfigureKestrel(options => options.ResponseHeaderEncodingSelector = _ => Encoding.UTF8);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var platform = new FakePlatform(builder.Build());
        platform.app.Run(platform.AnswerAsync);
        await platform.app.StartAsync();
        return platform;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await ReadAsync(context);
        var answer = request.Target == "/token" ? Tokens.Reply(request) : Serve(request);
        if (answer.Break)
        {
            context.Abort();
            return;
        }

        if (answer.Hang)
        {
            arrived.TrySetResult();
            var gone = new TaskCompletionSource();
            using var registration = context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
            return;
        }

        context.Response.StatusCode = answer.Status;
        context.Features.Get<IHttpResponseFeature>()!.ReasonPhrase = answer.Reason;
        context.Response.ContentType = answer.ContentType;
        foreach (var group in answer.Headers.GroupBy(header => header.Name, header => header.Value))
            context.Response.Headers[group.Key] = group.ToArray();

        if (answer.CutShort)
            context.Response.ContentLength = answer.Body.Length + 1000;

        if (answer.Body.Length > 0)
            await context.Response.WriteAsync(answer.Body, Encoding.UTF8);

        if (answer.CutShort)
        {
            await context.Response.Body.FlushAsync();
            context.Abort();
        }
    }

    private FakeAnswer Serve(SeenRequest request)
    {
        seen.Enqueue(request);
        return Tokens.Accepts(request.Header("Authorization"))
            ? Service(request)
            : FakeAnswer.Json("""{"status":401,"reason":"Unauthorized"}""", 401);
    }

    private static async Task<SeenRequest> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        return new SeenRequest(
            context.Request.Method,
            context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body);
    }
}
