using LtiRevisionTool.Core.Attempts;

namespace LtiRevisionTool.Core.Grades;

/// <summary>One checkpoint of a placement and one person's finished attempts at it.</summary>
/// <param name="Checkpoint">The checkpoint's number.</param>
/// <param name="MaxMarks">Whole marks of its questions today.</param>
/// <param name="Finished">The finished attempts, in any order; empty when it is untouched.</param>
public sealed record CheckpointAttempts(int Checkpoint, int MaxMarks, IReadOnlyList<FinishedAttempt> Finished);
