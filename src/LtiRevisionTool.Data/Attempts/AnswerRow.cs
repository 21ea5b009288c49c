namespace LtiRevisionTool.Data.Attempts;

/// <summary>A kept answer.</summary>
public sealed record AnswerRow
{
    /// <summary>The submission id.</summary>
    public required Guid Id { get; init; }

    public required Guid AttemptId { get; init; }

    public required string ItemId { get; init; }

    /// <summary>JSON.</summary>
    public required string Response { get; init; }

    public required int Marks { get; init; }

    public required int MaxMarks { get; init; }

    public required string Verdict { get; init; }

    public required DateTimeOffset AnsweredAt { get; init; }
}
