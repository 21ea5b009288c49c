using System.Text.Json;
using LtiAdvantage.Errors;
using LtiAdvantage.Platforms;
using Microsoft.IdentityModel.Tokens;

namespace LtiAdvantage.Launch;

/// <summary>The header of a token. Keys or addresses of keys in it are ignored: keys come from the registration alone.</summary>
/// <remarks>RFC 7515, section 4.1; RFC 8725, sections 3.1, 3.10 and 3.11; Security Framework 1.1, section 5.1.3.</remarks>
internal static class HeaderCheck
{
    // Never "none", never a shared secret, whatever a registration says.
    private static readonly string[] Known =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>The algorithm and the key id, or the reason.</summary>
    public static (string Algorithm, string KeyId, LtiError? Error) Check(LaunchToken token, Registration registration)
    {
        var header = token.Header;
        var algorithm = header.Exact("alg");
        if (algorithm is null || !Known.Contains(algorithm) || !registration.SigningAlgorithms.Contains(algorithm)) return Refuse(LtiReason.AlgorithmNotAllowed);
        if (header.Find("typ") is { } type && !(type.ValueKind == JsonValueKind.String && type.GetString()!.Equals("JWT", StringComparison.OrdinalIgnoreCase))) return Refuse(LtiReason.WrongType);
        if (header.Find("crit") is not null) return Refuse(LtiReason.CriticalUnsupported);
        return header.Exact("kid") is { Length: > 0 } keyId ? (algorithm, keyId, null) : Refuse(LtiReason.KeyIdMissing);
    }

    private static (string, string, LtiError?) Refuse(string reason) => (string.Empty, string.Empty, LtiError.Of(reason));
}
