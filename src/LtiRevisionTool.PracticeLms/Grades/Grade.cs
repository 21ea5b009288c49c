namespace LtiRevisionTool.PracticeLms.Grades;

/// <param name="Shown">What the gradebook shows: within the column's range, five decimals; null after a score that erased it.</param>
/// <param name="Date">The whole second that guards against older scores; null: no guard.</param>
/// <param name="Comment">Plain text; a score without a comment removes it.</param>
/// <param name="Overridden">A teacher typed the grade: scores are taken and stay hidden under it.</param>
internal sealed record Grade(decimal? Shown, DateTimeOffset? Date, string? Comment, bool Overridden = false);
