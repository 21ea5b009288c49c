namespace LtiRevisionTool.Data.Placements;

/// <summary>An activity that another may be a copy of: its settings, and nothing of who works in it.</summary>
public sealed record CopySourceRow
{
    public required string ResourceLinkId { get; init; }

    /// <summary>The id of its course; null outside any.</summary>
    public string? ContextId { get; init; }

    public string? Title { get; init; }

    /// <summary>What the link asks for, JSON.</summary>
    public required string LinkSettings { get; init; }

    /// <summary>What a teacher set there, JSON.</summary>
    public string? OwnSettings { get; init; }
}
