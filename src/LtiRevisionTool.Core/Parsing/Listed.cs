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
        if (entry is null) errors.Add(line, $"{what} \"{id}\" {missing}");
        return entry;
    }
}
