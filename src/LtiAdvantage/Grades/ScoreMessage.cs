using System.Text.Json;
using System.Text.Json.Serialization;

namespace LtiAdvantage.Grades;

/// <summary>A score as it goes over the wire, in this order, absent members left out.</summary>
internal sealed record ScoreMessage
{
    [JsonPropertyName("userId")]
    public required string UserId { get; init; }

    [JsonPropertyName("scoreGiven")]
    public required decimal ScoreGiven { get; init; }

    [JsonPropertyName("scoreMaximum")]
    public required decimal ScoreMaximum { get; init; }

    [JsonPropertyName("comment")]
    public string? Comment { get; init; }

    [JsonPropertyName("timestamp")]
    public required string Timestamp { get; init; }

    [JsonPropertyName("activityProgress")]
    public string ActivityProgress { get; } = "Completed";

    [JsonPropertyName("gradingProgress")]
    public string GradingProgress { get; } = "FullyGraded";

    [JsonPropertyName("submission")]
    public SubmissionTimes? Submission { get; init; }

    [JsonPropertyName("scoringUserId")]
    public string? ScoringUserId { get; init; }

    // Set, not init: the generator takes init members for constructor parameters, which extension data cannot be.
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }
}
