namespace LtiRevisionTool.Data.Sessions;

/// <summary>One learner's work at a placement.</summary>
public sealed record ReviewedWork
{
    public required Guid PlacementId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The learner's <c>sub</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The context of its course; null outside any course.</summary>
    public string? ContextId { get; init; }
}
