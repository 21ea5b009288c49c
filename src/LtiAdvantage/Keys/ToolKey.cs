using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LtiAdvantage.Keys;

/// <summary>One key pair of the tool: RSA, 2048 bits, used with RS256.</summary>
/// <remarks>Security Framework 1.0, section 6.1; RFC 7517.</remarks>
public sealed record ToolKey
{
    private const int Bits = 2048;

    /// <summary>The <c>kid</c>: the key's RFC 7638 thumbprint, so that it is stable and never used twice.</summary>
    public required string KeyId { get; init; }

    /// <summary>The private key.</summary>
    public required RSA Key { get; init; }

    /// <summary>Makes a new key.</summary>
    public static ToolKey Create() => Named(RSA.Create(Bits));

    /// <summary>Reads a key from its unencrypted PKCS#8 form.</summary>
    /// <exception cref="CryptographicException">The bytes are not an RSA private key, or one of fewer than 2048 bits.</exception>
    public static ToolKey FromPkcs8(ReadOnlySpan<byte> pkcs8)
    {
        var key = RSA.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        if (key.KeySize >= Bits) return Named(key);
        key.Dispose();
        throw new CryptographicException("A key of the tool has at least 2048 bits.");
    }

    /// <summary>The private key as unencrypted PKCS#8. The caller seals it before it is stored.</summary>
    public byte[] ExportPkcs8() => Key.ExportPkcs8PrivateKey();

    /// <summary>The public half as a JSON Web Key: public members only.</summary>
    public string PublicJwk
    {
        get
        {
            var (modulus, exponent) = PublicParts(Key);
            return $$"""{"kty":"RSA","use":"sig","alg":"RS256","kid":"{{KeyId}}","n":"{{modulus}}","e":"{{exponent}}"}""";
        }
    }

    /// <summary>The id alone: a key never prints itself.</summary>
    public override string ToString() => KeyId;

    private static ToolKey Named(RSA key) => new() { KeyId = Thumbprint(key), Key = key };

    // RFC 7638: the members in lexical order and nothing between them.
    private static string Thumbprint(RSA key)
    {
        var (modulus, exponent) = PublicParts(key);
        var json = $$"""{"e":"{{exponent}}","kty":"RSA","n":"{{modulus}}"}""";
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
    }

    private static (string Modulus, string Exponent) PublicParts(RSA key)
    {
        var parts = key.ExportParameters(includePrivateParameters: false);
        return (Base64Url.EncodeToString(parts.Modulus), Base64Url.EncodeToString(parts.Exponent));
    }
}
