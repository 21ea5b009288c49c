namespace LtiRevisionTool.Data.Attempts;

/// <summary>A marked answer about to be kept.</summary>
public sealed record NewAnswer
{
    /// <summary>The submission id that came with the form; the same id is never stored twice.</summary>
    public required Guid Id { get; init; }

    public required Guid AttemptId { get; init; }

    /// <summary>Whose attempt it has to be.</summary>
    public required Guid PersonId { get; init; }

    public required string ItemId { get; init; }

    /// <summary>What was answered, JSON.</summary>
    public required string Response { get; init; }

    public required int Marks { get; init; }

    public required int MaxMarks { get; init; }

    /// <summary>What the marking said: a word or JSON, as the caller writes it.</summary>
    public required string Verdict { get; init; }

    /// <summary>Ids of the wrong ideas that it shows, separated by spaces; empty for none.</summary>
    public string Misconceptions { get; init; } = "";
}
