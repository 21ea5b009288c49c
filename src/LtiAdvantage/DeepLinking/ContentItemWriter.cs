using System.Globalization;
using System.Text.Json.Nodes;

namespace LtiAdvantage.DeepLinking;

/// <summary>Puts items into the words of the specification; what is not set is left out.</summary>
/// <remarks>Deep Linking 2.0, section 2.2.</remarks>
internal static class ContentItemWriter
{
    public static JsonObject Write(ContentItem item) => item switch
    {
        LtiResourceLinkItem link => Of(
            item,
            ("url", link.Url),
            ("custom", Of([.. link.Custom.Select(setting => (setting.Key, (JsonNode?)setting.Value))])),
            ("lineItem", Column(link.Column)),
            ("available", Period(link.Available)),
            ("submission", Period(link.Submission)),
            ("iframe", Frame(link.Frame)),
            ("window", Window(link.Window))),
        LinkItem link => Of(
            item,
            ("url", link.Url),
            ("embed", link.Embed is null ? null : Of(("html", link.Embed))),
            ("iframe", Frame(link.Frame)),
            ("window", Window(link.Window))),
        FileItem file => Of(item, ("url", file.Url), ("expiresAt", Seconds(file.ExpiresAt))),
        HtmlItem html => Of(item, ("html", html.Html)),
        ImageItem image => Of(item, ("url", image.Url), ("width", image.Width), ("height", image.Height)),
        _ => throw new InvalidOperationException("There are five types of content."),
    };

    private static JsonObject Of(ContentItem item, params (string Name, JsonNode? Value)[] members) => Of(
    [
        ("type", item.Type),
        ("title", item.Title),
        ("text", item.Text),
        ("icon", Image(item.Icon)),
        ("thumbnail", Image(item.Thumbnail)),
        .. members,
    ]);

    private static JsonObject Of(params (string Name, JsonNode? Value)[] members) =>
        new(members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Name, member.Value)));

    private static JsonObject? Image(ContentImage? image) =>
        image is null ? null : Of(("url", image.Url), ("width", image.Width), ("height", image.Height));

    private static JsonObject? Frame(ContentFrame? frame) =>
        frame is null ? null : Of(("src", frame.Source), ("width", frame.Width), ("height", frame.Height));

    private static JsonObject? Window(ContentWindow? window) => window is null
        ? null
        : Of(("targetName", window.TargetName), ("width", window.Width), ("height", window.Height), ("windowFeatures", window.Features));

    private static JsonObject? Column(ContentColumn? column) => column is null
        ? null
        : Of(("scoreMaximum", column.ScoreMaximum), ("label", column.Label), ("resourceId", column.ResourceId), ("tag", column.Tag), ("gradesReleased", column.GradesReleased));

    private static JsonObject? Period(ContentPeriod? period) =>
        period is null or { Start: null, End: null } ? null : Of(("startDateTime", Seconds(period.Start)), ("endDateTime", Seconds(period.End)));

    private static string? Seconds(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
