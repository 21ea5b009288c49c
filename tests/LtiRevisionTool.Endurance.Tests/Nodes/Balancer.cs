using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LtiRevisionTool.Endurance.Tests.Nodes;

/// <summary>
/// Stands at the tool's public address and passes requests on to its nodes in turn. A node that cannot be reached is passed over;
/// one that dies while it answers is a 502.
/// </summary>
internal sealed class Balancer : IAsyncDisposable
{
    private static readonly string[] OfTheConnection = ["Host", "Connection", "Transfer-Encoding", "Keep-Alive", "Content-Length"];

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly WebApplication app;
    private readonly IReadOnlyList<ToolNode> nodes;
    private int turn;

    private Balancer(WebApplication app, IReadOnlyList<ToolNode> nodes) => (this.app, this.nodes) = (app, nodes);

    public static async Task<Balancer> StartAsync(string address, IReadOnlyList<ToolNode> nodes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var balancer = new Balancer(builder.Build(), nodes);
        balancer.app.Run(balancer.PassOnAsync);
        await balancer.app.StartAsync();
        return balancer;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    private async Task PassOnAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var first = Interlocked.Increment(ref turn);
        for (var at = 0; at < nodes.Count; at++)
        {
            try
            {
                using var request = Copy(context.Request, nodes[(first + at) % nodes.Count].Address, body.ToArray());
                using var response = await http.SendAsync(request, context.RequestAborted);
                await AnswerAsync(context, response);
                return;
            }
            catch (HttpRequestException away) when (away.HttpRequestError == HttpRequestError.ConnectionError)
            {
                // It never heard of the request: the next one may.
            }
            catch (HttpRequestException)
            {
                break;
            }
        }

        context.Response.StatusCode = StatusCodes.Status502BadGateway;
    }

    private static HttpRequestMessage Copy(HttpRequest from, string node, byte[] body)
    {
        var to = new HttpRequestMessage(new HttpMethod(from.Method), node + from.Path + from.QueryString) { Content = new ByteArrayContent(body) };
        foreach (var (name, values) in from.Headers.Where(header => !OfTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!to.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                to.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        return to;
    }

    private static async Task AnswerAsync(HttpContext context, HttpResponseMessage from)
    {
        context.Response.StatusCode = (int)from.StatusCode;
        foreach (var (name, values) in from.Headers.Concat(from.Content.Headers).Where(header => !OfTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        if (from.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.NotModified))
        {
            await context.Response.Body.WriteAsync(await from.Content.ReadAsByteArrayAsync(context.RequestAborted), context.RequestAborted);
        }
    }
}
