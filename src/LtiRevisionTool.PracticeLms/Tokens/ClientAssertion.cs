using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Keys;

namespace LtiRevisionTool.PracticeLms.Tokens;

/// <summary>The JWT with which the tool asks for an access token, taken apart and checked with this program's own code.</summary>
internal sealed class ClientAssertion
{
    private readonly string _signed;
    private readonly byte[] _signature;
    private readonly JsonObject _header;
    private readonly JsonObject _claims;

    private ClientAssertion(string signed, byte[] signature, JsonObject header, JsonObject claims) =>
        (_signed, _signature, _header, _claims) = (signed, signature, header, claims);

    public string? Subject => Text(_claims, "sub");

    /// <returns>Null when the text is no JWT.</returns>
    public static ClientAssertion? Parse(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 3 && Json(parts[0]) is { } header && Json(parts[1]) is { } claims && JwtText.Decode(parts[2]) is { } signature
            ? new ClientAssertion($"{parts[0]}.{parts[1]}", signature, header, claims)
            : null;
    }

    /// <summary>Moodle's order and words: key, signature, then the clock without any leeway.</summary>
    /// <returns>What is wrong; null when nothing is.</returns>
    public string? Fault(IReadOnlyDictionary<string, RSAParameters> keys, DateTimeOffset now)
    {
        if (Text(_header, "kid") is not { } id || !keys.TryGetValue(id, out var parameters))
        {
            return "\"kid\" invalid, unable to lookup correct key";
        }

        if (Text(_header, "alg") != "RS256")
        {
            return "Incorrect key for this algorithm";
        }

        using var key = RSA.Create(parameters);
        if (!key.VerifyData(Encoding.ASCII.GetBytes(_signed), _signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
        {
            return "Signature verification failed";
        }

        return ClockFault(now.ToUnixTimeSeconds());
    }

    private string? ClockFault(long now)
    {
        foreach (var name in (string[])["nbf", "iat"])
        {
            if (Seconds(name) is { } early && early > now)
            {
                return $"Cannot handle token with {name} prior to {DateTimeOffset.FromUnixTimeSeconds(early):yyyy-MM-ddTHH:mm:ss+0000}";
            }
        }

        return Seconds("exp") is { } end && now >= end ? "Expired token" : null;
    }

    private long? Seconds(string name) => _claims[name] is JsonValue value && value.TryGetValue<long>(out var seconds) ? seconds : null;

    private static string? Text(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonObject? Json(string part)
    {
        try
        {
            return JwtText.Decode(part) is { } bytes ? JsonNode.Parse(bytes) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
