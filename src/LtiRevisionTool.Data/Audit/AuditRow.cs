namespace LtiRevisionTool.Data.Audit;

/// <summary>Something that a person with power did.</summary>
public sealed record AuditRow
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who: an id, never a name.</summary>
    public required string Actor { get; init; }

    /// <summary>What, as a machine word: <c>platform.disabled</c>.</summary>
    public required string Action { get; init; }

    /// <summary>To what: an id.</summary>
    public required string Subject { get; init; }

    public string? Detail { get; init; }
}
