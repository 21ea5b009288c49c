using System.Text.Json.Nodes;

namespace LtiRevisionTool.PracticeLms.DeepLinking;

/// <summary>What came back from a picker.</summary>
/// <param name="Items">What was chosen.</param>
/// <param name="Notes">What the teacher is told.</param>
internal sealed record PickerAnswer(IReadOnlyList<JsonObject> Items, IReadOnlyList<string> Notes)
{
    private const string Claim = "https://purl.imsglobal.org/spec/lti-dl/claim/content_items";

    public static PickerAnswer Nothing { get; } = new([], []);

    /// <summary>The content items of an answer; none where it has none.</summary>
    public static IReadOnlyList<JsonObject> ItemsOf(JsonObject claims) => [.. (claims[Claim] as JsonArray ?? []).OfType<JsonObject>()];
}
