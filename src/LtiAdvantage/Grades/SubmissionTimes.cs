using System.Text.Json.Serialization;

namespace LtiAdvantage.Grades;

/// <summary>When an attempt began and ended.</summary>
internal sealed record SubmissionTimes
{
    [JsonPropertyName("startedAt")]
    public string? StartedAt { get; init; }

    [JsonPropertyName("submittedAt")]
    public string? SubmittedAt { get; init; }
}
