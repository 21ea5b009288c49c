using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LtiAdvantage.Keys;

/// <summary>One key pair of the tool: RSA, 2048 bits, used with RS256.</summary>
/// <remarks>Security Framework 1.0, section 6.1; RFC 7517.</remarks>
public sealed record ToolKey
{
    /// <summary>The <c>kid</c>: the key's RFC 7638 thumbprint, so that it is stable and never used twice.</summary>
    public required string KeyId { get; init; }

    /// <summary>The private key.</summary>
    public required RSA Key { get; init; }

    /// <summary>Makes a new key.</summary>
    public static ToolKey Create() => Named(RSA.Create(2048));

    /// <summary>Reads a key from its unencrypted PKCS#8 form.</summary>
    /// <exception cref="CryptographicException">The bytes are not an RSA private key.</exception>
    public static ToolKey FromPkcs8(ReadOnlySpan<byte> pkcs8)
    {
        var key = RSA.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        return Named(key);
    }

    /// <summary>The private key as unencrypted PKCS#8. The caller seals it before it is stored.</summary>
    public byte[] ExportPkcs8() => Key.ExportPkcs8PrivateKey();

    private static ToolKey Named(RSA key) => new() { KeyId = Thumbprint(key), Key = key };

    private static string Thumbprint(RSA key)
    {
        var parts = key.ExportParameters(includePrivateParameters: false);
        var json = $$"""{"e":"{{Base64Url.EncodeToString(parts.Exponent)}}","kty":"RSA","n":"{{Base64Url.EncodeToString(parts.Modulus)}}"}""";
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
    }
}
