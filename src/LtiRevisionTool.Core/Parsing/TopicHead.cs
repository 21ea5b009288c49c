using System.Text.RegularExpressions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>What <c>topic.yaml</c> says.</summary>
internal sealed partial record TopicHead
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Audience { get; init; }

    public required Specification? Specification { get; init; }

    /// <summary>Null when nobody can tell what they are, and likewise <see cref="Misconceptions"/>.</summary>
    public required IReadOnlyList<Source>? Sources { get; init; }

    public required IReadOnlyList<Misconception>? Misconceptions { get; init; }

    /// <summary>Where each of <see cref="Misconceptions"/> stands.</summary>
    public required IReadOnlyList<YamlMap> MisconceptionMaps { get; init; }

    public required IReadOnlyList<string> Names { get; init; }

    public static TopicHead Read(YamlMap yaml, TopicFile file)
    {
        var slug = yaml.Text("slug");
        if (!LowerCaseId.IsOne(slug)) yaml.Add("slug", "\"slug\" is made of lower-case letters, digits and hyphens.");
        if (file.Path.Split('/') is [.., var folder, _] && folder != slug) yaml.Add("slug", $"\"slug\" must be the name of the folder, \"{folder}\".");

        var names = yaml.Texts("names");
        yaml.Errors.AddRepeated(names, "The name");
        var misconceptions = yaml.Map("misconceptions") is { } ideas ? ideas.Keys.Select(id => ReadMisconception(id, ideas)).OfType<(Misconception Read, YamlMap Map)>().ToList() : null;
        var head = new TopicHead
        {
            Slug = slug,
            Title = yaml.Text("title"),
            Audience = yaml.Text("audience"),
            Specification = yaml.Has("specification") && yaml.Map("specification") is { } specification ? ReadSpecification(specification) : null,
            Sources = yaml.Map("sources") is { } sources ? [.. sources.Keys.Select(id => ReadSource(id, sources))] : null,
            Misconceptions = misconceptions?.ConvertAll(misconception => misconception.Read),
            MisconceptionMaps = misconceptions?.ConvertAll(misconception => misconception.Map) ?? [],
            Names = [.. names.Select(name => name.Text)],
        };
        yaml.Close();
        return head;
    }

    /// <summary>Misconceptions are read before the cards whose facts they name.</summary>
    public void CheckFacts(Known known)
    {
        foreach (var map in MisconceptionMaps) map.IdsIn("facts", known.Facts);
    }

    private static Specification ReadSpecification(YamlMap map)
    {
        var specification = new Specification(map.Text("name"), map.Map("parts") is { } parts ? [.. parts.Keys.Select(id => ReadPart(id, parts))] : []);
        map.Close();
        return specification;
    }

    private static SpecificationPart ReadPart(string id, YamlMap parts)
    {
        if (!PartForm().IsMatch(id)) parts.Add(id, $"\"{id}\" is no id of a part: letters and digits, as in \"3A\".");
        return new SpecificationPart(id, parts.Text(id));
    }

    private static Source ReadSource(string id, YamlMap sources)
    {
        if (!LowerCaseId.IsOne(id)) sources.Add(id, $"\"{id}\" is no id of a source: it is made of {LowerCaseId.Words}.");
        return new Source(id, sources.Text(id));
    }

    private static (Misconception Read, YamlMap Map)? ReadMisconception(string id, YamlMap misconceptions)
    {
        if (misconceptions.Map(id) is not { } map) return null;
        if (!MisconceptionForm().IsMatch(id)) misconceptions.Add(id, $"\"{id}\" is no id of a misconception, as \"M01\" is.");
        var misconception = new Misconception(id, map.Plain("idea"), map.Plain("answer"), [.. map.Texts("facts").Select(fact => fact.Text)]);
        map.Close();
        return (misconception, map);
    }

    [GeneratedRegex("^[A-Za-z0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex PartForm();

    [GeneratedRegex("^M[0-9]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex MisconceptionForm();
}
