using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LtiRevisionTool.PracticeLms.Moodle.Grades;

/// <summary>A score as it was posted, after Moodle's own checks of its form.</summary>
/// <param name="Second">The time of the score; fractions of a second are dropped.</param>
internal sealed partial record ScorePost(string UserId, DateTimeOffset Second, string GradingProgress, decimal? Given, decimal? Maximum, string? Comment)
{
    /// <returns>Null when it is no score.</returns>
    public static ScorePost? Parse(string body)
    {
        if (Json(body) is not { } json
            || Text(json, "userId") is not { } userId
            || Text(json, "gradingProgress") is not { } progress
            || Text(json, "activityProgress") is null
            || Instant(Text(json, "timestamp")) is not { } second)
        {
            return null;
        }

        var given = Number(json, "scoreGiven");
        var maximum = Number(json, "scoreMaximum");
        if ((json["scoreGiven"] is not null && (given is null || json["scoreMaximum"] is null)) || (json["scoreMaximum"] is not null && maximum is null))
        {
            return null;
        }

        return new ScorePost(userId, second, progress, given, maximum, Text(json, "comment"));
    }

    private static JsonObject? Json(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A number will do for a text, as in PHP.</summary>
    private static string? Text(JsonObject json, string name) => json[name] is JsonValue value ? value.ToString() : null;

    private static decimal? Number(JsonObject json, string name) =>
        decimal.TryParse(Text(json, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Instant(string? text) =>
        text is not null && Iso8601().IsMatch(text)
        && DateTimeOffset.TryParse(Fraction().Replace(text, ""), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : null;

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso8601();

    [GeneratedRegex(@"\.\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();
}
