namespace LtiRevisionTool.Data.Sessions;

/// <summary>The rows that a launch made or found.</summary>
public sealed record RecordedLaunch
{
    /// <summary>The id of our row for the deployment, not the platform's <c>deployment_id</c>.</summary>
    public required Guid DeploymentRowId { get; init; }

    public Guid? CourseId { get; init; }

    public required Guid PlacementId { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid SessionId { get; init; }
}
