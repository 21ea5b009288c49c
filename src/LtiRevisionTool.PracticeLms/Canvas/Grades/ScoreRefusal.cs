namespace LtiRevisionTool.PracticeLms.Canvas.Grades;

/// <summary>Why a score is not taken.</summary>
/// <param name="IsGeneric">True where Canvas as a whole refuses, not the service: another shape.</param>
internal sealed record ScoreRefusal(int Status, string Message, bool IsGeneric = false);
