using System.Text.Json.Serialization;

namespace LtiAdvantage.Grades;

/// <summary>The member by which a platform is told what becomes of the submission.</summary>
internal sealed record SubmissionMember
{
    [JsonPropertyName("new_submission")]
    public required bool NewSubmission { get; init; }

    [JsonPropertyName("submission_type")]
    public string? SubmissionType { get; init; }

    [JsonPropertyName("submission_data")]
    public string? SubmissionData { get; init; }

    [JsonPropertyName("prioritize_non_tool_grade")]
    public bool? PrioritizeNonToolGrade { get; init; }
}
