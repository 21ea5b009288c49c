namespace LtiRevisionTool.Core.Parsing;

/// <summary>The keys of one mapping that were asked for, and those of them that are missing. A key that is only mistyped is named first, and not as missing.</summary>
internal sealed class MapKeys
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly List<string> missing = [];

    public void Ask(string key) => asked.Add(key);

    /// <summary>Notes a key that must be there and is not.</summary>
    public void Miss(string key)
    {
        if (!missing.Contains(key)) missing.Add(key);
    }

    public bool IsMissing(string key) => missing.Contains(key);

    /// <summary>Reports keys that nobody asked for and keys that are missing.</summary>
    /// <param name="present">The keys that are there, each with its line and whether it has a value.</param>
    /// <param name="line">The line of the mapping.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="areAllAsked">Whether a key that nobody asked for is wrong even when it resembles no missing one.</param>
    public void Report(IReadOnlyList<(string Key, int Line, bool HasValue)> present, int line, FileErrors errors, bool areAllAsked)
    {
        var absent = asked.Except(present.Select(key => key.Key), StringComparer.Ordinal).ToList();
        var unmet = missing.ToList();
        foreach (var (key, place, hasValue) in present.Where(key => !asked.Contains(key.Key)))
        {
            var meant = Meant(key, unmet) ?? (areAllAsked && (hasValue || WithoutColon(key, absent) is not null) ? Meant(key, absent) : null);
            if (meant is not null) unmet.Remove(meant);
            if (meant is not null || areAllAsked) errors.Add(place, Why(key, hasValue, meant));
        }

        foreach (var key in unmet) errors.Add(line, $"\"{key}\" is missing.");
    }

    private static string? Meant(string key, List<string> words) => WithoutColon(key, words) ?? Nearest.To(key, words);

    /// <summary>In braces a key without its colon, or without the space after it, swallows its text: <c>{id: a, text One}</c>.</summary>
    private static string? WithoutColon(string key, List<string> words) =>
        words.Find(word => key.Length > word.Length && key.StartsWith(word, StringComparison.Ordinal) && key[word.Length] is ' ' or ':');

    private string Why(string key, bool hasValue, string? meant) =>
        meant is not null && WithoutColon(key, [meant]) is not null ? $"\"{key}\" is no key here: a colon and a space follow a key, as in \"{meant}: {key[(meant.Length + 1)..].Trim()}\"."
        : meant is not null ? $"\"{key}\" is no key here: did you mean \"{meant}\"? Allowed are: {string.Join(", ", asked)}."
        // In braces a comma ends a text, and what follows is taken for a key without a value.
        : !hasValue ? $"\"{key}\" is no key here. If it belongs to a text, put that text between quotation marks: \"'One, two'\"."
        : $"\"{key}\" is no key here. Allowed are: {string.Join(", ", asked)}.";
}
