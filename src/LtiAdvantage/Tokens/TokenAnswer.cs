using System.Globalization;
using System.Text.Json;
using LtiAdvantage.Claims;
using LtiAdvantage.Http;

namespace LtiAdvantage.Tokens;

/// <summary>Reads answers of token endpoints: by what the body is, not by what its content type says. Never throws.</summary>
/// <remarks>RFC 6749, sections 5.1 and 5.2.</remarks>
internal static class TokenAnswer
{
    private static readonly TimeSpan Assumed = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    /// <summary>The token in the answer; null when there is none.</summary>
    public static AccessToken? Read(HttpAnswer.Whole answer, IReadOnlyList<string> requested, DateTimeOffset now)
    {
        if (!answer.IsSuccess || PlainJson.Object(answer.Body) is not { } root || Text(root, "access_token") is not { } value)
            return null;

        if (value.Length == 0 || value.Any(character => character is <= ' ' or > '~'))
            return null;

        var lifetime = Lifetime(root);
        var margin = lifetime > Margin + Margin ? Margin : lifetime / 2;
        return new AccessToken(value, Scopes(root) ?? requested, now + lifetime - margin);
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
}
