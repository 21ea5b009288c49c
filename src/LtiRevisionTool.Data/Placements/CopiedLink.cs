namespace LtiRevisionTool.Data.Placements;

/// <summary>A link with what its platform says of where it was copied from.</summary>
public sealed record CopiedLink
{
    public required Guid PlatformId { get; init; }

    /// <summary>The platform's <c>deployment_id</c>: nothing is looked for outside it.</summary>
    public required string DeploymentId { get; init; }

    public required string ResourceLinkId { get; init; }

    public string? Title { get; init; }

    /// <summary>What the link asks for, JSON.</summary>
    public required string LinkSettings { get; init; }

    /// <summary>Ids of the links that it was copied from, the nearest first.</summary>
    public IReadOnlyList<string> LinkHistory { get; init; } = [];

    /// <summary>Context ids of the courses that its course was copied from, the nearest first.</summary>
    public IReadOnlyList<string> CourseHistory { get; init; } = [];
}
