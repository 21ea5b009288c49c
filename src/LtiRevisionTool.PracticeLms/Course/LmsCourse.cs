namespace LtiRevisionTool.PracticeLms.Course;

/// <summary>A course.</summary>
/// <param name="Id">The LMS's own id of it, which stands in addresses.</param>
/// <param name="ContextId">Its id in messages.</param>
/// <param name="SourcedId">Its id in the school's other systems; empty: none.</param>
/// <param name="History">The context ids of the courses that it was copied from, the nearest first.</param>
internal sealed record LmsCourse(string Id, string ContextId, string Label, string Title, string SourcedId, IReadOnlyList<string> History);
