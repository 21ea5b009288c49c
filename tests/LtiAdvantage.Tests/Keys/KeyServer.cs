using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LtiAdvantage.Tests.Keys;

/// <summary>A real HTTP server on loopback that answers for the key sets of platforms.</summary>
public sealed class KeyServer : IAsyncLifetime
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, RequestDelegate> pages = new();
    private readonly ConcurrentDictionary<string, int> visits = new();
    private int made;

    public KeyServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public string Address { get; private set; } = string.Empty;

    public HttpClient Client { get; } = LtiAdvantage.Http.PlatformHttp.CreateClient("LtiAdvantageTests", "1.0", LtiAdvantage.Http.OutboundPolicy.Development);

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    /// <summary>A page of its own for each caller.</summary>
    public string Publish(RequestDelegate page)
    {
        var path = "/keys/" + Interlocked.Increment(ref made);
        pages[path] = page;
        return Address + path;
    }

    public string PublishText(string text) => Publish(context => context.Response.WriteAsync(text));

    public void Replace(string url, RequestDelegate page) => pages[new Uri(url).AbsolutePath] = page;

    public void ReplaceText(string url, string text) => Replace(url, context => context.Response.WriteAsync(text));

    public int Visits(string url) => visits.GetValueOrDefault(new Uri(url).AbsolutePath);

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        visits.AddOrUpdate(path, 1, (_, count) => count + 1);
        if (pages.TryGetValue(path, out var page)) await page(context);
        else context.Response.StatusCode = 404;
    }
}
