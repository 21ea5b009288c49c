using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Moodle.Grades;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Moodle.DeepLinking;

/// <summary>
/// A content item as Moodle reads it: whatever its type says, it becomes an activity of the tool. Windows, sizes, thumbnails,
/// labels and release of grades are not looked at.
/// </summary>
internal static class ContentItem
{
    private const string UsualMaximum = "100";

    public static ActivityDraft Read(JsonObject item, LmsTool tool)
    {
        var lineItem = item["lineItem"] as JsonObject;
        var review = LineItemJson.ReadReview(lineItem?["submissionReview"] as JsonObject);
        return new ActivityDraft(
            Text(item["title"]) is { Length: > 0 } title ? title : tool.Name,
            Text(item["html"]) ?? Text(item["text"]) ?? "",
            Text(item["url"]) ?? "",
            CustomText.Write((item["custom"] as JsonObject ?? []).Select(pair => KeyValuePair.Create(pair.Key, Value(pair.Value)))),
            lineItem is null ? "" : Maximum(lineItem["scoreMaximum"]))
        {
            ResourceId = Text(lineItem?["resourceId"]) ?? "",
            Tag = Text(lineItem?["tag"]) ?? "",
            Icon = Text((item["icon"] as JsonObject)?["url"]) ?? "",
            ReviewUrl = review?.Url ?? "",
            ReviewCustom = CustomText.Write(review?.Custom ?? []),
        };
    }

    /// <summary>None and zero mean a hundred.</summary>
    private static string Maximum(JsonNode? node) =>
        decimal.TryParse(node?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var points) && points == 0 ? UsualMaximum
        : node?.ToString() ?? UsualMaximum;

    /// <summary>As PHP makes a text of it.</summary>
    private static string Value(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.False => "",
        JsonValueKind.True => "1",
        JsonValueKind.Array or JsonValueKind.Object => "Array",
        _ => node.ToString(),
    };

    private static string? Text(JsonNode? node) => node is JsonValue ? node.ToString() : null;
}
