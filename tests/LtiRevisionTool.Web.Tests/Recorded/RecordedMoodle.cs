using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LtiRevisionTool.Web.Tests.Recorded;

/// <summary>A site that answers what a real Moodle 4.5.6 answered, word by word, at the same paths; its address and its key alone are its own.</summary>
internal sealed class RecordedMoodle : IAsyncDisposable
{
    private const string RecordedAddress = "http://localhost:8085";
    private const string KeyId = "recorded-key";

    private readonly RSA key = RSA.Create(2048);
    private readonly WebApplication app;

    private RecordedMoodle(WebApplication app, string address) => (this.app, Address) = (app, address);

    public string Address { get; }

    /// <summary>What the tool asked for, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public ConcurrentQueue<JsonNode> Scores { get; } = [];

    /// <summary>The recorded answer to a score.</summary>
    public string ScoreAnswer { get; set; } = "valid_first_score";

    public static async Task<RecordedMoodle> StartAsync()
    {
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var moodle = new RecordedMoodle(builder.Build(), address);
        moodle.Map();
        await moodle.app.StartAsync();
        return moodle;
    }

    /// <summary>A recorded document with the address of this site.</summary>
    public JsonNode Read(string file) => JsonNode.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Captures", "moodle-4.5.6", file + ".json")).Replace(RecordedAddress, Address, StringComparison.Ordinal)
            .Replace("<32 hex characters>", "0123456789abcdef0123456789abcdef", StringComparison.Ordinal))!;

    /// <summary>Sends a recorded message to the tool, after a login of its own; what it says of itself can be changed.</summary>
    public async Task<Page> SendAsync(Visitor visitor, string tool, string file, Action<JsonObject>? change = null)
    {
        var claims = Read(file)["claims"]!.AsObject();
        claims["https://purl.imsglobal.org/spec/lti/claim/target_link_uri"] = tool + "/lti/launch";
        change?.Invoke(claims);
        using var login = await visitor.PostAsync(
            $"{tool}/lti/login",
            [
                new("iss", Address), new("target_link_uri", (string)claims["https://purl.imsglobal.org/spec/lti/claim/target_link_uri"]!), new("login_hint", (string)claims["sub"]!),
                new("lti_message_hint", "{\"cmid\":2,\"launchid\":\"ltilaunch1_438311766\"}"), new("client_id", (string)claims["aud"]!), new("lti_deployment_id", "1"),
            ]);
        var asked = HttpUtility.ParseQueryString(login.Headers.Location!.Query);
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        (claims["nonce"], claims["iat"], claims["exp"]) = (asked["nonce"], now, now + 60);
        using var answer = await visitor.PostAsync($"{tool}/lti/launch", [new("id_token", Sign(claims)), new("state", asked["state"]!)]);
        Assert.True(answer.Headers.Location is not null, await answer.Content.ReadAsStringAsync());
        return await visitor.OpenAsync(new Uri(new Uri(tool), answer.Headers.Location).ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private void Map()
    {
        app.Use((context, next) =>
        {
            Requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
            return next();
        });
        app.MapGet("/mod/lti/openid-configuration.php", () => Results.Text(Read("openid-configuration")["body"]!.ToJsonString(), "application/json; charset=utf-8"));
        app.MapPost("/mod/lti/openid-registration.php", () => Recorded(Read("registration")["response"]!));
        app.MapGet("/mod/lti/certs.php", () => Results.Text(KeySet(), "application/json; charset=utf-8"));
        app.MapPost("/mod/lti/token.php", () => Answer("token-endpoint", "all_scopes"));
        app.MapGet("/mod/lti/services.php/CourseSection/2/bindings/1/memberships", () => Answer("nrps", "all"));
        app.MapGet("/mod/lti/services.php/2/lineitems", () => Answer("ags-lineitems-read", "container_get"));
        app.MapGet("/mod/lti/services.php/2/lineitems/2/lineitem", () => Answer("ags-lineitems-read", "item_get"));
        app.MapGet("/mod/lti/services.php/2/lineitems/2/lineitem/results", (string user_id) => Result(user_id));
        app.MapPost("/mod/lti/services.php/2/lineitems/2/lineitem/scores", async (HttpRequest request) =>
        {
            Scores.Enqueue((await JsonNode.ParseAsync(request.Body))!);
            return Answer("ags-score-post", ScoreAnswer);
        });
    }

    /// <summary>The recorded result of one user with the numbers of the last score; the recorded one of nobody before that.</summary>
    private IResult Result(string user)
    {
        var results = Read("ags-results");
        if (Scores.LastOrDefault(score => (string?)score["userId"] == user) is not { } score)
        {
            return Recorded(results["results_unknown_user"]!["response"]!);
        }

        var response = results["results_one_user"]!["response"]!;
        var result = response["body"]![0]!;
        (result["userId"], result["resultScore"], result["resultMaximum"]) = (user, score["scoreGiven"]!.DeepClone(), score["scoreMaximum"]!.DeepClone());
        return Recorded(response);
    }

    private IResult Answer(string file, string entry) => Recorded(Read(file)[entry]!["response"]!);

    private static IResult Recorded(JsonNode response)
    {
        var headers = response["headers"] is JsonArray list
            ? list.ToDictionary(header => (string)header![0]!, header => (string)header![1]!)
            : response["headers"]!.AsObject().ToDictionary(header => header.Key, header => (string)header.Value!);
        var body = response["body"] is JsonValue text ? (string)text! : response["body"]!.ToJsonString();
        return Results.Text(body, headers["Content-Type"], Encoding.UTF8, (int)response["status"]!);
    }

    private string Sign(JsonNode claims)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = KeyId };
        var content = $"{Encode(header)}.{Encode(claims)}";
        return $"{content}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>The recorded key set with our key in it: nobody has the key that signed.</summary>
    private string KeySet()
    {
        var set = Read("jwks")["body"]!;
        var parts = key.ExportParameters(includePrivateParameters: false);
        var own = set["keys"]![0]!;
        (own["kid"], own["n"], own["e"]) = (KeyId, Base64Url.EncodeToString(parts.Modulus), Base64Url.EncodeToString(parts.Exponent));
        return set.ToJsonString();
    }

    private static string Encode(JsonNode json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
