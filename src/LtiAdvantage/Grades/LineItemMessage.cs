using System.Text.Json;
using System.Text.Json.Serialization;

namespace LtiAdvantage.Grades;

/// <summary>A column as it goes over the wire.</summary>
internal sealed record LineItemMessage
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    [JsonPropertyName("label")]
    public required string Label { get; init; }

    [JsonPropertyName("scoreMaximum")]
    public required decimal ScoreMaximum { get; init; }

    [JsonPropertyName("resourceId")]
    public string? ResourceId { get; init; }

    [JsonPropertyName("tag")]
    public string? Tag { get; init; }

    [JsonPropertyName("resourceLinkId")]
    public string? ResourceLinkId { get; init; }

    // Set, not init: the generator takes init members for constructor parameters, which extension data cannot be.
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Other { get; set; }
}
