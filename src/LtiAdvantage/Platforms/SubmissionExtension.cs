using LtiAdvantage.Grades;

namespace LtiAdvantage.Platforms;

/// <summary>A platform's own member of the score, which says what becomes of the submission.</summary>
/// <param name="Member">The name of the member.</param>
/// <param name="Rules">What it says on each occasion.</param>
public sealed record SubmissionExtension(string Member, IReadOnlyDictionary<ScoreOccasion, SubmissionRule> Rules);
