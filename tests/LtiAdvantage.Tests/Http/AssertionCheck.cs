using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LtiAdvantage.Tests.Http;

/// <summary>A platform's own check of a client assertion, with nothing of the library under test in it.</summary>
internal sealed class AssertionCheck(string clientId, string audience, string keyId, RSAParameters publicKey, TimeProvider time)
{
    private readonly HashSet<string> used = [];

    /// <summary>The claims of the last assertion, good or not.</summary>
    public JsonElement Claims { get; private set; }

    /// <summary>Why it is refused; null when it is good. No leeway, as Moodle.</summary>
    public string? Refusal(string assertion)
    {
        var parts = assertion.Split('.');
        var header = Decode(parts[0]);
        Claims = Decode(parts[1]);
        using var rsa = RSA.Create(publicKey);
        var signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var issued = Claims.GetProperty("iat").GetInt64();
        var expires = Claims.GetProperty("exp").GetInt64();
        return header.GetProperty("alg").GetString() != "RS256" ? "alg"
            : header.GetProperty("kid").GetString() != keyId ? "kid"
            : !rsa.VerifyData(signed, Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) ? "signature"
            : Claims.GetProperty("iss").GetString() != clientId || Claims.GetProperty("sub").GetString() != clientId ? "client"
            : Claims.GetProperty("aud").ValueKind != JsonValueKind.String || Claims.GetProperty("aud").GetString() != audience ? "aud"
            : issued > now ? string.Create(CultureInfo.InvariantCulture, $"iat {issued} after {now}")
            : expires <= now || expires - issued > 300 ? "exp"
            : !used.Add(Claims.GetProperty("jti").GetString()!) ? "jti"
            : null;
    }

    private static JsonElement Decode(string part)
    {
        using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(part));
        return document.RootElement.Clone();
    }
}
