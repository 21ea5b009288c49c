using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Reads the words that notes explain, and the people to know. Both files hold entries by id and are read whole.</summary>
internal static class GlossaryReader
{
    /// <summary>The words, sorted.</summary>
    public static IReadOnlyList<Term> ReadTerms(YamlMap yaml) =>
    [
        .. Entries(yaml, "word").Select(entry => Close(entry.Map, new Term(entry.Id, entry.Map.Text("word"), entry.Map.Rich("meaning"))))
            .OrderBy(term => term.Word, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The people, sorted by surname.</summary>
    public static IReadOnlyList<Person> ReadPeople(YamlMap yaml) =>
    [
        .. Entries(yaml, "name").Select(entry => Close(entry.Map, new Person(entry.Id, entry.Map.Text("name"), entry.Map.Text("dates"), entry.Map.Rich("role"))))
            .OrderBy(person => person.Surname, StringComparer.OrdinalIgnoreCase)
            .ThenBy(person => person.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>All entries of the file, whose ids have the right form and whose heads are there once.</summary>
    private static List<(string Id, YamlMap Map)> Entries(YamlMap yaml, string head)
    {
        var entries = new List<(string Id, YamlMap Map)>();
        foreach (var id in yaml.Keys)
        {
            if (!LowerCaseId.IsOne(id)) yaml.Add(id, $"\"{id}\" is no id: an id is made of {LowerCaseId.Words}.");
            if (yaml.Map(id) is { } map) entries.Add((id, map));
        }

        yaml.Errors.AddRepeated(entries.Select(entry => (entry.Map.Text(head), entry.Map.LineOf(head))), $"The {head}");
        return entries;
    }

    private static T Close<T>(YamlMap map, T read)
    {
        map.Close();
        return read;
    }
}
