namespace LtiRevisionTool.Data.Platforms;

/// <summary>One deployment of a platform: the tenant of everything below it.</summary>
public sealed record DeploymentRow
{
    public required Guid Id { get; init; }

    public required Guid PlatformId { get; init; }

    /// <summary>The platform's <c>deployment_id</c>, compared byte for byte.</summary>
    public required string DeploymentId { get; init; }

    public required DeploymentState State { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
