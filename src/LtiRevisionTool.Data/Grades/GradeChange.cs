namespace LtiRevisionTool.Data.Grades;

/// <summary>What the gradebook should say from now on.</summary>
/// <param name="ScoreGiven">In marks; kept to thousandths.</param>
/// <param name="ScoreMaximum">In marks, above 0.</param>
/// <param name="StartedAt">When the learner began, if it is to be told.</param>
/// <param name="SubmittedAt">When the attempt that raised it was finished.</param>
public sealed record GradeChange(decimal ScoreGiven, int ScoreMaximum, DateTimeOffset? StartedAt, DateTimeOffset? SubmittedAt);
