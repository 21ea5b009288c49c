namespace LtiRevisionTool.Data.Placements;

/// <summary>A resource link in a course, with its settings and its gradebook column.</summary>
public sealed record PlacementRow
{
    public required Guid Id { get; init; }

    /// <summary>Our row of the deployment it belongs to.</summary>
    public required Guid DeploymentRowId { get; init; }

    public Guid? CourseId { get; init; }

    public required string ResourceLinkId { get; init; }

    public string? Title { get; init; }

    /// <summary>What the link asks for, JSON.</summary>
    public required string LinkSettings { get; init; }

    /// <summary>What a teacher set here, JSON; outranks the link.</summary>
    public string? OwnSettings { get; init; }

    public string? LineItemUrl { get; init; }

    public string? LineItemsUrl { get; init; }

    /// <summary>Scopes of the grade service, separated by spaces.</summary>
    public string? Scopes { get; init; }

    /// <summary>Whether a column may be made for the link: what the last launch came to.</summary>
    public required bool MakesColumn { get; init; }

    /// <summary>When somebody set out to make the column; null when nobody has.</summary>
    public DateTimeOffset? LineItemClaimedAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
