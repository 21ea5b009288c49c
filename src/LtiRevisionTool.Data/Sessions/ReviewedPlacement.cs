namespace LtiRevisionTool.Data.Sessions;

/// <summary>A placement whose work somebody asks to see.</summary>
public sealed record ReviewedPlacement
{
    public required Guid PlacementId { get; init; }

    /// <summary>The context of its course; null outside any course.</summary>
    public string? ContextId { get; init; }

    public string? LineItemUrl { get; init; }
}
