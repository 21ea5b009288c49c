using System.Security.Cryptography;
using LtiRevisionTool.PracticeLms.Keys;

namespace LtiRevisionTool.PracticeLms.Moodle.Tokens;

/// <summary>What Moodle finds wrong with an assertion, in its order and words: key, signature, then the clock without any leeway.</summary>
internal static class AssertionFaults
{
    /// <returns>What is wrong; null when nothing is. Who it is for and whether it came before is not looked at.</returns>
    public static string? Find(ToolJwt assertion, IReadOnlyDictionary<string, RSAParameters> keys, DateTimeOffset now) => assertion.Check(keys) switch
    {
        ToolJwtSignature.UnknownKey => "\"kid\" invalid, unable to lookup correct key",
        ToolJwtSignature.OtherAlgorithm => "Incorrect key for this algorithm",
        ToolJwtSignature.Wrong => "Signature verification failed",
        _ => Clock(assertion, now.ToUnixTimeSeconds()),
    };

    private static string? Clock(ToolJwt assertion, long now)
    {
        foreach (var name in (string[])["nbf", "iat"])
        {
            if (assertion.Seconds(name) is { } early && early > now)
            {
                return $"Cannot handle token with {name} prior to {DateTimeOffset.FromUnixTimeSeconds(early):yyyy-MM-ddTHH:mm:ss+0000}";
            }
        }

        return assertion.Seconds("exp") is { } end && now >= end ? "Expired token" : null;
    }
}
