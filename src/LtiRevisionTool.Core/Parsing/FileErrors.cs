namespace LtiRevisionTool.Core.Parsing;

/// <summary>Collects what is wrong in one file. Reading goes on after an error, so that an author sees all of them at once.</summary>
internal sealed class FileErrors(string file, List<TopicError> errors)
{
    public void Add(int line, string reason) => errors.Add(new TopicError(file, line, reason));

    /// <summary>Adds an error for each id that is there a second time.</summary>
    public void AddRepeated(IEnumerable<(string Id, int Line)> ids, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, line) in ids)
            if (id.Length > 0 && !seen.Add(id)) Add(line, $"{what} \"{id}\" is there twice.");
    }
}
