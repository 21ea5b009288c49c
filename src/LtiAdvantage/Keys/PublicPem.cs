using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace LtiAdvantage.Keys;

/// <summary>The public half of a key as platforms take it that have a field for it instead of a key set address.</summary>
/// <remarks>RFC 7468, section 13.</remarks>
public static class PublicPem
{
    /// <summary>Writes a public half that was kept as <see cref="ToolKey.PublicJwk"/>.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="KeyNotFoundException">It is no RSA key.</exception>
    public static string Write(string publicJwk)
    {
        using var document = JsonDocument.Parse(publicJwk);
        using var key = RSA.Create(new RSAParameters { Modulus = Part(document, "n"), Exponent = Part(document, "e") });
        return key.ExportSubjectPublicKeyInfoPem();
    }

    private static byte[] Part(JsonDocument key, string name) => Base64Url.DecodeFromChars(key.RootElement.GetProperty(name).GetString());
}
