using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LtiAdvantage.Tests.Http;

/// <summary>A web server on every loopback address of one port, which says how often it was reached.</summary>
internal sealed class Host : IAsyncDisposable
{
    private readonly WebApplication app;
    private int visits;

    private Host(WebApplication app) => this.app = app;

    public int Port => new Uri(app.Urls.Single()).Port;

    public int Visits => visits;

    /// <summary>What it answers.</summary>
    public RequestDelegate Answer { get; set; } = context => context.Response.WriteAsync("hello");

    public static async Task<Host> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://0.0.0.0:0");
        var host = new Host(builder.Build());
        host.app.Run(context =>
        {
            Interlocked.Increment(ref host.visits);
            // The next request looks the name up again.
            context.Response.Headers.Connection = "close";
            return host.Answer(context);
        });
        await host.app.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
