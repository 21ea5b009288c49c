namespace LtiRevisionTool.Data.Sessions;

/// <summary>The context of a launch.</summary>
public sealed record LaunchedCourse
{
    /// <summary>The context's <c>id</c>, compared byte for byte; at most 255 characters.</summary>
    public required string ContextId { get; init; }

    public string? Label { get; init; }

    public string? Title { get; init; }

    /// <summary>Where the launch says that the members of the course are listed; null where it names no list.</summary>
    public string? MembershipsUrl { get; init; }

    /// <summary>True for the launch of a teacher: where that names no list, there is none any more.</summary>
    public bool ForTeacher { get; init; }
}
