namespace LtiRevisionTool.Data.Sessions;

/// <summary>The context of a launch.</summary>
public sealed record LaunchedCourse
{
    /// <summary>The context's <c>id</c>, compared byte for byte; at most 255 characters.</summary>
    public required string ContextId { get; init; }

    public string? Label { get; init; }

    public string? Title { get; init; }
}
