namespace LtiRevisionTool.Data.Appeals;

/// <summary>A pupil's word that an answer of theirs should count.</summary>
public sealed record NewAppeal
{
    /// <summary>A UUIDv7.</summary>
    public required Guid Id { get; init; }

    public required Guid AnswerId { get; init; }

    /// <summary>Where and whose the answer has to be.</summary>
    public required Guid PlacementId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The form in which two answers to the item are the same, at most 255 characters.</summary>
    public required string TypedAs { get; init; }

    public required DateTimeOffset AskedAt { get; init; }
}
