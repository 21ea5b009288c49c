using System.Security.Cryptography;
using LtiRevisionTool.PracticeLms.Keys;

namespace LtiRevisionTool.PracticeLms.Canvas.Tokens;

/// <summary>What Canvas finds wrong with an assertion. Everything that is wrong with its claims comes in one message.</summary>
internal static class AssertionFaults
{
    private const int MostAge = 300;
    private const int MostAhead = 30;

    /// <param name="tokenUrl">The address that was called: nothing else will do as the audience.</param>
    /// <returns>What is wrong; null when nothing is. Whether it came before is not looked at.</returns>
    public static string? Find(ToolJwt assertion, IReadOnlyDictionary<string, RSAParameters>? keys, string tokenUrl, DateTimeOffset now)
    {
        if (keys is null)
        {
            return "JWK Error: Invalid JSON";
        }

        if (assertion.Check(keys) != ToolJwtSignature.Good)
        {
            return "JWS signature invalid.";
        }

        string[] missing = [.. ((string[])["iss", "sub", "aud", "iat", "exp", "jti"]).Where(claim => !assertion.Has(claim))];
        return missing.Length > 0
            ? "the following assertions are missing: " + string.Join(',', missing)
            : Joined(Claims(assertion, tokenUrl, now.ToUnixTimeSeconds()));
    }

    private static IEnumerable<string> Claims(ToolJwt assertion, string tokenUrl, long now)
    {
        if (!assertion.Texts("aud").Contains(tokenUrl))
        {
            yield return "the 'aud' is invalid";
        }

        if (assertion.Seconds("iat") is not { } issued || now - issued > MostAge)
        {
            yield return $"the 'iat' must be less than {MostAge} seconds old";
        }
        else if (issued - now > MostAhead)
        {
            yield return "the 'iat' must not be in the future";
        }

        if (assertion.Seconds("exp") is not { } end || end <= now)
        {
            yield return "the JWT has expired";
        }
    }

    private static string? Joined(IEnumerable<string> faults) => string.Join(" | ", faults) is { Length: > 0 } all ? all : null;
}
