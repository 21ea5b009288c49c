using System.Text.Json;

namespace LtiAdvantage.Grades;

/// <summary>A gradebook column.</summary>
/// <remarks>Assignment and Grade Services 2.0, section 3.2.</remarks>
public sealed record LineItem
{
    /// <summary>Its address; null before the platform has made it. Kept exactly as received.</summary>
    public string? Id { get; init; }

    /// <summary>The heading of the column.</summary>
    public string? Label { get; init; }

    /// <summary>The marks there are, more than 0.</summary>
    public decimal? ScoreMaximum { get; init; }

    /// <summary>The tool's own id of what is graded.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The tool's own name for the kind of column.</summary>
    public string? Tag { get; init; }

    /// <summary>The platform's id of the link that the column belongs to.</summary>
    public string? ResourceLinkId { get; init; }

    /// <summary>Members that the tool does not know; kept so that an update gives them back.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Other { get; init; }
}
