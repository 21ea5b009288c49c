using System.Globalization;
using System.Text.Json;
using LtiAdvantage.Claims;
using LtiAdvantage.Http;

namespace LtiAdvantage.Grades;

/// <summary>Reads what platforms answer, forgiving about the type of a value. Never throws.</summary>
internal static class JsonReading
{
    /// <summary>The body as a plain object or array of JSON; null when it is none.</summary>
    public static JsonElement? Parse(HttpAnswer.Whole answer) => PlainJson.ObjectOrArray(answer.Body);

    /// <summary>The objects of a container; a container of one may be the bare object.</summary>
    public static IReadOnlyList<JsonElement>? Objects(HttpAnswer.Whole answer) => Parse(answer) switch
    {
        { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray().Where(element => element.ValueKind == JsonValueKind.Object)],
        { ValueKind: JsonValueKind.Object } single => [single],
        _ => null,
    };

    /// <summary>A text; a number counts as its digits, an empty text as none.</summary>
    public static string? Text(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var member))
            return null;

        return member.ValueKind switch
        {
            JsonValueKind.String when member.GetString() is { Length: > 0 } text => text,
            JsonValueKind.Number => member.GetRawText(),
            _ => null,
        };
    }

    /// <summary>A number, which may be written as a text.</summary>
    public static decimal? Number(JsonElement item, string name) =>
        decimal.TryParse(Text(item, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
