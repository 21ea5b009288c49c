using System.Text.Json;
using System.Text.Json.Serialization;

namespace LtiAdvantage.Grades;

/// <summary>A gradebook column.</summary>
/// <remarks>Assignment and Grade Services 2.0, section 3.2.</remarks>
public sealed record LineItem
{
    /// <summary>Its address; null before the platform has made it. Kept exactly as received.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>The heading of the column.</summary>
    [JsonPropertyName("label")]
    public string? Label { get; init; }

    /// <summary>The marks there are, more than 0.</summary>
    [JsonPropertyName("scoreMaximum")]
    public decimal? ScoreMaximum { get; init; }

    /// <summary>The tool's own id of what is graded.</summary>
    [JsonPropertyName("resourceId")]
    public string? ResourceId { get; init; }

    /// <summary>The tool's own name for the kind of column.</summary>
    [JsonPropertyName("tag")]
    public string? Tag { get; init; }

    /// <summary>The platform's id of the link that the column belongs to.</summary>
    [JsonPropertyName("resourceLinkId")]
    public string? ResourceLinkId { get; init; }

    /// <summary>Members that the tool does not know; kept so that an update gives them back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Other { get; init; }
}
