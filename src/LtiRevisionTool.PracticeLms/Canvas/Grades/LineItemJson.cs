using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Grades;

namespace LtiRevisionTool.PracticeLms.Canvas.Grades;

/// <summary>A column as a line item: the maximum is a float, what is empty is left out.</summary>
internal static class LineItemJson
{
    public const string SubmissionType = "https://canvas.instructure.com/lti/submission_type";
    public const string LaunchUrl = "https://canvas.instructure.com/lti/launch_url";

    public static JsonObject Write(Column column, string id)
    {
        var json = new JsonObject
        {
            ["id"] = id,
            ["scoreMaximum"] = JsonNode.Parse(column.Maximum.ToString("0.0####", CultureInfo.InvariantCulture)),
            ["label"] = column.Label,
        };
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("resourceId", column.ResourceId), ("tag", column.Tag), ("resourceLinkId", column.LinkId)])
        {
            if (!string.IsNullOrEmpty(value))
            {
                json[name] = value;
            }
        }

        if (column.SubmissionType is { } type)
        {
            json[SubmissionType] = JsonNode.Parse(type);
        }

        return json;
    }

    public static async Task<JsonObject?> ReadAsync(HttpContext context)
    {
        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string? Text(JsonObject json, string name) => json[name] is JsonValue value ? value.ToString() : null;

    public static decimal? Maximum(JsonObject json) =>
        decimal.TryParse(Text(json, "scoreMaximum"), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;
}
