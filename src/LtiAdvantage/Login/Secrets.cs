using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LtiAdvantage.Login;

/// <summary>Random values and their hashes, all in base64url: platforms strip anything that looks like a tag.</summary>
internal static class Secrets
{
    private const int Bytes = 32;
    private const int ShortBytes = 16;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>128 bits: the storage of a platform is small.</summary>
    public static string NewShort() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(ShortBytes));

    public static string Hash(string value) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    /// <summary>Compares in the same time whatever the value is.</summary>
    public static bool Matches(string value, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(value)), Encoding.UTF8.GetBytes(hash));
}
