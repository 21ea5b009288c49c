using System.Buffers.Text;
using System.Text.Json;
using LtiAdvantage.Claims;
using LtiAdvantage.Errors;

namespace LtiAdvantage.Launch;

/// <summary>A token taken apart but not yet trusted.</summary>
/// <param name="Raw">As it came.</param>
/// <param name="Header">Its header.</param>
/// <param name="Claims">Its payload.</param>
/// <remarks>RFC 7515, sections 2 and 7.1.</remarks>
internal sealed record LaunchToken(string Raw, ClaimReader Header, ClaimReader Claims)
{
    /// <summary>Longest token in characters, all of them ASCII.</summary>
    public const int Longest = 256 * 1024;

    /// <summary>Takes a token apart; the reason otherwise.</summary>
    public static (LaunchToken? Token, string? Fault) Read(string raw)
    {
        if (raw.Length > Longest) return (null, LtiReason.TooLarge);
        var segments = raw.Split('.');
        if (segments.Length != 3) return (null, LtiReason.MalformedToken);
        var (header, headerFault) = ReadObject(segments[0]);
        if (header is null) return (null, headerFault);
        var (claims, claimsFault) = ReadObject(segments[1]);
        if (claims is null) return (null, claimsFault);
        // "none" comes without a signature: the algorithm is what is wrong with it.
        var unsigned = segments[2].Length == 0 && string.Equals(header.Exact("alg"), "none", StringComparison.OrdinalIgnoreCase);
        if (unsigned) return (null, LtiReason.AlgorithmNotAllowed);
        return Decode(segments[2]) is null ? (null, LtiReason.MalformedToken) : (new LaunchToken(raw, header, claims), null);
    }

    private static (ClaimReader? Claims, string? Fault) ReadObject(string segment)
    {
        if (Decode(segment) is not { } json) return (null, LtiReason.MalformedToken);
        if (JsonScan.Fault(json) is { } fault) return (null, fault);
        using var document = JsonDocument.Parse(json);
        return (new ClaimReader(document.RootElement.Clone()), null);
    }

    // The decoder of the platform would let padding and blanks pass.
    private static byte[]? Decode(string segment)
    {
        if (segment.Length == 0 || !segment.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) return null;
        try
        {
            return Base64Url.DecodeFromChars(segment);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
