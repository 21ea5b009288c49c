using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Moodle;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LtiRevisionTool.PracticeLms.Tests.Support;

/// <summary>The practice LMS on a port of its own, with a clock that stands still and a fake tool.</summary>
public class Lms : IAsyncLifetime, IDisposable
{
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly string _family;
    private readonly string[] _settings;
    private WebApplication? _app;

    public Lms()
        : this("Moodle")
    {
    }

    private protected Lms(string family, params string[] settings) => (_family, _settings) = (family, settings);

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    public FakeTool Tool { get; private set; } = null!;

    public string Address => _app!.Urls.Single();

    public async Task InitializeAsync()
    {
        Tool = await FakeTool.StartAsync();
        _app = Program.Build(
            [
                "--Urls=http://127.0.0.1:0", "--Practice:StartTool=false", $"--Practice:ToolUrl={Tool.Address}", "--Logging:LogLevel:Default=None",
                $"--Practice:Family={_family}", .. _settings,
            ],
            Clock);
        await _app.StartAsync();
    }

    public void Dispose()
    {
        _http.Dispose();
        GC.SuppressFinalize(this);
    }

    public async Task DisposeAsync()
    {
        await _app!.DisposeAsync();
        await Tool.DisposeAsync();
    }

    /// <summary>Where a tool goes after the login initiation.</summary>
    public virtual string AuthenticationPath => "/mod/lti/auth.php";

    private protected virtual string TokenPath => "/mod/lti/token.php";

    /// <summary>The claims of an assertion that is right.</summary>
    public virtual JsonObject Claims() => FakeTool.Claims(Clock.GetUtcNow(), CourseFacts.ClientId);

    /// <summary>Something that a teacher or an administrator does in the LMS.</summary>
    public async Task ControlAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await _http.PostAsync(Address + path, form);
        Assert.True((int)response.StatusCode < 400, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A control that answers JSON.</summary>
    public async Task<JsonNode> OrderAsync(string path, params (string Name, string Value)[] fields)
    {
        using var response = await PostAsync(path, fields);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode < 400, text);
        return JsonNode.Parse(text)!;
    }

    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await _http.PostAsync(path.StartsWith("http", StringComparison.Ordinal) ? path : Address + path, form);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(Address + path);

    public async Task<JsonNode> JsonAsync(string path) => JsonNode.Parse(await _http.GetStringAsync(Address + path))!;

    public async Task ResetAsync() => (await _http.PostAsync(Address + "/reset", null)).EnsureSuccessStatusCode();

    public Task<HttpResponseMessage> OrderFaultAsync(string service, string kind, int times = 1, int seconds = 5)
    {
        var order = new JsonObject { ["service"] = service, ["kind"] = kind, ["times"] = times, ["seconds"] = seconds };
        return _http.PostAsync(Address + "/faults", new StringContent(order.ToJsonString(), Encoding.UTF8, "application/json"));
    }

    /// <summary>A token request that is right; a test changes one field of it.</summary>
    public Task<HttpResponseMessage> AskTokenAsync(string scope, JsonObject? claims = null, string? assertion = null, string grant = "client_credentials")
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = grant,
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = assertion ?? Tool.Sign(claims ?? Claims()),
            ["scope"] = scope,
        };
        return _http.PostAsync(Address + TokenPath, new FormUrlEncodedContent(form));
    }

    public async Task<string> TokenAsync(string scope)
    {
        using var response = await AskTokenAsync(scope);
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["access_token"]!;
    }

    /// <summary>A call of a service with exactly the headers given.</summary>
    public async Task<HttpResponseMessage> CallAsync(
        HttpMethod method, string url, string scope, string? accept = null, string? body = null, string? mediaType = null)
    {
        var request = new HttpRequestMessage(method, url.StartsWith("http", StringComparison.Ordinal) ? url : Address + url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(scope));
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (mediaType is not null)
            {
                request.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
            }
        }

        return await _http.SendAsync(request);
    }
}
