namespace LtiRevisionTool.Core.Parsing;

/// <summary>
/// What some file lists by id, for others to name. Where that file is too broken to say what it lists, every id passes:
/// one mistake is not reported a hundred times.
/// </summary>
internal sealed class Listed<T>(string what, string missing, IReadOnlyDictionary<string, T>? entries)
    where T : class
{
    /// <summary>The entry, or null after an error.</summary>
    public T? Find(string id, int line, FileErrors errors)
    {
        if (entries is null || id.Length == 0) return null;
        var entry = entries.GetValueOrDefault(id);
        if (entry is null) errors.Add(line, $"{what} \"{id}\" {missing}{Hint(id, entries.Keys)}");
        return entry;
    }

    /// <summary>Words can be mistyped; among ids that differ in their numbers alone, such as F1.2 and F1.3, the nearest tells nothing.</summary>
    private static string Hint(string id, IEnumerable<string> ids) =>
        id.Length > 2 && Nearest.To(id, ids.Where(other => WithoutFigures(other) != WithoutFigures(id))) is { } meant ? $" Did you mean \"{meant}\"?" : "";

    private static string WithoutFigures(string id) => string.Concat(id.Where(character => !char.IsAsciiDigit(character)));
}
