using System.Text.RegularExpressions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>What <c>topic.yaml</c> says, with the lines of what other files must agree with.</summary>
internal sealed partial record TopicHead
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Audience { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    public required IReadOnlyList<(Misconception Misconception, int Line)> Misconceptions { get; init; }

    public required IReadOnlyList<string> Names { get; init; }

    public static TopicHead? Read(TopicFile file, FileErrors errors)
    {
        if (YamlText.Load(file.Text, errors) is not { } yaml) return null;

        var slug = yaml.Text("slug");
        if (!SlugForm().IsMatch(slug)) yaml.Add("slug", "\"slug\" is made of lower-case letters, digits and hyphens.");
        if (file.Path.Split('/') is [.., var folder, _] && folder != slug) yaml.Add("slug", $"\"slug\" must be the name of the folder, \"{folder}\".");

        var names = yaml.Texts("names");
        errors.AddRepeated(names, "The name");
        var head = new TopicHead
        {
            Slug = slug,
            Title = yaml.Text("title"),
            Audience = yaml.Text("audience"),
            Sources = [.. yaml.Ids("sources").Select(entry => ReadSource(entry.Id, entry.Holder))],
            Misconceptions = [.. yaml.Ids("misconceptions").Select(entry => ReadMisconception(entry.Id, entry.Holder)).OfType<(Misconception, int)>()],
            Names = [.. names.Select(name => name.Text)],
        };
        yaml.Close();
        return head;
    }

    private static Source ReadSource(string id, YamlMap sources)
    {
        if (!SlugForm().IsMatch(id)) sources.Add(id, $"\"{id}\" is no id of a source: lower-case words with hyphens.");
        return new Source(id, sources.Text(id));
    }

    private static (Misconception Misconception, int Line)? ReadMisconception(string id, YamlMap misconceptions)
    {
        if (misconceptions.Map(id) is not { } map) return null;
        if (!MisconceptionForm().IsMatch(id)) misconceptions.Add(id, $"\"{id}\" is no id of a misconception, as \"M01\" is.");
        var misconception = new Misconception(id, map.Plain("idea"), map.Plain("answer"), [.. map.Texts("facts").Select(fact => fact.Text)]);
        map.Close();
        return (misconception, map.Line);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex SlugForm();

    [GeneratedRegex("^M[0-9]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex MisconceptionForm();
}
