using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LtiAdvantage.Errors;
using LtiAdvantage.Keys;
using Microsoft.IdentityModel.Tokens;

namespace LtiAdvantage.Launch;

/// <summary>The signature of a token, over the very characters that came.</summary>
/// <remarks>
/// RFC 7515, section 5.2; Security Framework 1.1, section 5.1.3. The library's token handler is left out: it reads the claims as well, refuses
/// harmless ones (an <c>nbf</c> of null) and cannot be given a clock.
/// </remarks>
internal static class SignatureCheck
{
    /// <summary>Whether one of the keys made the signature.</summary>
    public static LtiError? Check(LaunchToken token, string algorithm, IReadOnlyList<PlatformKey> keys)
    {
        var fitting = keys.Where(key => key.Fits(algorithm)).ToList();
        if (fitting.Count == 0) return LtiError.Of(LtiReason.AlgorithmKeyMismatch);
        var end = token.Raw.LastIndexOf('.');
        var text = Encoding.ASCII.GetBytes(token.Raw, 0, end);
        var signature = Base64Url.DecodeFromChars(token.Raw.AsSpan(end + 1));
        return fitting.Exists(key => Verifies(key.Key, algorithm, text, signature)) ? null : LtiError.Of(LtiReason.BadSignature);
    }

    private static bool Verifies(SecurityKey key, string algorithm, byte[] text, byte[] signature)
    {
        var factory = key.CryptoProviderFactory;
        var provider = factory.CreateForVerifying(key, algorithm);
        try
        {
            return provider.Verify(text, signature);
        }
        catch (CryptographicException)
        {
            return false;
        }
        finally
        {
            factory.ReleaseSignatureProvider(provider);
        }
    }
}
