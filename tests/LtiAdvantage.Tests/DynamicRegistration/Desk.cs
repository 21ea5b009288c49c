using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using LtiAdvantage.Claims;
using LtiAdvantage.DynamicRegistration;
using LtiAdvantage.Grades;
using LtiAdvantage.Http;
using LtiAdvantage.Roster;
using LtiAdvantage.Tests.Http;
using LtiAdvantage.Tests.Launch;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using HttpHost = LtiAdvantage.Tests.Http.Host;

namespace LtiAdvantage.Tests.DynamicRegistration;

/// <summary>A platform on a real port that registers tools, and a tool that comes to it.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly HttpHost host;
    private readonly HttpClient http;
    private readonly ConcurrentQueue<SeenRequest> seen = new();

    private Desk(HttpHost host, OutboundPolicy outbound)
    {
        this.host = host;
        Policy = new RegistrationPolicy { AllowHttpLoopback = true, Outbound = outbound };
        http = PlatformHttp.CreateClient("Tests", "1.0", outbound);
        Client = new RegistrationClient(http, Policy, Time);
        host.Answer = AnswerAsync;
    }

    public RegistrationPolicy Policy { get; }

    public FakeTimeProvider Time { get; } = new();

    public RegistrationClient Client { get; }

    public string Url => $"http://127.0.0.1:{host.Port}";

    public IReadOnlyList<SeenRequest> Seen => [.. seen];

    public Func<SeenRequest, FakeAnswer> Answer { get; set; } = _ => new FakeAnswer { Status = 404 };

    public static async Task<Desk> OpenAsync(OutboundPolicy? outbound = null) => new(await HttpHost.StartAsync(), outbound ?? OutboundPolicy.Development);

    /// <summary>A configuration of Moodle whose site is this one.</summary>
    public JsonObject Configuration(Action<JsonObject>? change = null)
    {
        var text = Captured.Read("moodle-4.5.6", "openid-configuration.json")["body"]!.ToJsonString().Replace("http://localhost:8085", Url, StringComparison.Ordinal);
        var configuration = JsonNode.Parse(text)!.AsObject();
        change?.Invoke(configuration);
        return configuration;
    }

    public RegistrationStart Start(string? token = "token-1", string path = "/config") => Read(Policy, token, Url + path);

    public static RegistrationStart Read(RegistrationPolicy policy, string? token, string url)
    {
        List<KeyValuePair<string, string>> parameters = [new("openid_configuration", url)];
        if (token is not null) parameters.Add(new("registration_token", token));
        return Assert.IsType<RegistrationResult<RegistrationStart>.Success>(RegistrationStart.Read(parameters, policy)).Value;
    }

    public Task<RegistrationResult<PlatformConfiguration>> FetchAsync(RegistrationStart? start = null) => Client.FetchConfigurationAsync(start ?? Start(), CancellationToken.None);

    /// <summary>Fetches the configuration, and posts the request, which gets the answer.</summary>
    public async Task<RegistrationResult<RegistrationAnswer>> RegisterAsync(FakeAnswer answer, string? token = "token-1", bool names = true, Action<JsonObject>? change = null)
    {
        Answer = request => request.Method == "POST" ? answer : FakeAnswer.Json(Configuration(change).ToJsonString());
        var configuration = Assert.IsType<RegistrationResult<PlatformConfiguration>.Success>(await FetchAsync(Start(token))).Value;
        return await Client.RegisterAsync(Start(token), configuration, Tool, names, CancellationToken.None);
    }

    public async Task<RegistrationError> RefusalAsync(FakeAnswer answer) =>
        Assert.IsType<RegistrationResult<RegistrationAnswer>.Failed>(await RegisterAsync(answer)).Error;

    public static RegistrationError Error<T>(RegistrationResult<T> result) => Assert.IsType<RegistrationResult<T>.Failed>(result).Error;

    public static ToolDescription Tool { get; } = new()
    {
        Name = "History Revision",
        Description = "GCSE history revision notes and auto-marked checkpoints",
        LoginUrl = "https://tool.example/lti/login",
        LaunchUrl = "https://tool.example/lti/launch",
        JwksUrl = "https://tool.example/.well-known/jwks.json",
        TargetUrl = "https://tool.example/lti/launch",
        LogoUrl = "https://tool.example/icon.png",
        HomeUrl = "https://tool.example",
        PrivacyUrl = "https://tool.example/privacy",
        TermsUrl = "https://tool.example/terms",
        Scopes = [GradeScope.LineItem, GradeScope.LineItemReadOnly, GradeScope.ResultReadOnly, GradeScope.Score, RosterScope.MembershipReadOnly],
        LeastScopes = [GradeScope.Score],
        CustomParameters = new Dictionary<string, string> { ["context_history"] = "$Context.id.history", ["link_history"] = "$ResourceLink.id.history" },
        Messages =
        [
            new ToolMessage { Type = LtiMessageType.DeepLinkingRequest, TargetUrl = "https://tool.example/lti/launch", Label = "History checkpoint", Placements = ["ContentArea", "assignment_selection", "link_selection"], Width = 1000, Height = 800, StaffOnly = true },
            new ToolMessage { Type = LtiMessageType.ResourceLinkRequest, TargetUrl = "https://tool.example/lti/launch", Label = "History revision", IconUrl = "https://tool.example/icon-16.png", Placements = ["course_navigation"], OffAtFirst = true },
        ],
        ToolId = "history-revision",
        Vendor = "History Revision Ltd",
    };

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        var request = new SeenRequest(context.Request.Method, target, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body);
        seen.Enqueue(request);
        var answer = Answer(request);
        if (answer.Break)
        {
            context.Abort();
            return;
        }

        if (answer.Hang)
        {
            Time.Advance(TimeSpan.FromSeconds(31));
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
        await context.Response.WriteAsync(answer.Body);
    }
}
