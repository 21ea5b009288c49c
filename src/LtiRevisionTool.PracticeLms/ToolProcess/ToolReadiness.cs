using System.Net.Sockets;
using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Storage;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.PracticeLms.ToolProcess;

/// <summary>Waits until the tool answers, and finds words for it when it does not.</summary>
internal sealed class ToolReadiness(HttpClient http, PublicAddress address, DataFolder folder, IOptions<PracticeOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <exception cref="ToolStartException">Somebody else listens there.</exception>
    public async Task EnsurePortIsFreeAsync(CancellationToken cancellation)
    {
        var url = new Uri(address.Tool);
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(url.Host, url.Port, cancellation);
        }
        catch (SocketException)
        {
            return;
        }

        throw new ToolStartException(
            $"Port {url.Port} is taken by another program, so the tool cannot start there. Stop that program, or choose another port: "
            + $"--Practice:ToolUrl=http://localhost:{url.Port + 1}");
    }

    /// <exception cref="ToolStartException">It ended or stayed silent.</exception>
    public async Task WaitAsync(RunningTool tool, CancellationToken cancellation)
    {
        var ready = new Uri(address.Tool + "/health/ready");
        var limit = TimeSpan.FromSeconds(options.Value.ToolStartSeconds);
        var start = time.GetTimestamp();
        while (!await AnswersAsync(ready, cancellation))
        {
            if (tool.HasExited)
            {
                await tool.EndedAsync();
                throw new ToolStartException($"The tool ended before it was ready. Its last words (all of them are in {folder.Log}):{Environment.NewLine}{tool.LastLines}");
            }

            if (time.GetElapsedTime(start) > limit)
            {
                throw new ToolStartException(
                    $"The tool did not say that it is ready at {ready} within {limit.TotalSeconds} seconds. "
                    + $"Its last words (all of them are in {folder.Log}):{Environment.NewLine}{tool.LastLines}");
            }

            await Task.Delay(Pause, time, cancellation);
        }
    }

    private async Task<bool> AnswersAsync(Uri ready, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.GetAsync(ready, cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
