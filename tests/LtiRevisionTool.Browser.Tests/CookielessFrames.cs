using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>
/// Stands before the tool and loses its cookies in frames, both ways, as a browser does that keeps none there. In a tab of its own
/// they pass.
/// </summary>
internal sealed class CookielessFrames : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private CookielessFrames(WebApplication app, string address) => (this.app, Address) = (app, address);

    /// <summary>What the tool calls its public address.</summary>
    public string Address { get; }

    /// <summary>Where the tool listens; known only once it runs.</summary>
    public string Tool { get; set; } = "";

    public static async Task<CookielessFrames> StartAsync()
    {
        var port = FreePort.Next();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var frames = new CookielessFrames(builder.Build(), $"http://localhost:{port}");
        frames.app.Run(frames.PassAsync);
        await frames.app.StartAsync();
        return frames;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        var inFrame = context.Request.Headers["Sec-Fetch-Dest"] == "iframe";
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), Tool + context.Request.Path + context.Request.QueryString);
        if (HttpMethods.IsPost(context.Request.Method))
        {
            var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            request.Content = new ByteArrayContent(body.ToArray());
            request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        }

        foreach (var name in (string[])["Sec-Fetch-Site", "Sec-Fetch-Dest", "Origin", "User-Agent", "Accept"])
        {
            request.Headers.TryAddWithoutValidation(name, (string?)context.Request.Headers[name]);
        }

        if (!inFrame && context.Request.Headers.Cookie.Count > 0)
        {
            request.Headers.TryAddWithoutValidation("Cookie", context.Request.Headers.Cookie.ToString());
        }

        using var response = await http.SendAsync(request);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Transfer-Encoding" && !(inFrame && header.Key == "Set-Cookie")))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        if (response.StatusCode != HttpStatusCode.NotModified)
        {
            await response.Content.CopyToAsync(context.Response.Body);
        }
    }
}
