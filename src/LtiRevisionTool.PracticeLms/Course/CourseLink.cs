namespace LtiRevisionTool.PracticeLms.Course;

/// <summary>An activity of the course that opens the tool.</summary>
/// <param name="Id">The resource link id, and the number of the activity.</param>
/// <param name="Key">The short name in addresses.</param>
/// <param name="Path">The path in the tool that it opens.</param>
/// <param name="Points">The maximum of its gradebook column; null: it has none.</param>
internal sealed record CourseLink(string Id, string Key, string Title, string Description, string Path, decimal? Points)
{
    /// <summary>The custom parameters that the teacher typed.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Custom { get; init; } = [];

    public string ResourceId { get; init; } = "";

    public string Tag { get; init; } = "";
}
