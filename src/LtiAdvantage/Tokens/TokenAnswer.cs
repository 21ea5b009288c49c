using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LtiAdvantage.Http;

namespace LtiAdvantage.Tokens;

/// <summary>Reads answers of token endpoints: by what the body is, not by what its content type says. Never throws.</summary>
/// <remarks>RFC 6749, sections 5.1 and 5.2.</remarks>
internal static partial class TokenAnswer
{
    private const int DetailLength = 200;
    private static readonly TimeSpan Assumed = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    /// <summary>The token in the answer; null when there is none.</summary>
    public static AccessToken? Read(HttpAnswer.Whole answer, IReadOnlyList<string> requested, DateTimeOffset now)
    {
        if (!answer.IsSuccess || Parse(answer) is not { ValueKind: JsonValueKind.Object } root || Text(root, "access_token") is not { } value)
            return null;

        if (value.Length == 0 || value.Any(character => character is <= ' ' or > '~'))
            return null;

        var lifetime = Lifetime(root);
        var margin = lifetime > Margin + Margin ? Margin : lifetime / 2;
        return new AccessToken(value, Scopes(root) ?? requested, now + lifetime - margin);
    }

    /// <summary>The platform's words about a refusal, fit for a log and a page.</summary>
    public static string? Detail(HttpAnswer.Whole answer)
    {
        var words = Parse(answer) is { ValueKind: JsonValueKind.Object } root
            ? string.Join(": ", new[] { Text(root, "error"), Text(root, "error_description") }.OfType<string>())
            : answer.Text;
        if (words.AsSpan().TrimStart().StartsWith("<"))
            return null;

        var clean = SignedToken().Replace(Unprintable().Replace(words, " "), "(token)").Trim();
        return clean.Length == 0 ? null : clean[..Math.Min(clean.Length, DetailLength)];
    }

    private static JsonElement? Parse(HttpAnswer.Whole answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Text.TrimStart('\uFEFF'));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    private static TimeSpan Lifetime(JsonElement root)
    {
        if (!root.TryGetProperty("expires_in", out var member))
            return Assumed;

        var text = member.ValueKind == JsonValueKind.String ? member.GetString() : member.GetRawText();
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < int.MaxValue
            ? TimeSpan.FromSeconds(seconds)
            : Assumed;
    }

    private static IReadOnlyList<string>? Scopes(JsonElement root) =>
        Text(root, "scope")?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } scopes
            ? [.. scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : null;

    [GeneratedRegex(@"[\p{C}\s]+")]
    private static partial Regex Unprintable();

    [GeneratedRegex(@"[\w-]{8,}\.[\w-]{8,}\.[\w-]*")]
    private static partial Regex SignedToken();
}
