using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>One student of the class: their attempts, the marks that count, and the grade on its way or in the gradebook.</summary>
internal sealed record StudentWork
{
    public required Guid Person { get; init; }

    /// <summary>"Amara Okafor", or "Student 7F3A" where no name is known.</summary>
    public required string Name { get; init; }

    public required bool IsNamed { get; init; }

    /// <summary>When they last opened anything of this course's tool.</summary>
    public required DateTimeOffset LastHere { get; init; }

    /// <summary>False for somebody who has come to other activities of the course alone.</summary>
    public bool HasOpened { get; init; } = true;

    /// <summary>One for each checkpoint of the activity, untouched ones too.</summary>
    public required IReadOnlyList<CheckpointWork> Checkpoints { get; init; }

    /// <summary>What the gradebook should say; null before the first finished attempt, and where there is no column.</summary>
    public required GradeRow? Grade { get; init; }

    public Standing Standing =>
        Checkpoints.Any(work => work.IsStuck) ? Standing.Stuck
        : !Checkpoints.Any(work => work.IsStarted) ? Standing.NotStarted
        : Checkpoints.All(work => work.IsDone) ? Standing.Done
        : Standing.PartWay;

    public int FinishedAttempts => Checkpoints.Sum(work => work.Finished.Count);

    /// <summary>The marks that count; null before the first finished attempt.</summary>
    public PlacementGrade? Marks(AttemptPolicy policy) => PlacementGrade.Of(
        policy,
        [
            .. Checkpoints.Select(work => new CheckpointAttempts(
                work.Checkpoint.Number,
                work.Checkpoint.MaxMarks,
                [.. work.Finished.Select(attempt => new FinishedAttempt(attempt.Number, attempt.MarksSoFar, attempt.MaxMarks))])),
        ]);

    /// <summary>"17 of 21"; null before the first finished attempt.</summary>
    public string? Words(AttemptPolicy policy) => Marks(policy) is { } marks ? $"{MarkWords.Figure(marks.Given)} of {marks.MaxMarks}" : null;
}
