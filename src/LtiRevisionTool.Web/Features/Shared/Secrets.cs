using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Random secrets and their hashes; the database holds the hashes alone.</summary>
internal sealed class Secrets(RandomNumberGenerator randomness)
{
    /// <summary>256 random bits in URL-safe letters.</summary>
    public string New() => Base64Url.EncodeToString(Bytes(32));

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        randomness.GetBytes(bytes);
        return bytes;
    }

    public static string Hash(string secret) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
