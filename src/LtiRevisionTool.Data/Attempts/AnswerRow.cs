using LtiRevisionTool.Data.Appeals;

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

    /// <summary>Ids of the wrong ideas that it showed when it was marked, separated by spaces; null where that was not kept yet.</summary>
    public string? Misconceptions { get; init; }

    /// <summary>Where it stands when its pupil thinks that it should count; else null, as what follows.</summary>
    public AppealState? Appeal { get; init; }

    public DateTimeOffset? AppealedAt { get; init; }

    public DateTimeOffset? AppealDecidedAt { get; init; }
}
