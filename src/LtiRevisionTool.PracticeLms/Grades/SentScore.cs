using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LtiRevisionTool.PracticeLms.Grades;

/// <summary>What a score says, read without any judgement: for lists and pages.</summary>
internal sealed record SentScore(string? UserId, decimal? Given, decimal? Maximum)
{
    /// <returns>Null when it is no JSON object.</returns>
    public static SentScore? Read(string body)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject json ? new SentScore(Text(json, "userId"), Number(json, "scoreGiven"), Number(json, "scoreMaximum")) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject json, string name) => json[name] is JsonValue value ? value.ToString() : null;

    private static decimal? Number(JsonObject json, string name) =>
        decimal.TryParse(Text(json, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
