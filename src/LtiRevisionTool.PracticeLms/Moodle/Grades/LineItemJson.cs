using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;

namespace LtiRevisionTool.PracticeLms.Moodle.Grades;

/// <summary>A column as a line item, to and from JSON.</summary>
internal static class LineItemJson
{
    public static JsonObject Write(Column column, CourseAddresses addresses)
    {
        var json = new JsonObject
        {
            ["id"] = addresses.LineItem(column),
            ["label"] = column.Label,
            ["scoreMaximum"] = column.Maximum,
            ["resourceId"] = column.ResourceId,
            ["tag"] = column.Tag,
        };
        if (column.LinkId is { } link)
        {
            json["resourceLinkId"] = link;
            json["ltiLinkId"] = link;
        }

        if (column.Review is { } review)
        {
            var member = new JsonObject();
            if (review.Url is { } url)
            {
                member["url"] = url;
            }

            member["custom"] = new JsonObject(review.Custom.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
            json["submissionReview"] = member;
        }

        return json;
    }

    public static JsonObject? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What is left out is cleared, not kept.</summary>
    /// <returns>Null without a label or a numeric maximum.</returns>
    public static Column? Read(JsonObject? json)
    {
        if (Text(json, "label") is not { Length: > 0 } label
            || !decimal.TryParse(Text(json, "scoreMaximum"), NumberStyles.Float, CultureInfo.InvariantCulture, out var maximum))
        {
            return null;
        }

        return new Column
        {
            Id = 0,
            Label = label,
            Maximum = maximum,
            ResourceId = Text(json, "resourceId") ?? "",
            Tag = Text(json, "tag") ?? "",
            LinkId = Text(json, "resourceLinkId"),
            Review = ReadReview(json?["submissionReview"] as JsonObject),
        };
    }

    /// <summary>Address and custom parameters are kept, nothing else.</summary>
    public static SubmissionReview? ReadReview(JsonObject? json) => json is null
        ? null
        : new SubmissionReview(
            Text(json, "url"), [.. (json["custom"] as JsonObject ?? []).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.ToString() ?? ""))]);

    private static string? Text(JsonObject? json, string name) => json?[name] is JsonValue value ? value.ToString() : null;
}
