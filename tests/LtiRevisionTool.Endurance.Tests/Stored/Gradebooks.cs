using System.Text.Json.Nodes;

namespace LtiRevisionTool.Endurance.Tests.Stored;

/// <summary>Holds the gradebook of the practice LMS against the grades that the tool has on record.</summary>
internal static class Gradebooks
{
    private const string LinkWithoutColumn = "4";

    /// <summary>Each grade that the gradebook does not show as it should, and each score that came twice with different marks.</summary>
    public static async Task<IReadOnlyList<string>> DifferencesAsync(School school, StoredWork work)
    {
        var book = await school.GradebookAsync();
        var columns = book["columns"]!.AsArray().ToDictionary(column => (int)column!["id"]!, column => column!);
        var people = book["people"]!.AsArray().ToDictionary(person => (string)person!["id"]!, person => person!["grades"]!.AsArray());
        var found = new List<string>();
        foreach (var grade in work.Grades.Where(grade => grade.Owner.Platform == school.Lms))
        {
            var shown = people[grade.Owner.Person].Where(entry => IsOf(columns[(int)entry!["column"]!], grade.Owner.Link)).ToList();
            var max = shown.Count == 1 ? (decimal)shown[0]!["max"]! : 0;
            if (!grade.IsDelivered || shown.Count != 1 || (decimal?)shown[0]!["score"] != Math.Round(grade.Given * max / grade.Max, 5))
            {
                found.Add($"{grade}: the gradebook shows {string.Join(", ", shown.Select(entry => entry!.ToJsonString()))}");
            }
        }

        var made = columns.Values.Where(column => IsOf(column, LinkWithoutColumn)).ToList();
        return [.. found, .. Twice(book["received"]!.AsArray()), .. made.Skip(1).Select(column => $"A second column for one activity: {column.ToJsonString()}")];
    }

    /// <summary>How many scores the gradebook has taken.</summary>
    public static async Task<int> TakenAsync(School school) => (await school.ReceivedScoresAsync()).Count(score => (bool)score["taken"]!);

    private static IEnumerable<string> Twice(JsonArray received) =>
        received.Where(score => (bool)score!["taken"]!)
            .GroupBy(score => ((int)score!["column"]!, (string)score["person"]!, (string)JsonNode.Parse((string)score["body"]!)!["timestamp"]!))
            .Where(same => same.Select(score => (decimal)JsonNode.Parse((string)score!["body"]!)!["scoreGiven"]!).Distinct().Count() > 1)
            .Select(same => $"{same.Key} came with different marks");

    /// <summary>A column that the tool made has the resource id that it was found by, or the link that it belongs to.</summary>
    private static bool IsOf(JsonNode column, string link) =>
        (string?)column["link"] is { } its ? its == link : link == LinkWithoutColumn;
}
