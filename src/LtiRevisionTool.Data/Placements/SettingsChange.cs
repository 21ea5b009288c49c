using LtiRevisionTool.Data.Audit;

namespace LtiRevisionTool.Data.Placements;

/// <summary>Settings that a teacher changed, with the line that the audit gets.</summary>
public sealed record SettingsChange
{
    /// <summary>The placement.</summary>
    public required Guid PlacementId { get; init; }

    /// <summary>All that a teacher set here, as JSON; outranks the link. Null goes back to the link's own.</summary>
    public required string? OwnSettings { get; init; }

    /// <summary>Who did what.</summary>
    public required AuditRow Audit { get; init; }
}
