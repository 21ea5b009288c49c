using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LtiRevisionTool.PracticeLms.Tests.Support;

/// <summary>Stands in for the tool: publishes a key and signs client assertions with it.</summary>
public sealed class FakeTool : IAsyncDisposable
{
    public const string KeyId = "tool-key-1";

    private readonly RSA _key = RSA.Create(2048);
    private readonly WebApplication _app;

    private FakeTool()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/.well-known/jwks.json", () => PublishesKeys ? Results.Text(KeySet(), "application/json") : Results.NotFound());
    }

    public bool PublishesKeys { get; set; } = true;

    /// <summary>By name, as in a school the tool has another name than the LMS.</summary>
    public string Address => _app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public static async Task<FakeTool> StartAsync()
    {
        var tool = new FakeTool();
        await tool._app.StartAsync();
        return tool;
    }

    public string Sign(JsonObject claims, string keyId = KeyId, RSA? key = null)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = keyId };
        var signed = Encode(header) + "." + Encode(claims);
        var signature = (key ?? _key).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return signed + "." + Base64Url.EncodeToString(signature);
    }

    /// <summary>The claims of an assertion that the LMS takes; a test changes what it is about.</summary>
    public static JsonObject Claims(DateTimeOffset now, string clientId) => new()
    {
        ["iss"] = clientId,
        ["sub"] = clientId,
        ["aud"] = "anything",
        ["iat"] = now.ToUnixTimeSeconds(),
        ["exp"] = now.ToUnixTimeSeconds() + 60,
        ["jti"] = now.Ticks.ToString(CultureInfo.InvariantCulture),
    };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private string KeySet()
    {
        var parameters = _key.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["kid"] = KeyId,
            ["alg"] = "RS256",
            ["use"] = "sig",
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        return new JsonObject { ["keys"] = new JsonArray(key) }.ToJsonString();
    }

    private static string Encode(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
