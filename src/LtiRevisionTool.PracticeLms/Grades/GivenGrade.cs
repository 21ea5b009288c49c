namespace LtiRevisionTool.PracticeLms.Grades;

internal sealed record GivenGrade(int Column, string Person, Grade Grade);
