using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LtiRevisionTool.Testing;

/// <summary>
/// A platform that the tool has never seen, known to it by its settings alone. It signs with its own key and code, so that
/// a test can tamper with every part, and keeps a gradebook whose line item address has a query and which answers 409 to
/// the second of two scores with the same whole second.
/// </summary>
public sealed partial class ForeignPlatform : IAsyncDisposable
{
    public const string ClientId = "client-of-a-foreign-platform";
    public const string Deployment = "deployment-1";
    private const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";

    private readonly WebApplication app;
    private readonly Dictionary<string, DateTimeOffset> lastTimestamps = [];

    private ForeignPlatform(WebApplication app, string address) => (this.app, Address) = (app, address);

    public string Address { get; }

    public RSA Key { get; } = RSA.Create(2048);

    public string KeyId { get; } = "key-1";

    /// <summary>Scores as they arrived, with the status that they were answered with.</summary>
    public List<(int Status, JsonNode Score, string Query)> Scores { get; } = [];

    /// <summary>What access tokens were asked for.</summary>
    public ConcurrentQueue<string> TokenScopes { get; } = [];

    public string LineItem => $"{Address}/grades/7/lineitem?type_id=3&course=9";

    public static async Task<ForeignPlatform> StartAsync()
    {
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var platform = new ForeignPlatform(builder.Build(), address);
        platform.Map();
        await platform.app.StartAsync();
        return platform;
    }

    /// <summary>The settings that make the tool know this platform.</summary>
    public (string Name, string Value)[] Settings(int at) =>
    [
        ($"Platforms__{at}__Name", "A foreign platform"),
        ($"Platforms__{at}__Issuer", Address),
        ($"Platforms__{at}__ClientId", ClientId),
        ($"Platforms__{at}__AuthorizationEndpoint", Address + "/auth?tenant=1"),
        ($"Platforms__{at}__TokenEndpoint", Address + "/token"),
        ($"Platforms__{at}__JwksUri", Address + "/jwks"),
    ];

    /// <summary>Starts a login at the tool: the state and nonce that it sent back to the platform.</summary>
    public async Task<(string State, string Nonce)> LoginAsync(Visitor visitor, string tool, params (string Name, string Value)[] change)
    {
        using var response = await visitor.PostAsync($"{tool}/lti/login", LoginFields(tool, change));
        var query = HttpUtility.ParseQueryString(response.Headers.Location!.Query);
        return (query["state"]!, query["nonce"]!);
    }

    public static IEnumerable<KeyValuePair<string, string>> With(IEnumerable<KeyValuePair<string, string>> fields, params (string Name, string Value)[] change) =>
        fields.Where(field => change.All(changed => changed.Name != field.Key))
            .Concat(change.Select(changed => KeyValuePair.Create(changed.Name, changed.Value)));

    public IEnumerable<KeyValuePair<string, string>> LoginFields(string tool, params (string Name, string Value)[] change) => With(
    [
        new("iss", Address), new("login_hint", "somebody"), new("target_link_uri", tool + "/lti/launch"), new("client_id", ClientId),
        new("lti_deployment_id", Deployment), new("lti_message_hint", "{\"a\":1}"),
    ], change);

    /// <summary>A launch of a bare link, as a student with a column.</summary>
    public JsonObject Claims(string tool, string nonce, DateTimeOffset now, string subject = "student-1", string role = "Learner")
    {
        var claims = PlainClaims(tool, nonce, now, subject, role);
        if (NamesAndRoles is { } list)
        {
            claims["https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice"] = list.DeepClone();
        }

        return claims;
    }

    private JsonObject PlainClaims(string tool, string nonce, DateTimeOffset now, string subject, string role) => new()
    {
        ["iss"] = Address,
        ["aud"] = ClientId,
        ["sub"] = subject,
        ["nonce"] = nonce,
        ["iat"] = now.ToUnixTimeSeconds(),
        ["exp"] = now.ToUnixTimeSeconds() + 300,
        [Lti + "message_type"] = "LtiResourceLinkRequest",
        [Lti + "version"] = "1.3.0",
        [Lti + "deployment_id"] = Deployment,
        [Lti + "target_link_uri"] = tool + "/lti/launch",
        [Lti + "roles"] = new JsonArray($"http://purl.imsglobal.org/vocab/lis/v2/membership#{role}"),
        [Lti + "resource_link"] = new JsonObject { ["id"] = "link-1", ["title"] = "Revision" },
        [Lti + "context"] = new JsonObject { ["id"] = "course-1", ["title"] = "History" },
        ["https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"] = new JsonObject
        {
            ["scope"] = new JsonArray("https://purl.imsglobal.org/spec/lti-ags/scope/score"),
            ["lineitem"] = LineItem,
        },
    };

    /// <summary>A signed token; the header can be changed.</summary>
    public string Sign(JsonNode claims, JsonObject? header = null) =>
        SignText(claims.ToJsonString(), (header ?? Header()).ToJsonString());

    public JsonObject Header() => new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = KeyId };

    public string SignText(string payload, string header)
    {
        var content = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload))}";
        var signature = Key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{content}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>A whole valid launch; the page that the tool shows then.</summary>
    public async Task<Page> LaunchAsync(Visitor visitor, string tool, string subject = "student-1", string role = "Learner")
    {
        var (state, nonce) = await LoginAsync(visitor, tool);
        var token = Sign(Claims(tool, nonce, TimeProvider.System.GetUtcNow(), subject, role));
        using var response = await visitor.PostAsync($"{tool}/lti/launch", [new("id_token", token), new("state", state)]);
        return await visitor.OpenAsync(new Uri(new Uri(tool), response.Headers.Location!).ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Key.Dispose();
    }

    private void Map()
    {
        app.MapGet("/jwks", () => Results.Text(KeySet(), "application/json"));
        app.MapPost("/token", async (HttpRequest request) =>
        {
            var scope = (await request.ReadFormAsync())["scope"].ToString();
            TokenScopes.Enqueue(scope);
            return Results.Json(new { access_token = "opaque", token_type = "Bearer", expires_in = 3600, scope });
        });
        MapRoster();
        app.MapPost("/grades/7/lineitem/scores", ReceiveAsync);
        MapRegistration();
    }

    private string KeySet()
    {
        var parts = Key.ExportParameters(includePrivateParameters: false);
        return JsonSerializer.Serialize(new
        {
            keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = KeyId, n = Base64Url.EncodeToString(parts.Modulus), e = Base64Url.EncodeToString(parts.Exponent) } },
        });
    }

    private async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        var score = (await JsonNode.ParseAsync(request.Body))!;
        var status = request.ContentType == "application/vnd.ims.lis.v1.score+json" && request.Headers.Authorization == "Bearer opaque" ? 200 : 400;
        var user = (string)score["userId"]!;
        var second = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.Parse((string)score["timestamp"]!, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeSeconds());
        lock (Scores)
        {
            if (status == 200 && lastTimestamps.TryGetValue(user, out var last) && second <= last)
            {
                status = 409;
            }

            if (status == 200)
            {
                lastTimestamps[user] = second;
            }

            Scores.Add((status, score, request.QueryString.Value ?? ""));
        }

        return Results.StatusCode(status);
    }
}
