namespace LtiRevisionTool.Data.Sessions;

/// <summary>Everything that an accepted launch leaves behind.</summary>
public sealed record LaunchRecord
{
    public required Guid PlatformId { get; init; }

    /// <summary>The platform's <c>deployment_id</c>. Recorded when it is new: whether it may be is decided before.</summary>
    public required string DeploymentId { get; init; }

    public required LaunchedPerson Person { get; init; }

    public required LaunchedPlacement Placement { get; init; }

    public required NewSession Session { get; init; }

    /// <summary>The context of the launch; null when the link is outside any course.</summary>
    public LaunchedCourse? Course { get; init; }
}
