using LtiRevisionTool.Data.Attempts;

namespace LtiRevisionTool.Data.Teach;

/// <summary>An attempt of a learner, for the class on one screen.</summary>
public sealed record AttemptProgressRow
{
    public required Guid AttemptId { get; init; }

    public required Guid PersonId { get; init; }

    public required int Checkpoint { get; init; }

    public required int Number { get; init; }

    public required AttemptState State { get; init; }

    /// <summary>Marks of the answers given so far, finished or not.</summary>
    public required int MarksSoFar { get; init; }

    public required int MaxMarks { get; init; }

    /// <summary>How many items have an answer.</summary>
    public required int Answered { get; init; }

    public required int ItemCount { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }
}
