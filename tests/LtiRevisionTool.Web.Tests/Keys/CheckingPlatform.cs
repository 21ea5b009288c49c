using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LtiAdvantage.Grades;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LtiRevisionTool.Web.Tests.Keys;

/// <summary>
/// A platform on a real port that checks the tool's signatures with the key set it fetches from the tool. Like Canvas it keeps the
/// set for five minutes; like Moodle, when told so, it fetches again what does not verify.
/// </summary>
internal sealed class CheckingPlatform : IAsyncDisposable
{
    private static readonly TimeSpan Keeps = TimeSpan.FromMinutes(5);

    private readonly WebApplication app;
    private readonly TimeProvider time;
    private readonly HttpClient http = new();
    private readonly Lock gate = new();
    private readonly HashSet<string> tokens = [];
    private (JsonElement Set, DateTimeOffset At)? kept;

    private CheckingPlatform(WebApplication app, TimeProvider time) => (this.app, this.time) = (app, time);

    public string Url => app.Urls.Single();

    public string Column => $"{Url}/lineitems/7/lineitem";

    /// <summary>Where it fetches the tool's keys.</summary>
    public string KeySet { get; set; } = "";

    public bool FetchesAgain { get; set; }

    /// <summary>How long its tokens live, in seconds.</summary>
    public int Lifetime { get; set; } = 3600;

    /// <summary>The key of each assertion that it accepted.</summary>
    public List<string> Accepted { get; } = [];

    /// <summary>The key of each assertion that it refused.</summary>
    public List<string> Refused { get; } = [];

    public List<string> Graded { get; } = [];

    public Registration Registration => new()
    {
        Id = new Guid("018f3c5e-0000-7000-8000-000000000001"),
        Issuer = Url,
        ClientId = "client",
        AuthorizationEndpoint = $"{Url}/auth",
        TokenEndpoint = $"{Url}/token",
        JwksUri = $"{Url}/jwks",
    };

    public ServiceGrant Grant => new(Registration, "1", [GradeScope.Score]);

    public static async Task<CheckingPlatform> StartAsync(TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var platform = new CheckingPlatform(builder.Build(), time);
        platform.app.MapPost("/token", platform.TokenAsync);
        platform.app.MapPost("/lineitems/7/lineitem/scores", platform.ScoreAsync);
        platform.app.MapGet("/lineitems/7/lineitem/results", () => Results.Json(Array.Empty<object>()));
        await platform.app.StartAsync();
        return platform;
    }

    /// <summary>Makes every token given so far worthless.</summary>
    public void Revoke()
    {
        lock (gate)
        {
            tokens.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var parts = form["client_assertion"].ToString().Split('.');
        var id = Read(parts[0]).GetProperty("kid").GetString()!;
        var good = Verifies(await KeysAsync(again: false), id, parts) || (FetchesAgain && Verifies(await KeysAsync(again: true), id, parts));
        lock (gate)
        {
            (good ? Accepted : Refused).Add(id);
            if (!good)
            {
                return Results.Json(new { error = "invalid_client", error_description = $"kid {id} not found" }, statusCode: 400);
            }

            var token = $"secret-{Accepted.Count}";
            tokens.Add(token);
            return Results.Json(new { access_token = token, token_type = "Bearer", expires_in = Lifetime, scope = form["scope"].ToString() });
        }
    }

    private async Task<IResult> ScoreAsync(HttpRequest request)
    {
        var score = await JsonSerializer.DeserializeAsync<JsonElement>(request.Body);
        lock (gate)
        {
            if (!tokens.Contains(request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal)))
            {
                return Results.StatusCode(401);
            }

            Graded.Add(score.GetProperty("userId").GetString()!);
            return Results.Ok();
        }
    }

    private async Task<JsonElement> KeysAsync(bool again)
    {
        if (again || kept is not { } known || time.GetUtcNow() - known.At >= Keeps)
        {
            using var fetched = JsonDocument.Parse(await http.GetStringAsync(KeySet));
            kept = (fetched.RootElement.Clone(), time.GetUtcNow());
        }

        return kept.Value.Set;
    }

    private static bool Verifies(JsonElement set, string id, string[] parts)
    {
        var key = set.GetProperty("keys").EnumerateArray().FirstOrDefault(key => key.GetProperty("kid").GetString() == id);
        if (key.ValueKind == JsonValueKind.Undefined)
        {
            return false;
        }

        using var rsa = RSA.Create(new RSAParameters
        {
            Modulus = Base64Url.DecodeFromChars(key.GetProperty("n").GetString()),
            Exponent = Base64Url.DecodeFromChars(key.GetProperty("e").GetString()),
        });
        return rsa.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static JsonElement Read(string part)
    {
        using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(part));
        return document.RootElement.Clone();
    }
}
