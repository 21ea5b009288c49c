using System.Text.Json;
using System.Text.Unicode;
using LtiAdvantage.Errors;

namespace LtiAdvantage.Claims;

/// <summary>Looks through JSON before anything is read from it: parsers disagree about what is odd, so odd is refused.</summary>
/// <remarks>RFC 8259, section 4 and 8; RFC 7519, section 4.</remarks>
internal static class JsonScan
{
    private const int Deepest = 32;

    /// <summary>The reason why it is not a plain JSON object; null when it is one.</summary>
    public static string? Fault(ReadOnlySpan<byte> json) => Fault(json, arrayToo: false);

    /// <summary>The reason why it is neither a plain JSON object nor an array; null when it is one.</summary>
    public static string? FaultOfAny(ReadOnlySpan<byte> json) => Fault(json, arrayToo: true);

    private static string? Fault(ReadOnlySpan<byte> json, bool arrayToo)
    {
        if (!Utf8.IsValid(json)) return LtiReason.MalformedToken;
        try
        {
            return Scan(json, arrayToo);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return LtiReason.MalformedToken;
        }
    }

    private static string? Scan(ReadOnlySpan<byte> json, bool arrayToo)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Deepest });
        if (!reader.Read() || (reader.TokenType != JsonTokenType.StartObject && !(arrayToo && reader.TokenType == JsonTokenType.StartArray))) return LtiReason.MalformedToken;

        var members = new Stack<HashSet<string>>([[]]);
        var twice = false;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    members.Push([]);
                    break;
                case JsonTokenType.EndObject:
                    members.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    twice |= !members.Peek().Add(reader.GetString()!);
                    break;
                case JsonTokenType.String:
                    // Throws on half a surrogate pair, which no store would take.
                    _ = reader.GetString();
                    break;
            }
        }
        return twice ? LtiReason.DuplicateClaim : null;
    }
}
