using System.Text.Json;

namespace LtiRevisionTool.Web.Tests.Learn.Blueprint;

/// <summary>
/// One question as it was planned: texts alone, no ids of options. Written from the plan, not from the topic's files, so that a
/// slip in them is seen.
/// </summary>
/// <param name="Asks">The stem, or the statement.</param>
/// <param name="Right">Options or typed answers that are right; with their verdict before them in true/false.</param>
internal sealed record BlueprintItem(string Id, string Kind, int Marks, string Asks)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<BlueprintItem> All { get; } = Read();

    public JsonElement Right { get; init; }

    public JsonElement Wrong { get; init; }

    /// <summary>In the right order.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>A prompt and its match.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Pairs { get; init; } = [];

    /// <summary>What matches nothing.</summary>
    public IReadOnlyList<string> Extra { get; init; } = [];

    public IReadOnlyList<BlueprintGap> Gaps { get; init; } = [];

    /// <summary>A card and its side.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Cards { get; init; } = [];

    public static BlueprintItem Find(string id) => All.Single(item => item.Id == id);

    private static List<BlueprintItem> Read()
    {
        using var stream = typeof(BlueprintItem).Assembly.GetManifestResourceStream("blueprint.json")!;
        return JsonSerializer.Deserialize<List<BlueprintItem>>(stream, Web)!;
    }
}
