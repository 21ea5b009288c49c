using System.Text.Json.Nodes;
using LtiAdvantage.Claims;
using LtiAdvantage.Keys;
using LtiAdvantage.Launch;
using LtiAdvantage.Login;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tests.Keys;
using LtiAdvantage.Tests.Login;
using Microsoft.Extensions.Time.Testing;

namespace LtiAdvantage.Tests.Launch;

/// <summary>A tool with one platform that signs with <see cref="SigningKey.First"/> and publishes it over HTTP.</summary>
internal sealed class Bench
{
    public const string Issuer = "https://school.example";
    public const string ClientId = "tool-17";
    public const string Deployment = "site-1";
    public const string Target = "https://tool.example/learn/cold-war";

    public Bench(KeyServer server, DateTimeOffset? now = null, string publicUrl = "https://tool.example", bool loopback = false, params string[] messageTypes)
    {
        Server = server;
        Time = new FakeTimeProvider(now ?? new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
        JwksUri = server.PublishText(SigningKey.Set(SigningKey.First.Jwk()));
        Registrations.All.Add(new Registration
        {
            Id = Guid.CreateVersion7(Time.GetUtcNow()),
            Issuer = Issuer,
            ClientId = ClientId,
            AuthorizationEndpoint = Issuer + "/auth",
            TokenEndpoint = Issuer + "/token",
            JwksUri = JwksUri,
        });
        Options = new LtiToolOptions { PublicUrl = new Uri(publicUrl), AllowHttpLoopback = loopback, OpensWithoutLink = target => target.Contains("work=", StringComparison.Ordinal) };
        if (messageTypes.Length > 0) Options = new LtiToolOptions { PublicUrl = new Uri(publicUrl), AllowHttpLoopback = loopback, MessageTypes = messageTypes };
        Keys = new PlatformKeys(server.Client, Time);
        Initiator = new LoginInitiator(Registrations, States, Options, Time);
        Validator = new LaunchValidator(Registrations, States, Keys, Options, Time);
    }

    public KeyServer Server { get; }
    public FakeTimeProvider Time { get; }
    public string JwksUri { get; }
    public MemoryRegistrations Registrations { get; } = new();
    public MemoryStates States { get; } = new();
    public LtiToolOptions Options { get; }
    public PlatformKeys Keys { get; }
    public LoginInitiator Initiator { get; }
    public LaunchValidator Validator { get; }

    public Registration Registration
    {
        get => Registrations.All[0];
        set => Registrations.All[0] = value;
    }

    public long Now => Time.GetUtcNow().ToUnixTimeSeconds();

    public async Task<StartedLogin> LoginAsync(string target = Target, string? deployment = null, string? storage = null)
    {
        List<KeyValuePair<string, string>> parameters =
        [
            new("iss", Registration.Issuer), new("login_hint", "hint"), new("target_link_uri", target), new("client_id", Registration.ClientId),
        ];
        if (deployment is not null) parameters.Add(new("lti_deployment_id", deployment));
        if (storage is not null) parameters.Add(new("lti_storage_target", storage));
        var redirect = Assert.IsType<LoginResult.Redirect>(await Initiator.StartAsync(new LoginRequest(parameters), default));
        var query = System.Web.HttpUtility.ParseQueryString(new Uri(redirect.Location).Query);
        return new StartedLogin(query["state"]!, query["nonce"]!, redirect.Cookie.Name, redirect.Cookie.Value) { Storage = redirect.Storage };
    }

    /// <summary>A message with every claim that a platform usually sends.</summary>
    public JsonObject Claims(StartedLogin login) => new()
    {
        ["iss"] = Registration.Issuer,
        ["aud"] = Registration.ClientId,
        ["sub"] = "user-5",
        ["iat"] = Now,
        ["exp"] = Now + 300,
        ["nonce"] = login.Nonce,
        ["name"] = "Aisha Khan",
        ["given_name"] = "Aisha",
        ["family_name"] = "Khan",
        [LtiClaim.MessageType] = "LtiResourceLinkRequest",
        [LtiClaim.Version] = "1.3.0",
        [LtiClaim.DeploymentId] = Deployment,
        [LtiClaim.TargetLinkUri] = Target,
        [LtiClaim.Roles] = new JsonArray(LtiRole.Learner),
        [LtiClaim.ResourceLink] = new JsonObject { ["id"] = "link-1", ["title"] = "Checkpoint 1" },
        [LtiClaim.Context] = new JsonObject { ["id"] = "course-2", ["label"] = "HIST-9A", ["title"] = "History 9A", ["type"] = new JsonArray("CourseSection") },
        [LtiClaim.Custom] = new JsonObject { ["topic"] = "cold-war", ["due"] = "$ResourceLink.submission.endDateTime" },
        [LtiClaim.LaunchPresentation] = new JsonObject { ["locale"] = "en-GB", ["return_url"] = "https://school.example/course/2" },
        [LtiClaim.GradesEndpoint] = new JsonObject
        {
            ["scope"] = new JsonArray("https://purl.imsglobal.org/spec/lti-ags/scope/score"),
            ["lineitem"] = "https://school.example/items/2/lineitem?type_id=1",
            ["lineitems"] = "https://school.example/items?type_id=1",
        },
    };

    public string Token(StartedLogin login, Action<JsonObject>? change = null)
    {
        var claims = Claims(login);
        change?.Invoke(claims);
        return Sign(claims.ToJsonString());
    }

    public static string Sign(string payload, SigningKey? key = null) => (key ?? SigningKey.First).Sign(Header((key ?? SigningKey.First).Id), payload);

    public static string Header(string keyId) => new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = keyId }.ToJsonString();

    public Task<LaunchResult> LaunchAsync(StartedLogin login, string token) => LaunchAsync(login, new("id_token", token), new("state", login.State));

    public Task<LaunchResult> LaunchAsync(StartedLogin login, params KeyValuePair<string, string>[] form) =>
        Validator.ValidateAsync(new LaunchRequest { Form = form, Cookie = name => name == login.CookieName ? login.CookieValue : null }, default);

    public async Task<LaunchResult.Accepted> AcceptsAsync(Action<JsonObject>? change = null)
    {
        var login = await LoginAsync();
        var result = await LaunchAsync(login, Token(login, change));
        var accepted = Assert.IsType<LaunchResult.Accepted>(result);
        Assert.Equal(login.CookieName, accepted.SpentCookie);
        Assert.NotNull(Assert.Single(States.All.Values).ConsumedAt);
        return accepted;
    }

    /// <summary>Refused for that reason, and nothing saved; the login is used up only when the reason comes after it.</summary>
    public LaunchResult.Refused Refuses(LaunchResult result, string reason, int status, bool consumed = false)
    {
        var refused = Assert.IsType<LaunchResult.Refused>(result);
        Assert.Equal(reason, refused.Error.Reason);
        Assert.Equal(status, refused.Error.Status);
        Assert.All(States.All.Values, state => Assert.Equal(consumed, state.ConsumedAt is not null));
        Assert.Single(States.All);
        return refused;
    }

    public async Task<LaunchResult.Refused> RefusesAsync(string reason, int status, Action<JsonObject> change, bool consumed = false)
    {
        var login = await LoginAsync();
        return Refuses(await LaunchAsync(login, Token(login, change)), reason, status, consumed);
    }
}
