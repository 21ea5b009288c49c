namespace LtiRevisionTool.PracticeLms.Grades;

/// <summary>The result that belongs to the tool's scores of one student in one column.</summary>
/// <param name="Number">The last part of its address.</param>
/// <param name="Score">Out of <paramref name="Maximum"/>; null: none.</param>
/// <param name="Extension">The platform's own member of the latest score, as JSON.</param>
internal sealed record ToolResult(int Number, decimal? Score, decimal? Maximum, DateTimeOffset Timestamp, string? Extension);
