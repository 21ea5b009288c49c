namespace LtiRevisionTool.Data.Checks;

/// <summary>Where a placement belongs, and which services its launches brought.</summary>
public sealed record CheckedPlacement
{
    public required Guid PlacementId { get; init; }

    public required Guid PlatformId { get; init; }

    /// <summary>Our row of the deployment.</summary>
    public required Guid DeploymentRowId { get; init; }

    /// <summary>The platform's <c>deployment_id</c>.</summary>
    public required string DeploymentId { get; init; }

    /// <summary>The context of its course; null outside any course.</summary>
    public string? ContextId { get; init; }

    /// <summary>Where the members of the course are listed; null where no launch names a list.</summary>
    public string? MembershipsUrl { get; init; }

    public string? LineItemsUrl { get; init; }

    /// <summary>Scopes of the grade service, separated by spaces.</summary>
    public string? Scopes { get; init; }
}
