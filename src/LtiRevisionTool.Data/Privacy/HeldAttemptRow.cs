using LtiRevisionTool.Data.Attempts;

namespace LtiRevisionTool.Data.Privacy;

/// <summary>A person's try at a checkpoint, and where.</summary>
public sealed record HeldAttemptRow
{
    public required Guid Id { get; init; }

    public string? Course { get; init; }

    public string? Activity { get; init; }

    public required int Checkpoint { get; init; }

    public required int Number { get; init; }

    public required AttemptState State { get; init; }

    public required int Marks { get; init; }

    public required int MaxMarks { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }
}
