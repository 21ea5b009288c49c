namespace LtiRevisionTool.Core.Attempts;

/// <summary>An attempt at a checkpoint that was finished.</summary>
/// <param name="Number">1 for the first attempt, then rising.</param>
/// <param name="Marks">Whole marks earned, 0 to <paramref name="MaxMarks"/>.</param>
/// <param name="MaxMarks">Whole marks of the questions as they stood then; above 0.</param>
public sealed record FinishedAttempt(int Number, int Marks, int MaxMarks);
