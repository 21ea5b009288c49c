namespace LtiRevisionTool.Data.Attempts;

/// <summary>An attempt about to start.</summary>
public sealed record NewAttempt
{
    /// <summary>A UUIDv7.</summary>
    public required Guid Id { get; init; }

    public required Guid PlacementId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The number of the checkpoint in its topic.</summary>
    public required int Checkpoint { get; init; }

    /// <summary>Which try at the checkpoint this is, from 1; it starts only where that is the next one.</summary>
    public required int Number { get; init; }

    /// <summary>Seed of the order in which options are shown.</summary>
    public required long Seed { get; init; }

    /// <summary>The items asked, as the caller writes them.</summary>
    public required string Items { get; init; }

    /// <summary>How many items there are; the answer to the last of them finishes the attempt.</summary>
    public required int ItemCount { get; init; }

    /// <summary>Marks to be had in the whole attempt.</summary>
    public required int MaxMarks { get; init; }

    public required DateTimeOffset StartedAt { get; init; }
}
