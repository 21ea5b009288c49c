using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LtiRevisionTool.PracticeLms.Keys;

/// <summary>A JWT of the tool, taken apart and checked with this program's own code.</summary>
internal sealed class ToolJwt
{
    private readonly string _signed;
    private readonly byte[] _signature;
    private readonly JsonObject _header;
    private readonly JsonObject _claims;

    private ToolJwt(string signed, byte[] signature, JsonObject header, JsonObject claims) =>
        (_signed, _signature, _header, _claims) = (signed, signature, header, claims);

    public string? Subject => Text(_claims, "sub");

    public string? Issuer => Text(_claims, "iss");

    public JsonObject Claims => _claims;

    /// <returns>Null when the text is no JWT.</returns>
    public static ToolJwt? Parse(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 3 && Json(parts[0]) is { } header && Json(parts[1]) is { } claims && JwtText.Decode(parts[2]) is { } signature
            ? new ToolJwt($"{parts[0]}.{parts[1]}", signature, header, claims)
            : null;
    }

    public ToolJwtSignature Check(IReadOnlyDictionary<string, RSAParameters> keys)
    {
        if (Text(_header, "kid") is not { } id || !keys.TryGetValue(id, out var parameters))
        {
            return ToolJwtSignature.UnknownKey;
        }

        if (Text(_header, "alg") != "RS256")
        {
            return ToolJwtSignature.OtherAlgorithm;
        }

        using var key = RSA.Create(parameters);
        return key.VerifyData(Encoding.ASCII.GetBytes(_signed), _signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            ? ToolJwtSignature.Good
            : ToolJwtSignature.Wrong;
    }

    public bool Has(string claim) => _claims[claim] is not null;

    /// <summary>An instant in whole seconds; null when there is none.</summary>
    public long? Seconds(string claim) => _claims[claim] is JsonValue value && value.TryGetValue<long>(out var seconds) ? seconds : null;

    /// <summary>The texts of a claim that is a text or a list of them.</summary>
    public IEnumerable<string> Texts(string claim) => _claims[claim] switch
    {
        JsonArray list => list.OfType<JsonValue>().Select(value => value.ToString()),
        JsonValue value => [value.ToString()],
        _ => [],
    };

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
