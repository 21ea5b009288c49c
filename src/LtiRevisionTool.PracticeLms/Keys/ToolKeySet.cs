using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Keys;

/// <summary>A tool's published keys, fetched anew whenever something that it signed has come.</summary>
internal sealed class ToolKeySet(HttpClient http)
{
    /// <returns>RSA keys by key id; null when the key set cannot be read.</returns>
    public async Task<IReadOnlyDictionary<string, RSAParameters>?> FetchAsync(LmsTool tool, CancellationToken cancellation)
    {
        try
        {
            var text = await http.GetStringAsync(new Uri(tool.KeySetUrl), cancellation);
            return JsonNode.Parse(text)?["keys"] is JsonArray keys ? Read(keys) : null;
        }
        catch (Exception error) when (error is HttpRequestException or JsonException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private static Dictionary<string, RSAParameters> Read(JsonArray keys)
    {
        var found = new Dictionary<string, RSAParameters>(StringComparer.Ordinal);
        foreach (var key in keys.OfType<JsonObject>())
        {
            if ((string?)key["kty"] == "RSA" && (string?)key["kid"] is { } id
                && JwtText.Decode((string?)key["n"] ?? "") is { Length: > 0 } modulus
                && JwtText.Decode((string?)key["e"] ?? "") is { Length: > 0 } exponent)
            {
                found[id] = new RSAParameters { Modulus = modulus, Exponent = exponent };
            }
        }

        return found;
    }
}
