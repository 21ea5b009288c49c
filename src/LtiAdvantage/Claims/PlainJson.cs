using System.Text.Json;

namespace LtiAdvantage.Claims;

/// <summary>Parses what an outsider sent, when it is a plain JSON object or array: see <see cref="JsonScan"/>. Never throws, and no text in it does later.</summary>
internal static class PlainJson
{
    /// <summary>The object; null when the bytes are anything else. A byte order mark is passed over.</summary>
    public static JsonElement? Object(byte[] body)
    {
        var json = WithoutMark(body);
        return JsonScan.Fault(json.Span) is null ? Parse(json) : null;
    }

    /// <summary>The object or the array; null when the bytes are anything else. A byte order mark is passed over.</summary>
    public static JsonElement? ObjectOrArray(byte[] body)
    {
        var json = WithoutMark(body);
        return JsonScan.FaultOfAny(json.Span) is null ? Parse(json) : null;
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] body) => body.AsMemory(body.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0);

    private static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
