using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Canvas.DeepLinking;

/// <summary>What stands in a form of Canvas before somebody saves it: texts, as typed or filled in.</summary>
/// <param name="Custom">The custom parameters as JSON.</param>
/// <param name="Points">Empty: an entry without a grade.</param>
internal sealed record ItemDraft(string Name, string Description, string Url, string Custom, string Points)
{
    public const string NoCustom = "{}";

    public string Opens { get; init; } = "";

    public string Due { get; init; } = "";

    public string Closes { get; init; } = "";

    public string ResourceId { get; init; } = "";

    public string Tag { get; init; } = "";

    public string Icon { get; init; } = "";

    public bool NewTab { get; init; }

    public static ItemDraft Empty { get; } = new("", "", "", NoCustom, "0");

    private static readonly JsonValueKind[] Flat = [JsonValueKind.String, JsonValueKind.Number, JsonValueKind.True, JsonValueKind.False];

    /// <summary>What the form says of it; null: it can be saved.</summary>
    public string? Fault => Name.Length == 0 ? "Name is required"
        : Url.Length == 0 ? "External Tool URL cannot be left blank"
        : Points.Length > 0 && Number(Points) is not >= 0 ? "Points possible must be 0 or more"
        : null;

    /// <param name="field">What was posted under a name.</param>
    public static ItemDraft Read(Func<string, string> field) =>
        new(field("name").Trim(), field("description"), field("url").Trim(), field("custom"), field("points").Trim())
        {
            Opens = field("opens"),
            Due = field("due"),
            Closes = field("closes"),
            ResourceId = field("resource"),
            Tag = field("tag"),
            Icon = field("icon"),
            NewTab = field("tab") == "yes",
        };

    /// <summary>The fields of the form.</summary>
    public Dictionary<string, string> Write() => new()
    {
        ["name"] = Name,
        ["description"] = Description,
        ["url"] = Url,
        ["custom"] = Custom,
        ["points"] = Points,
        ["opens"] = Opens,
        ["due"] = Due,
        ["closes"] = Closes,
        ["resource"] = ResourceId,
        ["tag"] = Tag,
        ["icon"] = Icon,
        ["tab"] = NewTab ? "yes" : "",
    };

    /// <param name="keepsLineItem">Whether the place where it was chosen makes an assignment of it.</param>
    /// <returns>What is made of a content item, or why it is refused.</returns>
    public static (ItemDraft? Draft, string? Refusal) Read(JsonObject item, LmsTool tool, bool keepsLineItem)
    {
        var lineItem = keepsLineItem ? item["lineItem"] as JsonObject : null;
        if (lineItem is not null && Number(lineItem["scoreMaximum"]?.ToString()) is null)
        {
            return (null, "lineItem.scoreMaximum is a required field");
        }

        var (available, submission) = (item["available"] as JsonObject, item["submission"] as JsonObject);
        var title = Text(item["title"]) is { Length: > 0 } named ? named : tool.Name;
        return (new ItemDraft(
            Text(lineItem?["label"]) is { Length: > 0 } label ? label : title,
            Text(item["text"]) ?? "",
            Text(item["url"]) is { Length: > 0 } url ? url : tool.TargetUrl,
            Kept(item["custom"] as JsonObject).ToJsonString(),
            lineItem?["scoreMaximum"]?.ToString() ?? "")
        {
            Opens = Text(available?["startDateTime"]) ?? "",
            Closes = Text(available?["endDateTime"]) ?? "",
            Due = Text(submission?["endDateTime"]) ?? "",
            ResourceId = Text(lineItem?["resourceId"]) ?? "",
            Tag = Text(lineItem?["tag"]) ?? "",
            Icon = Text((item["icon"] as JsonObject)?["url"]) ?? "",
            NewTab = Text((item["window"] as JsonObject)?["targetName"]) == "_blank",
        }, null);
    }

    public CourseLink Make(LmsCourse course, LmsTool tool)
    {
        var custom = Json(Custom);
        var isGraded = Points.Length > 0;
        return new CourseLink("", "", Name, Description, Url, Number(Points))
        {
            Kind = isGraded ? LinkKind.Activity : LinkKind.Item,
            CourseId = course.Id,
            ToolId = tool.ClientId,
            Custom = [.. custom.Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.GetValueKind() == JsonValueKind.String ? pair.Value.ToString() : pair.Value?.ToJsonString() ?? "null"))],
            Literals = [.. custom.Where(pair => pair.Value?.GetValueKind() != JsonValueKind.String).Select(pair => pair.Key)],
            Opens = isGraded ? Instant(Opens) : null,
            Due = isGraded ? Instant(Due) : null,
            Closes = isGraded ? Instant(Closes) : null,
            ResourceId = ResourceId,
            Tag = Tag,
            Icon = Icon.Length > 0 ? Icon : null,
            NewTab = NewTab,
        };
    }

    /// <summary>What is no single value is dropped without a word.</summary>
    private static JsonObject Kept(JsonObject? custom) =>
        new((custom ?? []).Where(pair => pair.Value is null || Flat.Contains(pair.Value.GetValueKind())).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));

    private static JsonObject Json(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string? Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            : null;

    private static string? Text(JsonNode? node) => node is JsonValue ? node.ToString() : null;

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
