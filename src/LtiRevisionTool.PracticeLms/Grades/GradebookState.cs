namespace LtiRevisionTool.PracticeLms.Grades;

/// <summary>The whole gradebook, for keeping.</summary>
internal sealed record GradebookState(int LastId, IReadOnlyList<Column> Columns, IReadOnlyList<GivenGrade> Grades);
