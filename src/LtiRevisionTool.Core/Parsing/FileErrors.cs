namespace LtiRevisionTool.Core.Parsing;

/// <summary>Collects what is wrong in one file. Reading goes on after an error, so that an author sees all of them at once.</summary>
/// <param name="file">The file as errors name it.</param>
/// <param name="errors">Takes them.</param>
/// <param name="subject">What is being read, as its author knows it: <c>Q1.3, a</c>. It stands in front of each reason.</param>
internal sealed class FileErrors(string file, List<TopicError> errors, string subject = "")
{
    /// <summary>The same for a part of the subject, named by its id or key.</summary>
    public FileErrors About(string part) =>
        part.Length == 0 ? this : new FileErrors(file, errors, subject.Length == 0 ? part : $"{subject}, {part}");

    /// <summary>How many errors there are so far, in all files: where reading a part adds none, the part is whole.</summary>
    public int Count => errors.Count;

    public void Add(int line, string reason) => errors.Add(new TopicError(file, line, subject.Length == 0 ? reason : $"{subject}: {reason}"));

    /// <summary>A line as errors name it: <c>file:line</c>.</summary>
    public string Place(int line) => FormattableString.Invariant($"{file}:{line}");

    /// <summary>Adds an error for each id that is there a second time.</summary>
    public void AddRepeated(IEnumerable<(string Id, int Line)> ids, string what)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (id, line) in ids)
        {
            if (id.Length == 0 || seen.TryAdd(id, line)) continue;
            Add(line, seen[id] == line ? $"{what} \"{id}\" is there twice." : $"{what} \"{id}\" is there twice, here and in line {seen[id]}.");
        }
    }
}
