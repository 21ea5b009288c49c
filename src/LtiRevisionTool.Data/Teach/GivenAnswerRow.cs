namespace LtiRevisionTool.Data.Teach;

/// <summary>A kept answer of a finished attempt, with whose and which attempt it is.</summary>
public sealed record GivenAnswerRow
{
    public required Guid PersonId { get; init; }

    public required int Checkpoint { get; init; }

    /// <summary>The number of the attempt at the checkpoint; 1 for the first.</summary>
    public required int Number { get; init; }

    public required string ItemId { get; init; }

    /// <summary>JSON.</summary>
    public required string Response { get; init; }

    public required int Marks { get; init; }

    public required int MaxMarks { get; init; }

    /// <summary>Ids of the wrong ideas that it showed when it was marked, separated by spaces; null where that was not kept yet.</summary>
    public string? Misconceptions { get; init; }
}
