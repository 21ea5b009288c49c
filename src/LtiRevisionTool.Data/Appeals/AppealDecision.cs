using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Data.Appeals;

/// <summary>What came of a teacher's word on an answer.</summary>
/// <param name="IsNew">False when there is no such appeal here, or it had been decided: nothing changed.</param>
/// <param name="Grade">The grade raised by it, if one was.</param>
public sealed record AppealDecision(bool IsNew, GradeRow? Grade);
