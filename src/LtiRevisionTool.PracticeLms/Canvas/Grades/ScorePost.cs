using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LtiRevisionTool.PracticeLms.Canvas.Grades;

/// <summary>A score as it was posted, unchecked.</summary>
internal sealed record ScorePost(JsonObject Json)
{
    public string? UserId => Text("userId");

    public string? ActivityProgress => Text("activityProgress");

    public string? GradingProgress => Text("gradingProgress");

    public string? Timestamp => Text("timestamp");

    public decimal? Given => Number("scoreGiven");

    public decimal? Maximum => Number("scoreMaximum");

    public string? Comment => Text("comment");

    public SubmissionExtension Extension { get; } = SubmissionExtension.Read(Json);

    /// <summary>When it was handed in: the specification's member, an older one of Canvas, or the one of its own member.</summary>
    public string? SubmittedAt => (Json["submission"] as JsonObject)?["submittedAt"]?.ToString() ?? Text("submittedAt") ?? Extension.SubmittedAt;

    public static ScorePost? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject json ? new ScorePost(json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;

    private string? Text(string name) => Json[name] is JsonValue value ? value.ToString() : null;

    private decimal? Number(string name) => decimal.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
