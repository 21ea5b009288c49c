namespace LtiRevisionTool.Data.Attempts;

/// <summary>One person's try at one checkpoint.</summary>
public sealed record AttemptRow
{
    public required Guid Id { get; init; }

    public required Guid PlacementId { get; init; }

    public required Guid PersonId { get; init; }

    public required int Checkpoint { get; init; }

    /// <summary>1 for the first try at the checkpoint.</summary>
    public required int Number { get; init; }

    public required long Seed { get; init; }

    public required string Items { get; init; }

    public required int ItemCount { get; init; }

    public required AttemptState State { get; init; }

    /// <summary>Marks of its answers; 0 until it is finished.</summary>
    public required int Marks { get; init; }

    public required int MaxMarks { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }
}
