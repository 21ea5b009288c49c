using System.Text.Json;

namespace LtiAdvantage.Grades;

/// <summary>Reads a column.</summary>
internal static class LineItemReader
{
    private static readonly string[] Known = ["id", "label", "scoreMaximum", "resourceId", "tag", "resourceLinkId"];

    public static LineItem Read(JsonElement item) => new()
    {
        Id = JsonReading.Text(item, "id"),
        Label = JsonReading.Text(item, "label"),
        ScoreMaximum = JsonReading.Number(item, "scoreMaximum"),
        ResourceId = JsonReading.Text(item, "resourceId"),
        Tag = JsonReading.Text(item, "tag"),
        ResourceLinkId = JsonReading.Text(item, "resourceLinkId"),
        Other = Others(item),
    };

    private static Dictionary<string, JsonElement>? Others(JsonElement item)
    {
        var others = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in item.EnumerateObject().Where(member => !Known.Contains(member.Name, StringComparer.Ordinal)))
            others[member.Name] = member.Value;

        return others.Count == 0 ? null : others;
    }
}
