using System.Net;
using System.Net.Sockets;
using LtiRevisionTool.PracticeLms.Tests.Support;
using LtiRevisionTool.PracticeLms.ToolProcess;
using Microsoft.AspNetCore.Builder;

namespace LtiRevisionTool.PracticeLms.Tests;

public sealed class ToolProcessTests : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("practice-lms");

    public void Dispose()
    {
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_taken_port_is_named_with_what_to_do()
    {
        await using var other = await FakeTool.StartAsync();
        await using var lms = Build(other.Address);

        var refusal = await Assert.ThrowsAsync<ToolStartException>(() => lms.StartAsync());

        Assert.StartsWith($"Port {new Uri(other.Address).Port} is taken by another program", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--Practice:ToolUrl=", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_that_cannot_start_is_quoted()
    {
        await using var lms = Build($"http://localhost:{FreePort()}", "--Practice:ToolSettings:Tool__PublicUrl=http://localhost/path");

        var refusal = await Assert.ThrowsAsync<ToolStartException>(() => lms.StartAsync());

        Assert.Contains("The tool ended before it was ready", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Tool__PublicUrl", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_starts_with_the_LMS_can_be_killed_and_stops_with_it()
    {
        var tool = $"http://localhost:{FreePort()}";
        await using var lms = Build(tool);

        await lms.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await _http.GetAsync(tool + "/health/ready")).StatusCode);

        await _http.PostAsync(lms.Urls.Single() + "/tool/kill", null);
        using var again = await _http.PostAsync(lms.Urls.Single() + "/tool/start", null);
        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _http.GetAsync(tool + "/health/ready")).StatusCode);

        await lms.StopAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => _http.GetAsync(tool + "/health/ready"));
    }

    private WebApplication Build(string tool, params string[] more) => Program.Build(
        [
            "--Urls=http://127.0.0.1:0", $"--Practice:ToolUrl={tool}", $"--Practice:DataFolder={_folder.FullName}",
            "--Practice:ToolStartSeconds=180", "--Logging:LogLevel:Default=None", .. more,
        ],
        TimeProvider.System);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
