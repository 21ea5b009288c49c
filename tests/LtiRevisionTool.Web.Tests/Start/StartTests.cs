using System.Diagnostics;
using System.Net;

namespace LtiRevisionTool.Web.Tests.Start;

/// <summary>The published program, started as an operator starts it: from another folder, by its settings.</summary>
public sealed class StartTests(PublishedTool published) : IClassFixture<PublishedTool>
{
    private static readonly (string, string)[] Production =
        [("ASPNETCORE_ENVIRONMENT", "Production"), ("Tool__PublicUrl", "https://tool.example"), ("Tool__KnownProxies__0", "127.0.0.1")];

    [Fact]
    [Trait("Row", "LI-23")]
    public async Task It_is_ready_and_serves_its_pages_from_any_working_folder()
    {
        var port = FreePort.Next();
        var tool = published.Start([.. Production, ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}")]);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await ReadyAsync(http, tool);

        using var plain = await http.GetAsync("/tool.css");
        using var forwarded = await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/tool.css") { Headers = { { "X-Forwarded-Proto", "https" }, { "Host", "tool.example" } } });

        Assert.Equal(HttpStatusCode.BadRequest, plain.StatusCode);
        Assert.Equal("LTI-HTTPS-REQUIRED", plain.Headers.GetValues("Lti-Error").Single());
        Assert.Contains("This address works over https only", await plain.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, forwarded.StatusCode);
        Assert.True(forwarded.Headers.Contains("Strict-Transport-Security"));
        tool.Kill();
        await tool.WaitForExitAsync();
    }

    [Fact]
    public async Task Too_many_requests_are_told_when_to_come_back()
    {
        var port = FreePort.Next();
        var tool = published.Start([.. Production, ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"), ("RateLimits__PerMinute", "3")]);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        await ReadyAsync(http, tool);

        // The bucket fills up again as time goes by: more requests than it can hold on a slow machine.
        HttpResponseMessage answer;
        var requests = 0;
        do
        {
            answer = await http.GetAsync("/lti/login");
        }
        while (answer.StatusCode == HttpStatusCode.BadRequest && ++requests < 50);

        Assert.InRange(requests, 3, 49);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("60", answer.Headers.GetValues("Retry-After").Single());
        Assert.Contains("Try again in a minute", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        tool.Kill();
        await tool.WaitForExitAsync();
    }

    [Theory]
    [Trait("Row", "SEC-19")]
    [InlineData("Tool__PublicUrl", "http://tool.example", "Tool__PublicUrl")]
    [InlineData("Tool__PublicUrl", "http://localhost:5080", "Tool__PublicUrl")]
    [InlineData("Platforms__0__JwksUri", "http://127.0.0.1:5090/jwks", "Platforms__0__JwksUri must be an https address")]
    [InlineData("Tool__PublicUrl", "https://tool.example/path", "Tool__PublicUrl")]
    [InlineData("Database__Engine", "Foo", "Database__Engine")]
    [InlineData("Platforms__0__Issuer", "https://lms.example", "Platforms__0__ClientId")]
    [InlineData("RateLimits__PerMinute", "-1", "RateLimits__PerMinute")]
    [InlineData("GradeSync__PerPlatform", "9", "GradeSync__PerPlatform")]
    [InlineData("Outbound__AllowedNetworks__0", "0.0.0.0/0", "Outbound__AllowedNetworks__0")]
    public async Task A_wrong_setting_stops_the_start_and_is_named(string name, string value, string named)
    {
        var tool = published.Start([.. Production, ("ASPNETCORE_URLS", $"http://127.0.0.1:{FreePort.Next()}"), (name, value)]);
        var output = await tool.StandardError.ReadToEndAsync();
        await tool.WaitForExitAsync();

        Assert.Equal(1, tool.ExitCode);
        Assert.Contains(named, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "migrate")]
    [InlineData(0, "platforms list")]
    [InlineData(0, "grades list --json")]
    [InlineData(0, "keys list")]
    [InlineData(1, "keys add --platform 018f3c5e-0000-7000-8000-000000000001")]
    [InlineData(2, "keys add")]
    [InlineData(1, "grades retry ZZZZZ-ZZZZZ")]
    [InlineData(2, "grades retry")]
    [InlineData(2, "nonsense")]
    public async Task Commands_end_with_their_code(int code, string command)
    {
        await published.Start(Production, "migrate").WaitForExitAsync();

        var tool = published.Start(Production, command.Split(' '));
        await tool.WaitForExitAsync();

        Assert.Equal(code, tool.ExitCode);
    }

    private static Task ReadyAsync(HttpClient http, Process tool) => Eventually.TrueAsync("the tool is ready", TimeSpan.FromSeconds(60), async () =>
    {
        Assert.False(tool.HasExited, "The tool ended by itself.");
        try
        {
            using var response = await http.GetAsync("/health/ready");
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    });
}
