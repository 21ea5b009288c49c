using System.Text.Json.Nodes;

namespace LtiRevisionTool.PracticeLms.Tests.Support;

/// <summary>Messages in the shapes of the real platforms, and the comparison with them.</summary>
internal static class Captured
{
    public static JsonNode Canvas(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Captures", "canvas", name + ".json")))!;

    public static JsonNode Moodle(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Captures", "moodle-4.5.6", name + ".json")))!;

    /// <summary>The members of an object, in order, with the kinds of their values.</summary>
    public static IReadOnlyList<string> Shape(JsonNode? node) =>
        [.. ((JsonObject)node!).Select(member => $"{member.Key}: {member.Value?.GetValueKind().ToString() ?? "Null"}")];

    /// <summary>The same, but for a member whose content depends on the link.</summary>
    public static IReadOnlyList<string> ShapeOf(JsonNode? node, params string[] parts)
    {
        foreach (var part in parts)
        {
            node = node![part];
        }

        return Shape(node);
    }
}
