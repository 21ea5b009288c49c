using LtiAdvantage.Grades;
using LtiAdvantage.Http;
using LtiAdvantage.Keys;
using LtiAdvantage.Platforms;
using LtiAdvantage.Roster;
using LtiAdvantage.Tokens;
using Microsoft.Extensions.Time.Testing;

namespace LtiAdvantage.Tests.Http;

/// <summary>The tool's side: real clients, a clock that stands still, one registration with the fake platform.</summary>
internal sealed class Tool : IToolKeys, IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 30, 0, 250, TimeSpan.Zero);
    private static readonly ToolKey Key = ToolKey.Create();
    private static readonly string[] Offered =
        [GradeScope.Score, GradeScope.LineItem, GradeScope.LineItemReadOnly, GradeScope.ResultReadOnly];

    private readonly HttpClient http = PlatformHttp.CreateClient("RevisionTests", "1.0", OutboundPolicy.Development);

    private Tool(FakePlatform platform, PlatformProfile profile)
    {
        Platform = platform;
        Registration = new Registration
        {
            Id = Guid.CreateVersion7(Start),
            Issuer = platform.Url,
            ClientId = "client-7",
            AuthorizationEndpoint = platform.Url + "/auth",
            TokenEndpoint = platform.Url + "/token",
            JwksUri = platform.Url + "/jwks",
            Profile = profile,
        };
        ExpectAudience(Registration.TokenEndpoint);
        Tokens = new AccessTokens(http, this, Time);
        Grades = new GradesClient(http, Tokens, Time);
        Roster = new RosterClient(http, Tokens, Time);
    }

    public FakePlatform Platform { get; }

    public FakeTimeProvider Time { get; } = new(Start);

    public Registration Registration { get; set; }

    public AccessTokens Tokens { get; }

    public GradesClient Grades { get; }

    public RosterClient Roster { get; }

    public HttpClient Http => http;

    public string LineItem => Platform.Url + "/mod/lti/services.php/2/lineitems/2/lineitem?type_id=1";

    public string Members => Platform.Url + "/mod/lti/services.php/CourseSection/2/bindings/1/memberships";

    public string LineItems => Platform.Url + "/mod/lti/services.php/2/lineitems?type_id=1";

    public ServiceGrant Grant => new(Registration, "1", Offered);

    public static async Task<Tool> ConnectAsync(PlatformProfile? profile = null) =>
        new(await FakePlatform.StartAsync(), profile ?? PlatformProfile.Generic);

    public ServiceGrant Offering(params string[] scopes) => Grant with { Scopes = scopes };

    public void ExpectAudience(string audience) =>
        Platform.Tokens.Check = new AssertionCheck("client-7", audience, Key.KeyId, Key.Key.ExportParameters(false), Time);

    public Task<DeliveryOutcome> PostAsync(Score score) => Grades.PostScoreAsync(Grant, LineItem, score, CancellationToken.None);

    public Task<ToolKey> CurrentAsync(Registration registration, CancellationToken cancellation) => Task.FromResult(Key);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Platform.DisposeAsync();
    }
}
