namespace LtiRevisionTool.PracticeLms.Grades;

/// <summary>What a student has handed in for an activity.</summary>
/// <param name="Attempts">How often.</param>
/// <param name="Type">What kind of thing the latest is.</param>
/// <param name="Data">Its address or text.</param>
/// <param name="NeedsReview">A teacher is to look at it.</param>
internal sealed record Submission(int Attempts, string Type, string? Data, DateTimeOffset? SubmittedAt, bool NeedsReview);
