using System.Text.RegularExpressions;
using Xunit;

namespace LtiRevisionTool.Architecture.Tests;

/// <summary>There is one way out of the tool: connections are made in <c>LtiAdvantage/Http</c>, where every address is looked at.</summary>
public sealed partial class OutboundTests
{
    private static readonly string[] Projects = ["LtiAdvantage", "LtiRevisionTool.Core", "LtiRevisionTool.Data", "LtiRevisionTool.Web"];

    [Fact]
    public void Nothing_else_makes_connections()
    {
        var others = Projects.SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => MakesConnection().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, "src"), file).Replace('\\', '/'));

        Assert.Equal(["LtiAdvantage/Http/CheckedConnect.cs", "LtiAdvantage/Http/PlatformHttp.cs"], others.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_tool_makes_one_client()
    {
        var makers = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "LtiRevisionTool.Web"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("PlatformHttp.", StringComparison.Ordinal))
            .Select(Path.GetFileName);

        Assert.Equal(["OutboundHttp.cs"], makers);
    }

    [Theory]
    [InlineData("using var http = new HttpClient();")]
    [InlineData("new System.Net.Http.HttpClient(handler)")]
    [InlineData("HttpClient http = new();")]
    [InlineData("new SocketsHttpHandler { UseProxy = false }")]
    [InlineData("new HttpClientHandler()")]
    [InlineData("services.AddHttpClient<Thing>();")]
    [InlineData("IHttpClientFactory factory")]
    [InlineData("new TcpClient(host, 80)")]
    [InlineData("new Socket(SocketType.Stream, ProtocolType.Tcp)")]
    [InlineData("WebRequest.Create(url)")]
    [InlineData("new ClientWebSocket()")]
    public void Any_other_way_is_found(string code) => Assert.Matches(MakesConnection(), code);

    [Theory]
    [InlineData("public HttpClient Client { get; } = PlatformHttp.CreateClient(\"Tool\", \"1.0\", policy);")]
    [InlineData("internal sealed class ServiceCaller(HttpClient http, AccessTokens tokens)")]
    public void To_use_the_one_client_is_no_way_of_its_own(string code) => Assert.DoesNotMatch(MakesConnection(), code);

    [GeneratedRegex(@"new [\w.]*(HttpClient|HttpClientHandler|SocketsHttpHandler|TcpClient|UdpClient|Socket|ClientWebSocket|SmtpClient|WebClient)\b|HttpClient \w+ = new\b|AddHttpClient|IHttpClientFactory|WebRequest\.")]
    private static partial Regex MakesConnection();
}
