using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// The token that each form of a launch carries: an HMAC over the launch, keyed by a secret of its session. It needs no
/// cookie of its own, so that it works in a frame of another site.
/// </summary>
internal static class FormToken
{
    public const string Field = "token";

    public static string Make(string sessionKey, Guid launch) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(sessionKey), Encoding.UTF8.GetBytes($"form:{launch:N}")));

    /// <summary>Compares in constant time.</summary>
    public static bool Matches(string? posted, string expected) =>
        posted is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(posted), Encoding.UTF8.GetBytes(expected));
}
