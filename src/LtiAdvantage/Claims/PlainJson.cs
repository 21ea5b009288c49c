using System.Text.Json;

namespace LtiAdvantage.Claims;

/// <summary>Parses what an outsider sent, when it is a plain JSON object: see <see cref="JsonScan"/>. Never throws, and no text in it does later.</summary>
internal static class PlainJson
{
    /// <summary>The object; null when the bytes are anything else. A byte order mark is passed over.</summary>
    public static JsonElement? Object(byte[] body)
    {
        var json = body.AsMemory(body.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0);
        if (JsonScan.Fault(json.Span) is not null) return null;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
