namespace LtiRevisionTool.Data.Appeals;

/// <summary>An answer that its pupil thinks should count.</summary>
public sealed record AppealRow
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid AnswerId { get; init; }

    public required Guid AttemptId { get; init; }

    public required int Checkpoint { get; init; }

    /// <summary>The number of the attempt at the checkpoint; 1 for the first.</summary>
    public required int Number { get; init; }

    public required string ItemId { get; init; }

    /// <summary>What was answered, JSON.</summary>
    public required string Response { get; init; }

    /// <summary>The form in which two answers to the item are the same.</summary>
    public required string TypedAs { get; init; }

    public required AppealState State { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }
}
