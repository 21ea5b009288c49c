using System.Text.Json;
using System.Text.RegularExpressions;
using LtiAdvantage.Claims;

namespace LtiAdvantage.Http;

/// <summary>A platform's own words about a refusal, in whichever shape it puts them. Never throws.</summary>
/// <remarks>RFC 6749, section 5.2; RFC 7591, section 3.2.2; and what Moodle and Canvas answer instead.</remarks>
internal static partial class PlatformWords
{
    private const int Longest = 200;
    private static readonly string[] Members = ["error", "error_description", "errorMessage", "field", "type", "message", "errors"];

    /// <summary>The words, fit for a log and a page; null when there are none, or a whole page of them.</summary>
    public static string? Read(HttpAnswer.Whole answer)
    {
        var words = PlainJson.Object(answer.Body) is { } root ? Words(root) : answer.Text;
        if (words.AsSpan().TrimStart().StartsWith("<")) return null;

        var clean = SignedToken().Replace(Unprintable().Replace(words, " "), "(token)").Trim();
        return clean.Length == 0 ? null : clean[..Math.Min(clean.Length, Longest)];
    }

    private static string Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Words).Where(words => words.Length > 0)),
        JsonValueKind.Object => string.Join(": ", Members.Select(name => value.TryGetProperty(name, out var member) ? Words(member) : "").Where(words => words.Length > 0)),
        _ => "",
    };

    [GeneratedRegex(@"[\p{C}\s]+")]
    private static partial Regex Unprintable();

    [GeneratedRegex(@"[\w-]{8,}\.[\w-]{8,}\.[\w-]*")]
    private static partial Regex SignedToken();
}
